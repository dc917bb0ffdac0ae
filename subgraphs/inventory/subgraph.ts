import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import type { Deps } from './deps.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { countStockOuts } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { workers } from './workers.ts'

/** Inventory: what is on the shelf, and what of it is promised to orders. */
export const inventory: SubgraphDefinition<Tables, Record<never, never>, Deps, Loaders> = {
  name: 'inventory',
  typeDefs,
  migrations,
  retention,
  states,
  build: ({ registry, ...deps }) => ({
    deps,
    resolvers,
    loaders: () => createLoaders(deps),
    forget: holdsIdsAlone,
    consumers: consumers(deps),
    workers: workers(deps),
    counts: countStockOuts(registry),
  }),
}
