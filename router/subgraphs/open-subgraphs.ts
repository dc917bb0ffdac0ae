import type { Freshness } from '../cache/outgoing/freshness.ts'
import type { Client } from '../client.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { GatheredHeaders } from './response-rules.ts'
import { openSubgraph, type SubgraphSettings } from './subgraph.ts'
import { SubgraphFault, type Transport } from './transport.ts'

export interface Subgraphs {
  /**
   * Carries a client's requests, over HTTP, and its subscriptions, over a websocket each.
   *
   * @param gathered takes what of the answers' headers is for the client
   * @param freshness takes how long the answers last, where they are kept
   */
  for(client: Client, gathered?: GatheredHeaders, freshness?: Freshness): Transport
  /** What a client's calls of one carry, but for what the operator configured for it. */
  headersOf(name: string, client: Client): Readonly<Record<string, string>>
  /** Lets the calls under way finish, then closes every connection. */
  close(): Promise<void>
}

/** Opens the way to every subgraph of a supergraph, each with its own connections and breaker. */
export function openSubgraphs(subgraphs: Supergraph['subgraphs'], settings: SubgraphSettings): Subgraphs {
  const open = new Map([...subgraphs.values()].map((it) => [it.name, openSubgraph(it, settings)]))
  const missing = (name: string) => new SubgraphFault('SUBGRAPH_UNAVAILABLE', `no subgraph is called ${name}`)
  const find = (name: string) => {
    const found = open.get(name)
    if (!found) throw missing(name)
    return found
  }
  return {
    for: (client, gathered) => ({
      scans: true,
      request: (request, signal) =>
        open.get(request.subgraph)?.request(request, client, gathered, signal) ??
        Promise.reject(missing(request.subgraph)),
      subscribe: (request, signal) => find(request.subgraph).subscribe(request, client, signal),
    }),
    headersOf: (name, client) => find(name).headersFor(client, {}),
    async close() {
      await Promise.all([...open.values()].map((it) => it.close()))
    },
  }
}
