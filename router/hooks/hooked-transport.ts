import type { Client } from '../client.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import type { GatheredHeaders } from '../subgraphs/response-rules.ts'
import type { SubgraphRequest, Transport } from '../subgraphs/transport.ts'
import type { HeaderChanges } from './decisions.ts'

/** Rejects with RequestError where the call is not to be made. */
type Decide = (
  request: SubgraphRequest,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
) => Promise<HeaderChanges | null>

/** The way to subgraphs on which each call is decided about first. What that takes is not the subgraph's time. */
export function hookedTransport(
  subgraphs: Subgraphs,
  client: Client,
  gathered: GatheredHeaders | undefined,
  decide: Decide,
): Transport {
  async function decided(request: SubgraphRequest, signal: AbortSignal | undefined): Promise<Transport> {
    const changes = await decide(request, subgraphs.headersOf(request.subgraph, client), signal)
    const caller = changes ? { ...client, changes: { ...client.changes, ...changes } } : client
    return subgraphs.for(caller, gathered)
  }
  return {
    request: async (request, signal) => (await decided(request, signal)).request(request, signal),
    subscribe: async (request, signal) => (await decided(request, signal)).subscribe(request, signal),
  }
}
