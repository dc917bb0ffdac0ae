import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import { type Deps, halfLifeOf, settings } from './deps.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { measureSearch } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { workers } from './workers.ts'

/** Search: finds products by words and facets, over an index that it keeps from the catalog's and the stock's events, and from what is ordered. */
export const search: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'search',
  typeDefs,
  migrations,
  settings,
  retention,
  build({ registry, settings, ...base }) {
    const deps: Deps = { ...base, searched: measureSearch(registry, base.db), halfLifeMs: halfLifeOf(settings) }
    return {
      deps,
      resolvers,
      forget: holdsIdsAlone,
      loaders: () => createLoaders(deps),
      consumers: consumers(deps),
      workers: workers(deps),
    }
  },
}
