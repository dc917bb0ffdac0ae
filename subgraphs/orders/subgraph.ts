import type { SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { forgetUser } from './forget-user.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { measureOrders } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { workers } from './workers.ts'

/** Orders: what was bought, and the saga that has it reserved, paid for and confirmed. */
export const orders: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'orders',
  typeDefs,
  migrations,
  settings,
  retention,
  states,
  build(frame) {
    const { deps, close } = openDeps(frame)
    const measure = measureOrders(frame.registry, deps.db)
    return {
      deps,
      resolvers,
      machinesMay: ['cancelOrder', 'requestReturn', 'orderUpdated'],
      loaders: () => createLoaders(deps),
      forget: (trx, userId) => forgetUser(trx, deps, userId),
      consumers: consumers(deps, measure.confirmed),
      workers: workers(deps, measure.alarm),
      counts: measure.counts,
      start: measure.begin,
      stop: close,
    }
  },
}
