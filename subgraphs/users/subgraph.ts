import type { Principal } from '@micromart/auth'
import { holdsIdsAlone, type SubgraphDefinition } from '@micromart/service'
import { apiKeyGoesOn } from './api-keys/api-key-store.ts'
import { seedDemoAccounts } from './demo.ts'
import { type Deps, openDeps, settings } from './deps.ts'
import { rotateKeys } from './keys/rotate-keys.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { countSignUps } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { retention } from './retention-store.ts'
import { routes } from './routes.ts'
import typeDefs from './schema.graphql'
import { sessionGoesOn } from './sessions/session-store.ts'
import { states, type Tables } from './tables.ts'
import { workers } from './workers.ts'

/** What does not go by the session that is sent along: its way out, and the ways back in. */
const endedMay = [
  ...['signOut', 'signUp', 'signIn', 'refreshSession'],
  ...['verifyEmail', 'requestPasswordReset', 'resetPassword', 'undoEmailChange'],
]

const goesOn = ({ db, clock }: Deps, principal: Principal) =>
  principal.role === 'MACHINE' ? apiKeyGoesOn(db, principal.userId, clock()) : sessionGoesOn(db, principal, clock())

/** Users: accounts, where they are signed in, and the keys that say so to all others. */
export const users: SubgraphDefinition<Tables, typeof settings.shape, Deps, Loaders> = {
  name: 'users',
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
      // Read from the rows themselves: here nobody's session goes on for a moment longer.
      sessions: { goOn: (principal) => goesOn(deps, principal), endedMay },
      loaders: () => createLoaders(deps),
      // What deletes an account leaves nothing.
      forget: holdsIdsAlone,
      workers: workers(deps),
      counts: countSignUps(frame.registry),
      routes: (app) => routes(deps, app),
      async start() {
        await rotateKeys(deps)
        if (frame.settings.demo) await seedDemoAccounts(deps)
      },
      stop: close,
    }
  },
}
