import { type Message, message, type RequestHeaders, type RequestPrefix } from './request-head.ts'
import type { Response } from './response-reader.ts'

/** Tells, once, that nobody wants a response any more. An AbortSignal is one. */
export interface Cancellation {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: { handleEvent(): void }): void
  removeEventListener(type: 'abort', listener: { handleEvent(): void }): void
}

export interface Request {
  prefix: RequestPrefix
  /** Beside the prefix's. */
  headers?: RequestHeaders
  body?: string | null
  /** Until the response's head is there, in ms. */
  headTimeoutMs: number
  /** Between two pieces of its body, in ms. */
  bodyTimeoutMs: number
  /** The longest body that is taken. */
  mostBytes: number
  /** May be sent again after it was sent. */
  repeatable?: boolean
  signal?: Cancellation | undefined
}

/** A request and whoever waits for its response: settled once. */
export class Exchange {
  readonly request: Request
  readonly message: Message
  readonly #resolve: (response: Response) => void
  readonly #reject: (error: unknown) => void
  #abandon: (() => void) | undefined

  /** Throws TypeError of a header that cannot be sent. */
  constructor(request: Request, resolve: (response: Response) => void, reject: (error: unknown) => void) {
    this.message = message(request.prefix, request.headers ?? {}, request.body ?? null)
    this.request = request
    this.#resolve = resolve
    this.#reject = reject
    request.signal?.addEventListener('abort', this)
  }

  /** Says who is to be told when nobody wants the response any more. */
  heldBy(abandon: () => void): void {
    this.#abandon = abandon
  }

  succeed(response: Response): void {
    this.request.signal?.removeEventListener('abort', this)
    this.#resolve(response)
  }

  fail(error: unknown): void {
    this.request.signal?.removeEventListener('abort', this)
    this.#reject(error)
  }

  /** Of the signal. */
  handleEvent(): void {
    this.fail(this.request.signal?.reason)
    this.#abandon?.()
  }
}
