import { currentTraceContext } from '@micromart/telemetry'
import type { Client } from '../client.ts'
import type { HeaderConfig } from '../config/sections/headers.ts'

type Headers = Readonly<Record<string, string>>

/**
 * What travels with every subgraph call: what configuration lets through of the client's headers, its own token, who
 * it is on the network where that is asked for, the trace, and what the operator's module makes of these; and, above all, what
 * the operator configured for the subgraph, such as the credential by which it knows the router. Nothing else that a client
 * sends gets this far.
 *
 * @param told the names under which it learns of the client
 * @param propagated in place of the client's own, where rules have made others of them
 */
export function subgraphHeaders(
  configured: Headers,
  client: Client,
  { clientAddress, userAgent }: Pick<HeaderConfig, 'clientAddress' | 'userAgent'>,
  propagated: Headers = client.propagated,
): Record<string, string> {
  const { traceparent, tracestate } = client.traceparent === undefined ? currentTraceContext() : client
  const headers: Record<string, string> = { ...propagated }
  if (client.authorization !== null) headers.authorization = client.authorization
  if (userAgent !== undefined && client.userAgent !== null) headers[userAgent] = client.userAgent
  if (traceparent !== undefined) headers.traceparent = traceparent
  if (tracestate !== undefined) headers.tracestate = tracestate
  if (clientAddress !== undefined) headers[clientAddress] = client.address
  headers['x-request-id'] = client.requestId
  Object.assign(headers, configured)
  return client.changes ? { ...changed(headers, client.changes), ...configured } : headers
}

function changed(headers: Headers, changes: NonNullable<Client['changes']>): Record<string, string> {
  const entries = Object.entries({ ...headers, ...changes })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
}
