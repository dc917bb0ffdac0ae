// Imports nothing, so that whoever writes a module takes its types from here, or from a copy of this file.

/**
 * What a module of hooks is, as its default export. Each hook may be left out, and may be asynchronous; what it is shown is read-only.
 *
 * @typeParam Context what its hooks keep of one operation for each other
 */
export interface RouterModule<Context extends object = Record<string, unknown>> {
  /** In the log, by which operators know whose fault something is. Default: the file's name. */
  name?: string
  /** Once for each operation, when it is known who asks and that it is valid and paid for; before it is planned. */
  onRequest?(request: ModuleRequest<Context>): Awaitable<RequestDecision>
  /** Before each call to a subgraph, also of deferred fragments, and of a subscription to its source and for each event. */
  onSubgraphRequest?(call: ModuleSubgraphRequest<Context>): Awaitable<RequestDecision>
  /** Once for each operation that has an answer, also where it was refused; of a subscription when it has begun. */
  onResponse?(response: ModuleResponse<Context>): Awaitable<ResponseDecision>
  /** When the router stops, once all is answered. */
  close?(): Awaitable<unknown>
}

type Awaitable<Value> = Value | PromiseLike<Value>

/** Nothing leaves things as they are. */
export type RequestDecision =
  | {
      /** For calls to subgraphs, by name; null has one left out. */
      headers?: Readonly<Record<string, string | null>>
      refuse?: undefined
    }
  | { refuse: Refusal; headers?: undefined }
  | undefined
  // biome-ignore lint/suspicious/noConfusingVoidType: what a function without `return` answers
  | void

/** Nothing leaves things as they are. */
export type ResponseDecision =
  | {
      /** Of the answer to the client, by name; several values are lines of their own, null has one left out. */
      headers?: Readonly<Record<string, string | readonly string[] | null>>
    }
  | undefined
  // biome-ignore lint/suspicious/noConfusingVoidType: what a function without `return` answers
  | void

/** The client is told this: of the whole operation, or of the fields that a call to a subgraph was for. */
export interface Refusal {
  /** Like `PAYMENT_REQUIRED`; the error's `extensions.code`. */
  code: string
  message: string
  /** HTTP's, from 400 to 599, where the whole operation is refused. Default: that of the router's own errors of this code, else 403. */
  status?: number
  /** Beside the code, as JSON. */
  extensions?: Readonly<Record<string, unknown>>
}

interface Shown<Context> {
  /** What the hooks keep of this operation for each other; empty at first. */
  readonly context: Context
  readonly requestId: string
  /** Null where nobody has named it, or it is not known yet. */
  readonly operationName: string | null
  /** Aborts when the hook's time is up, or the client has gone. */
  readonly signal: AbortSignal
}

type OperationKind = 'query' | 'mutation' | 'subscription'

export interface ModuleRequest<Context extends object = Record<string, unknown>> extends Shown<Context> {
  readonly kind: OperationKind
  readonly method: 'GET' | 'HEAD' | 'POST' | 'websocket'
  /** The client's, names in lower case; of a websocket what its `connection_init` says. */
  readonly headers: Readonly<Record<string, string>>
  /** IP address. */
  readonly clientAddress: string
  /** Of the token that was found good; null for a guest. */
  readonly claims: Readonly<Record<string, unknown>> | null
  readonly query: string
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>
  /** In points. */
  readonly cost: number
}

export interface ModuleSubgraphRequest<Context extends object = Record<string, unknown>> extends Shown<Context> {
  readonly subgraph: string
  readonly kind: OperationKind
  /** What it is asked. */
  readonly query: string
  /** What it is sent, names in lower case, but for what the operator configured for it. */
  readonly headers: Readonly<Record<string, string>>
}

export interface ModuleResponse<Context extends object = Record<string, unknown>> extends Shown<Context> {
  /** HTTP's; null over a websocket. */
  readonly status: number | null
  /** All that the client is told of. */
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  /** What else it is answered with, names in lower case; what a hook says of a name stands in its place. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** Since the request came. */
  readonly durationMs: number
}
