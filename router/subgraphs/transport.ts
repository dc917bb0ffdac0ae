import type { FieldErrorCode } from '../errors.ts'

import type { NumberPlaces } from '../exact-numbers/number-places.ts'
import type { AnswerHeaders } from './response-rules.ts'

/** One GraphQL request that a plan makes of one subgraph. */
export interface SubgraphRequest {
  /** The subgraph's name as in the supergraph's `join__Graph` (`@join__graph(name:)`). */
  subgraph: string
  query: string
  operationName?: string
  /** Of the request as JSON, all before its variables (`bodyStart`): written once for all requests of a plan. */
  bodyStart: string
  variables: Record<string, unknown>
  /** Of an `_entities` fetch, what it asks about, by the variable that it is sent as. */
  representations?: Readonly<Record<string, readonly Representation[]>> | undefined
  kind: 'query' | 'mutation' | 'subscription'
  /** True for an `_entities` fetch. */
  entities: boolean
  /** Where it asks several things of entities: each with the request that would ask it alone. */
  joined?: readonly JoinedPart[] | undefined
  /** Where in its answer numbers may stand that a double cannot hold; undefined where none can. */
  numbers?: NumberPlaces | undefined
  /** Takes the body of an answer, if it is as it should be; then nobody else reads it. For transports that say they do that. */
  scan?: ((body: Buffer) => boolean) | undefined
}

/** An entity as a subgraph is told of it. */
export interface Representation {
  /** JSON. */
  readonly text: string
  readonly value: Readonly<Record<string, unknown>>
}

/** One field `_entities` of a request that has several. */
export interface JoinedPart {
  /** What it is called. */
  name: string
  /** What its variable of representations is called. */
  variable: string
  alone: Omit<SubgraphRequest, 'variables' | 'representations' | 'joined'>
  /** Its other variables: what each is called alone, and in the request. */
  variables: readonly (readonly [alone: string, joined: string])[]
}

export interface SubgraphError {
  message: string
  path?: readonly (string | number)[]
  extensions?: Record<string, unknown>
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null
  errors?: readonly SubgraphError[]
  extensions?: Record<string, unknown>
  /** The request's `scan` has taken it. */
  scanned?: boolean
  /** Of the answer over HTTP. */
  status?: number
  headers?: AnswerHeaders
  /** When it makes sense to ask again for what is missing, as the answer says. */
  retryAfterSeconds?: number
}

export type SubgraphFaultCode = Extract<FieldErrorCode, `SUBGRAPH_${string}` | 'OVERLOADED'>

/** No usable answer came: the code is for the client, the message for the log (it may name hosts). */
export class SubgraphFault extends Error {
  readonly code: SubgraphFaultCode | typeof clientGone
  /** When it makes sense to ask again, where that is known. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: SubgraphFaultCode | typeof clientGone,
    message: string,
    options: ErrorOptions & { retryAfterSeconds?: number | undefined } = {},
  ) {
    super(message, options)
    this.name = 'SubgraphFault'
    this.code = code
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** What is noted of who has left before there was an answer, as logs and metrics say it: nobody is told it. */
export const clientGone = 'CLIENT_GONE'

/** Nobody waits for the subgraph's answer any more, which says nothing about the subgraph. */
export class Abandoned extends SubgraphFault {
  constructor(options?: ErrorOptions) {
    super(clientGone, 'the client has gone', options)
    this.name = 'Abandoned'
  }
}

/** The subgraph was not asked at all: it is known to be down, or busy enough. */
export class NotAsked extends SubgraphFault {
  constructor(code: SubgraphFaultCode, message: string, retryAfterSeconds: number) {
    super(code, message, { retryAfterSeconds })
    this.name = 'NotAsked'
  }
}

/** The caller's token is not taken any more, though it has not expired: the subgraph closed the socket with 4401, or its key is withdrawn. */
export class TokenRefused extends SubgraphFault {
  constructor() {
    super('SUBGRAPH_UNAVAILABLE', 'the token is not taken any more')
    this.name = 'TokenRefused'
  }
}

/** The client reads slower than a subscription's events come. */
export class SlowReader extends SubgraphFault {
  constructor() {
    super('SUBGRAPH_UNAVAILABLE', 'the client reads too slowly')
    this.name = 'SlowReader'
  }
}

/** How execution reaches subgraphs, on behalf of one client. */
export interface Transport {
  /** Whether it gives bodies to `scan`, where a request has that. */
  readonly scans?: boolean
  /** Rejects with {@link SubgraphFault} when there is no usable answer. `signal` aborts when the client has gone. */
  request(request: SubgraphRequest, signal?: AbortSignal): Promise<SubgraphResponse>
  /** Ends when the subgraph completes, and when `signal` aborts; throws {@link SubgraphFault} when the connection is lost, or there is none. */
  subscribe(
    request: SubgraphRequest,
    signal: AbortSignal,
  ): AsyncIterable<SubgraphResponse> | Promise<AsyncIterable<SubgraphResponse>>
}
