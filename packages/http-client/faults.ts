/** There was no connection to be had, so nothing was sent. `code` is the failure's, such as ECONNREFUSED. */
export class ConnectFailed extends Error {
  override name = 'ConnectFailed'
  readonly code: string | undefined
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  }
}

/** The connection broke off before the response was whole; what was asked may have been done. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
}

/** What came is no response as we take them. Says which rule it breaks, and nothing of what it holds. */
export class BadResponse extends Error {
  override name = 'BadResponse'
}

/** The body has more bytes than the caller takes. */
export class ResponseTooLong extends Error {
  override name = 'ResponseTooLong'
}

/** The response, or the next piece of it, did not come in time. */
export class ResponseLate extends Error {
  override name = 'ResponseLate'
}
