import type { Cancellation } from '@micromart/http-client'

type Listener = Parameters<Cancellation['addEventListener']>[1]

/** Ends one try. It tells one listener at a time, which is all that a try has, and costs far less than an AbortSignal. */
export class Cancel implements Cancellation {
  reason: unknown
  aborted = false
  #listener: Listener | undefined

  abort(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.#listener?.handleEvent()
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  addEventListener(_: 'abort', listener: Listener): void {
    this.#listener = listener
  }

  removeEventListener(_: 'abort', listener: Listener): void {
    if (this.#listener === listener) this.#listener = undefined
  }
}
