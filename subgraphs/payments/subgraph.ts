import type { SubgraphDefinition } from '@micromart/service'
import { actionRunner } from './actions/action-runner.ts'
import { consumers } from './consumers.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { forgetUser } from './forget-user.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { currenciesInUse } from './payment-store.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import { routes } from './routes.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { workers } from './workers.ts'

/** Payments: an order's money, authorised, captured, voided and given back at the provider; and the cards on file. */
export const payments: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'payments',
  typeDefs,
  migrations,
  settings,
  retention,
  states,
  currencies: currenciesInUse,
  build(frame) {
    const { deps, close } = openDeps(frame)
    const actions = actionRunner(deps)
    return {
      deps,
      resolvers,
      loaders: () => createLoaders(deps),
      forget: (trx, userId) => forgetUser(trx, deps, userId),
      consumers: consumers(deps),
      workers: workers(deps, actions),
      counts: deps.measure.counts,
      routes: (app) => routes(deps, app),
      async stop() {
        await actions.stop()
        await close()
      },
    }
  },
}
