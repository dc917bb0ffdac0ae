import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import type { Deps } from './deps.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { tellSkuClashes } from './tell-sku-clashes.ts'
import { currenciesInUse } from './variant-store.ts'
import { workers } from './workers.ts'

/** Products: the catalog, what is on sale, and what it costs. */
export const products: SubgraphDefinition<Tables, Record<never, never>, Deps, Loaders> = {
  name: 'products',
  typeDefs,
  migrations,
  currencies: currenciesInUse,
  build: (deps) => ({
    deps,
    resolvers,
    forget: holdsIdsAlone,
    loaders: (request) => createLoaders(deps, request),
    workers: workers(deps),
    start: () => tellSkuClashes(deps),
  }),
}
