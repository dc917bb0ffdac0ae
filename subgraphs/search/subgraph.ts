import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { workers } from './workers.ts'

/** Search: finds products by words and facets, over an index that it keeps from the catalog's and the stock's events, and from what is ordered. */
export const search: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'search',
  typeDefs,
  migrations,
  settings,
  retention,
  states,
  build(frame) {
    const deps = openDeps(frame)
    return {
      deps,
      resolvers,
      loaders: () => createLoaders(deps),
      forget: holdsIdsAlone,
      consumers: consumers(deps),
      workers: workers(deps),
    }
  },
}
