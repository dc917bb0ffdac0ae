/** As PostgreSQL or its driver says it, so that `isTransient` knows it: what was asked may have been done, or not. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
  readonly code = '57P01'

  constructor(server: string) {
    super(`Connection terminated: ${server}`)
  }
}

export class StatementTimeout extends Error {
  override name = 'StatementTimeout'
  readonly code = '57014'

  constructor(what: string) {
    super(`canceling statement due to timeout: ${what}`)
  }
}
