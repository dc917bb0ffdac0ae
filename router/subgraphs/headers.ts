import { currentTraceparent } from '@micromart/telemetry'
import type { Client } from '../client.ts'

/**
 * What travels with every subgraph call: what configuration lets through of the client's headers, its own token, who
 * it is on the network, the trace; and, above all of these, what the operator configured for the subgraph, such as the
 * credential by which it knows the router. Nothing else that a client sends gets this far.
 */
export function subgraphHeaders(configured: Readonly<Record<string, string>>, client: Client): Record<string, string> {
  const traceparent = currentTraceparent()
  return {
    ...client.propagated,
    ...(client.authorization === null ? {} : { authorization: client.authorization }),
    ...(client.userAgent === null ? {} : { 'x-micromart-user-agent': client.userAgent }),
    ...(traceparent === undefined ? {} : { traceparent }),
    'x-micromart-client-address': client.address,
    'x-request-id': client.requestId,
    ...configured,
  }
}
