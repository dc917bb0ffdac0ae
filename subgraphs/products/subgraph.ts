import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { currenciesInUse } from './currency-store.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { importRetention } from './imports/import-store.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { pictureRetention } from './pictures/picture-store.ts'
import { resolvers } from './resolvers/index.ts'
import { routes } from './routes.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { tellSkuClashes } from './tell-sku-clashes.ts'
import { workers } from './workers.ts'

/** Products: the catalog, what is on sale, and what it costs. */
export const products: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'products',
  typeDefs,
  migrations,
  settings,
  retention: [pictureRetention, importRetention],
  currencies: currenciesInUse,
  build(frame) {
    const deps = openDeps(frame)
    return {
      deps,
      resolvers,
      forget: holdsIdsAlone,
      loaders: (request) => createLoaders(deps, request),
      routes: (app) => routes(deps, app),
      workers: workers(deps),
      start: () => tellSkuClashes(deps),
    }
  },
}
