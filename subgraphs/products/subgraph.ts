import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { currenciesInUse } from './currency-store.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import { routes } from './routes.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { tellSkuClashes } from './variants/tell-sku-clashes.ts'
import { workers } from './workers.ts'

/** Products: the catalog, what is on sale, and what it costs. */
export const products: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'products',
  typeDefs,
  migrations,
  settings,
  retention,
  states,
  currencies: currenciesInUse,
  build(frame) {
    const deps = openDeps(frame)
    return {
      deps,
      resolvers,
      loaders: (request) => createLoaders(deps, request),
      forget: holdsIdsAlone,
      workers: workers(deps),
      routes: (app) => routes(deps, app),
      start: () => tellSkuClashes(deps),
    }
  },
}
