import type { SubgraphDefinition } from '@micromart/service'
import { consumers } from './consumers.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { forgetUser } from './forget-user.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import typeDefs from './schema.graphql'
import { states, type Tables } from './tables.ts'
import { resealSecrets } from './webhooks/reseal-secrets.ts'
import { workers } from './workers.ts'

/** Notifications: what people are told of what happens, in the app and by mail. */
export const notifications: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'notifications',
  typeDefs,
  migrations,
  settings,
  retention,
  states,
  build(frame) {
    const { deps, close } = openDeps(frame)
    return {
      deps,
      resolvers,
      loaders: (request) => createLoaders(deps, request),
      forget: (trx, userId) => forgetUser(trx, deps, userId),
      consumers: consumers(deps),
      workers: workers(deps),
      start: () => resealSecrets(deps),
      stop: close,
    }
  },
}
