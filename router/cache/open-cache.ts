import type { Registry } from 'prom-client'
import type { RouterConfig } from '../config/schema.ts'
import type { Cache } from './cached-subgraphs.ts'
import { createCacheMetrics } from './metrics.ts'
import { Store } from './store.ts'

/** What outlives each supergraph of a router that keeps answers; null where it keeps none. It begins empty. */
export function openCache(
  { cache: config, headers }: Pick<RouterConfig, 'cache' | 'headers'>,
  { registry }: { registry: Registry },
): Cache | null {
  if (!config.enabled) return null
  const store = new Store(config.maxBytes, () => performance.now())
  // Who asks on the network is told to subgraphs for their limits; what depends on it is not `public`.
  const toldOfClients = [headers.clientAddress, headers.userAgent].flatMap((name) => name?.toLowerCase() ?? [])
  return {
    store,
    config,
    ignoredHeaders: new Set([...toldOfClients, ...config.ignoredHeaders]),
    metrics: createCacheMetrics(registry, store),
  }
}
