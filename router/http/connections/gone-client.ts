import type { RouterResponse } from '../reply/router-response.ts'

/** Knows when a client has gone before it had its whole answer. */
export class GoneClient {
  readonly #response: RouterResponse
  readonly #leaves: (() => void)[] = []
  #signal: AbortSignal | undefined

  constructor(response: RouterResponse) {
    this.#response = response
  }

  /** Made when it is first asked for: it is dear. */
  get signal(): AbortSignal {
    if (!this.#signal) {
      const gone = new AbortController()
      this.#signal = gone.signal
      this.onGone(() => gone.abort())
    }
    return this.#signal
  }

  /** Called at once where it has gone already. */
  readonly onGone = (leave: () => void): void => {
    const response = this.#response
    if (response.destroyed) leave()
    if (response.destroyed || this.#leaves.push(leave) > 1) return
    // Once it is all that is told, and `once` would do more for it.
    response.on('close', () => {
      if (!response.writableFinished) for (const each of this.#leaves) each()
    })
  }
}
