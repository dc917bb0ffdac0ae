// Connection trouble, shutdown, serialisation and lock conflicts, no resources (a full disk too), a standby, and what took longer than it
// may, by a statement's or an idle transaction's limit: all pass.
// Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
const passingClasses = ['08', '53', '58', '57P']
const passingCodes = ['40001', '40P01', '55P03', '25006', '57014', '25P03', '25P04']

/** Calls that make a connection: whatever stops one of them, such as a local socket that is not there while its server starts, says nothing of messages. */
const connecting = ['connect', 'getaddrinfo']
/** Of connections that there were. */
const passingSystemCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]

/** What `pg` says without any code when it has lost, or cannot get, a connection. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/

/** A login that is refused, and a database that is not there. */
const keptOut = /^(28[0-9A-Z]{3}|3D000)$/

/**
 * Whether an error says that something beneath is away for now, and nothing about the message in hand. Looks through
 * causes and aggregates; TemporarilyUnavailable says so by name.
 */
export const isTransient = (error: unknown): boolean => isAnywhereIn(error, passes)

/**
 * Whether the database lets nobody in, as while its passwords are replaced or a backup is restored: it passes when an operator has mended it,
 * which whoever starts is told at once, and the message in hand has no part in it.
 */
export const isKeptOut = (error: unknown): boolean => isAnywhereIn(error, (one) => keptOut.test(codeOf(one)))

function passes(error: Error): boolean {
  if (error.name === 'TemporarilyUnavailable' || lostConnection.test(error.message)) return true
  if ('syscall' in error && connecting.includes(String(error.syscall))) return true
  const code = codeOf(error)
  if (passingSystemCodes.includes(code) || passingCodes.includes(code)) return true
  return /^[0-9A-Z]{5}$/.test(code) && passingClasses.some((start) => code.startsWith(start))
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

function isAnywhereIn(error: unknown, is: (one: Error) => boolean, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false
  if (is(error)) return true
  if (error instanceof AggregateError && error.errors.some((inner) => isAnywhereIn(inner, is, depth + 1))) return true
  return isAnywhereIn(error.cause, is, depth + 1)
}

/** For a dead letter: name and message, no stack, at most 2000 characters. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2_000)
}
