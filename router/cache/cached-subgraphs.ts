import type { Client } from '../client.ts'
import type { CacheConfig } from '../config/sections/cache.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import type { SubgraphRequest, Transport } from '../subgraphs/transport.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { type Audience, audienceOf } from './audience.ts'
import { type Part, requestEntities } from './entities.ts'
import type { EntityKeys } from './entity-keys.ts'
import type { Asker } from './lookup.ts'
import type { CacheMetrics } from './metrics.ts'
import { oncePerKey } from './once-per-key.ts'
import { readingsOf } from './readings.ts'
import { requestRoot } from './root.ts'
import type { Store } from './store.ts'

/** The cache of a router, for whichever supergraph it serves. */
export interface Cache {
  store: Store
  config: Pick<CacheConfig, 'types'>
  /** Names of headers, in lower case, by which answers are not told apart. */
  ignoredHeaders: ReadonlySet<string>
  metrics: CacheMetrics
  /** Of every supergraph that is served: one, but for a reload. */
  served: Set<EntityKeys>
}

/**
 * The way to subgraphs on which what is kept is not asked for again. It lies behind hooks, which decide of each call as ever, and
 * before connections, so it sees each call with the headers that it travels with.
 */
export function cachedSubgraphs(subgraphs: Subgraphs, supergraph: Supergraph, cache: Cache): Subgraphs {
  const readings = readingsOf(supergraph)
  const { store, metrics } = cache
  const refresh = oncePerKey()
  cache.served.add(readings.keys)
  return {
    ...subgraphs,
    close() {
      cache.served.delete(readings.keys)
      return subgraphs.close()
    },
    for(client, gathered, freshness) {
      const way = subgraphs.for(client, gathered)
      const audiences = new Map<string, Audience>()
      const transport: Transport = {
        subscribe: way.subscribe,
        request(request, signal) {
          if (request.kind === 'mutation') return forgetting(way, request, signal)
          const audience = audiences.get(request.subgraph) ?? audienceIn(request.subgraph, client)
          audiences.set(request.subgraph, audience)
          const asker: Asker = { ...cache, audience, way, refresh, freshness }
          const parts = request.entities ? partsOf(request) : null
          if (parts) return requestEntities(asker, parts, request, signal)
          const reading = request.entities ? null : readings.of(request)
          if (reading) return requestRoot(asker, reading, request, signal)
          freshness?.refuse()
          return way.request(request, signal)
        },
      }
      return transport
    },
  }

  /** Each with what tells its answers from others, as it would be asked alone; null where that cannot be told. */
  function partsOf(request: SubgraphRequest): Part[] | null {
    const { variables, joined } = request
    if (!joined) {
      const reading = readings.of(request)
      return reading && [{ field: '_entities', variable: 'representations', reading, variables }]
    }
    const parts = joined.flatMap(({ name, variable, alone, variables: names }): Part[] => {
      const reading = readings.of(alone)
      const own = names.flatMap(([own, sent]) => (sent in variables ? [[own, variables[sent]]] : []))
      return reading ? [{ field: name, variable, reading, variables: Object.fromEntries(own) }] : []
    })
    return parts.length === joined.length ? parts : null
  }

  function audienceIn(subgraph: string, client: Client): Audience {
    return audienceOf(client, subgraphs.headersOf(subgraph, client), cache.ignoredHeaders)
  }

  /** Whoever has changed something sees it here at once, as far as the answer tells what it was. */
  async function forgetting(way: Transport, request: SubgraphRequest, signal: AbortSignal | undefined) {
    const response = await way.request(request, signal)
    const tags = response.data && readings.of(request)?.contents.changedBy(response.data)
    if (tags?.size) metrics.forgotten.inc({ source: 'mutation' }, store.invalidate(tags))
    return response
  }
}
