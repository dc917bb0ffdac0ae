import type { SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import { currenciesInUse } from './currency-store.ts'
import { seedDemoCoupons } from './demo.ts'
import { type Deps, openDeps } from './deps.ts'
import { forgetUser } from './forget-user.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { measureCarts } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'

/** Cart: what somebody is about to buy, and what it would cost to have it sent. */
export const cart: SubgraphDefinition<Tables, Record<never, never>, Deps, Loaders> = {
  name: 'cart',
  typeDefs,
  migrations,
  retention,
  states,
  currencies: currenciesInUse,
  build(frame) {
    const deps = openDeps(frame)
    measureCarts(frame.registry, deps)
    return {
      deps,
      resolvers,
      loaders: (request) => createLoaders(deps, request),
      forget: (trx, userId) => forgetUser(trx, deps, userId),
      consumers: consumers(deps),
      async start() {
        if (frame.settings.demo) await seedDemoCoupons(deps)
      },
    }
  },
}
