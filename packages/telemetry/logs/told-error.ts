import { masked } from './masked.ts'

/**
 * What of an error's own fields says what is wrong: those of the system, PostgreSQL, TLS, HTTP, SMTP, Kafka, Stripe and of our own errors.
 * Everything else stays untold, since libraries hang on their errors whatever they had at hand: the client with all that it was
 * told (pg), a request with its headers (undici, Stripe), a document with its source (GraphQL), a peer's certificate.
 */
const telling = [
  'code',
  'errno',
  'syscall',
  'address',
  'hostname',
  'host',
  'port',
  'path',
  'severity',
  'detail',
  'hint',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'routine',
  'reason',
  'status',
  'statusCode',
  'requestId',
  'responseCode',
  'response',
  'command',
  'broker',
  'topic',
  'partition',
  'retriable',
  'retryCount',
  'retryAfterMs',
] as const

/** Errors within errors that are told. */
const deepest = 4
/** Of errors that are one, such as those of each address that was tried; and of the parts of a path. */
const most = 10
/** Of a field's text, in characters. */
const longest = 1_000

type ToldError = Record<string, unknown>

/** Those that were made here, which are told already. */
const made = new WeakSet<object>()

/**
 * What a log line has of whatever was thrown: type, message, stack, what of its fields says what is wrong, and the errors within it as
 * `cause` and `errors`. The message has those of its causes behind it. Plain data without secrets; never throws, and leaves the error alone.
 */
export function toldError(thrown: unknown): unknown {
  try {
    return told(thrown, deepest)
  } catch {
    // Somebody's getter.
    return kept(unreadable())
  }
}

const unreadable = (): ToldError => ({ type: 'Error', message: 'an error that cannot be read' })

function told(thrown: unknown, depth: number): unknown {
  if (typeof thrown === 'string') return masked(thrown)
  if (typeof thrown === 'function') return '[function]'
  if (typeof thrown !== 'object' || thrown === null || made.has(thrown)) return thrown
  if (Array.isArray(thrown)) return thrown.slice(0, most).map((each) => told(each, depth - 1))
  if (depth <= 0) return '[…]'
  const fields = thrown as Record<string, unknown>
  const error: ToldError = { type: typeOf(fields) }
  const message = messageOf(fields, depth)
  if (message) error.message = masked(message)
  if (typeof fields.stack === 'string') error.stack = masked(fields.stack)
  for (const name of telling) {
    const said = plain(fields[name])
    if (said !== undefined) error[name] = said
  }
  // GraphQL's errors have theirs there.
  const { extensions } = fields
  if (error.code === undefined && isObject(extensions)) {
    const code = plain(extensions.code)
    if (code !== undefined) error.code = code
  }
  const cause = causeOf(fields)
  if (cause !== undefined) error.cause = told(cause, depth - 1)
  if (Array.isArray(fields.errors)) error.errors = told(fields.errors, depth)
  return kept(error)
}

function kept(error: ToldError): ToldError {
  made.add(error)
  return error
}

/** By its class; by its name where the class says nothing, as an AbortError's does. */
function typeOf({ name, constructor: ofIt }: Record<string, unknown>): string {
  const ofClass = typeof ofIt === 'function' ? ofIt.name : ''
  if (!['', 'Error', 'DOMException', 'Object'].includes(ofClass)) return ofClass
  return typeof name === 'string' && name !== '' ? masked(name) : 'Error'
}

/** Stripe's has what broke the connection as its `detail`. */
function causeOf({ cause, originalError, detail }: Record<string, unknown>): unknown {
  const within = cause ?? originalError ?? (isObject(detail) ? detail : undefined)
  return isObject(within) || typeof within === 'string' ? within : undefined
}

/** Its own and its causes', or those of the errors that it is of, where it has no words itself. */
function messageOf(fields: Record<string, unknown>, depth: number): string {
  const own = typeof fields.message === 'string' ? fields.message : ''
  if (depth <= 1) return own
  const messages = (some: readonly unknown[]) => some.filter(isObject).map((each) => messageOf(each, depth - 1))
  if (!own && Array.isArray(fields.errors)) return messages(fields.errors.slice(0, most)).filter(Boolean).join('; ')
  const [of = ''] = messages([causeOf(fields)])
  return of && !own.endsWith(of) ? [own, of].filter(Boolean).join(': ') : own
}

/** Texts and numbers, and lists of them: nothing that has fields itself. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return masked(value.length > longest ? `${value.slice(0, longest)}…` : value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return undefined
  const said = value.slice(0, most).map((each) => (Array.isArray(each) ? undefined : plain(each)))
  return said.includes(undefined) ? undefined : said
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
