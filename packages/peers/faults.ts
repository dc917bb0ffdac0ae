/** There was no connection to any of a peer's addresses, so nothing was sent. `code` is the last failure's, such as ECONNREFUSED. */
export class NotReached extends Error {
  override name = 'NotReached'
  readonly code: string | undefined
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  }
}

/** The deadline passed before there was an answer. */
export class TimedOut extends Error {
  override name = 'TimedOut'
}

/** It answered, but not as a peer does: it is ill. Thrown by whoever reads an answer. */
export class BadAnswer extends Error {
  override name = 'BadAnswer'
}

/** It was not asked, and may be asked again after so many ms. */
export class Refused extends Error {
  override name = 'Refused'
  readonly retryAfterMs: number
  constructor(message: string, retryAfterMs: number) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}

/** It is well, but busy enough: whoever has waited for a turn in vain, or would, is not let through. */
export class TooBusy extends Refused {
  override name = 'TooBusy'
}
