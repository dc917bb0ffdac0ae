import type { GraphQLFormattedError } from 'graphql'

/**
 * Every way in which a whole request is refused, with its HTTP status. Those marked `document` are about a well-formed
 * request whose document or variables are wrong: GraphQL over HTTP wants 200 for them where the client accepts
 * `application/json` only.
 */
export const requestErrors = {
  BAD_REQUEST: { status: 400 },
  GRAPHQL_PARSE_FAILED: { status: 400, document: true },
  GRAPHQL_VALIDATION_FAILED: { status: 400, document: true },
  BAD_USER_INPUT: { status: 400, document: true },
  OPERATION_RESOLUTION_FAILURE: { status: 400, document: true },
  OPERATION_NOT_PLANNABLE: { status: 400, document: true },
  PERSISTED_QUERY_NOT_FOUND: { status: 400 },
  PERSISTED_QUERY_ONLY: { status: 400 },
  PERSISTED_QUERY_MISMATCH: { status: 400 },
  DOCUMENT_LIMIT_EXCEEDED: { status: 400 },
  COST_LIMIT_EXCEEDED: { status: 400 },
  BATCHING_DISABLED: { status: 400 },
  SUBSCRIPTIONS_NEED_WEBSOCKET: { status: 400 },
  UNAUTHENTICATED: { status: 401 },
  NOT_FOUND: { status: 404 },
  METHOD_NOT_ALLOWED: { status: 405 },
  NOT_ACCEPTABLE: { status: 406 },
  PAYLOAD_TOO_LARGE: { status: 413 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415 },
  RATE_LIMITED: { status: 429 },
  TOO_MANY_SUBSCRIPTIONS: { status: 429 },
  TOO_MANY_HEADERS: { status: 431 },
  INTERNAL_SERVER_ERROR: { status: 500 },
  AUTHENTICATION_UNAVAILABLE: { status: 503 },
  OVERLOADED: { status: 503 },
  SUPERGRAPH_CHANGED: { status: 503 },
  SHUTTING_DOWN: { status: 503 },
} satisfies Record<string, { status: number; document?: true }>

/** Every way in which a field alone fails, beside what its subgraph says of it itself: it is null, and all others are there. */
export const fieldErrors = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OVERLOADED',
  'INTERNAL_SERVER_ERROR',
] as const

/** Whether a code says that an answer lacks what the client may have and has asked for rightly. */
export const isOurFault = (code: string): boolean =>
  ours.has(code) || (code in requestErrors && requestErrors[code as RequestErrorCode].status >= 500)

const ours: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'OPERATION_NOT_PLANNABLE'])

/** Why who comes while there is too much to do is refused, whichever way they come. */
export const tooManyAtOnce = 'Too many requests at once.'

/** All that a client is told of a fault that is not its own; the log has the rest under the id. */
export const somethingWentWrong = (id: string) => `Something went wrong. Quote ${id} when you ask about it.`

export type FieldErrorCode = (typeof fieldErrors)[number]

export type RequestErrorCode = keyof typeof requestErrors

/** Whether the same may be asked again soon. */
const passes = (status: number): boolean => [429, 503].includes(status)

interface RequestErrorDetails {
  /** Several errors of one kind, such as all that validation found; each gets the code. */
  errors?: readonly GraphQLFormattedError[]
  /** Beside the code. */
  extensions?: Record<string, unknown>
  /** Whoever may come back is told to in a second, unless they say otherwise. */
  headers?: Record<string, string>
}

/** The whole request is refused: there is no `data`. The message is for the client. */
export class RequestError extends Error {
  readonly code: string
  readonly errors: readonly GraphQLFormattedError[]
  readonly headers: Readonly<Record<string, string>>
  private readonly kind: { status: number; document?: true }

  constructor(code: RequestErrorCode, message: string, details?: RequestErrorDetails)
  /** In the words of the operator's module, which has codes of its own. */
  constructor(code: string, message: string, details: RequestErrorDetails & { status: number })
  constructor(code: string, message: string, details: RequestErrorDetails & { status?: number } = {}) {
    super(message)
    this.name = 'RequestError'
    this.code = code
    const { status } = details
    this.kind = status === undefined ? requestErrors[code as RequestErrorCode] : { status }
    this.errors = (details.errors ?? [{ message }]).map((error) => ({
      ...error,
      extensions: { ...error.extensions, ...details.extensions, code },
    }))
    this.headers = { ...(passes(this.kind.status) ? { 'retry-after': '1' } : {}), ...details.headers }
  }

  /** @param jsonOnly the client accepts `application/json` and nothing newer */
  status(jsonOnly: boolean): number {
    const { status, document } = this.kind
    return jsonOnly && document ? 200 : status
  }
}
