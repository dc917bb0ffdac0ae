/** Who sent a request and what travels with it, however it came (HTTP, or a websocket's `connection_init`). */
export interface Client {
  /** Without it the client is a guest. */
  authorization: string | null
  /** Of the token that it was found to be somebody with; none where nobody has checked it. */
  scopes?: readonly string[]
  /** IP address. */
  address: string
  userAgent: string | null
  /** The client's own, if it sent a sane one. */
  requestId: string
  /** Of the trace that its calls to subgraphs belong to, where the process makes no spans. */
  traceparent?: string | undefined
  /** Of the same, as it came. */
  tracestate?: string | undefined
  /** Headers that configuration lets through to subgraphs; names in lower case. */
  propagated: Readonly<Record<string, string>>
  /** Headers that rules may let through to some subgraph; names in lower case. */
  offered: Readonly<Record<string, string>>
  /** All headers that it sent, names in lower case, where a module of hooks is shown them. */
  said?: Readonly<Record<string, unknown>>
  /** What such a module has made of the headers that calls to subgraphs carry; null leaves one out. */
  changes?: Readonly<Record<string, string | null>>
  /** How long it waits for the answer to a query, in ms; undefined for as long as that takes. */
  waitMs?: number | undefined
  /** Labels of progressive `@override`s that it wants to hold; none where configuration does not let clients say. */
  labels: readonly string[]
}

/**
 * The same client with another token, and the scopes of whom it was found to be of. Written out: copying it by spreading takes as long as the
 * rest of what is found out about who asks.
 */
export function withToken(client: Client, authorization: string, scopes: readonly string[]): Client {
  const shown: { [Name in keyof Required<Client>]: Client[Name] | undefined } = {
    authorization,
    scopes,
    address: client.address,
    userAgent: client.userAgent,
    requestId: client.requestId,
    traceparent: client.traceparent,
    tracestate: client.tracestate,
    propagated: client.propagated,
    offered: client.offered,
    said: client.said,
    changes: client.changes,
    waitMs: client.waitMs,
    labels: client.labels,
  }
  return shown as Client
}

/** One GraphQL request as its sender wrote it; nothing of it is checked but the types. */
export interface GraphQLParams {
  query: string | null
  /** Stands for the query's text: `sha256:` and its hash, or an id of the operator's manifest. */
  documentId: string | null
  operationName: string | null
  variables: Readonly<Record<string, unknown>>
  extensions: Readonly<Record<string, unknown>>
  /** How much was sent, in characters. */
  length: number
}
