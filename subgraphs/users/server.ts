import { type Frame, serve } from '@micromart/service'
import { linesOf, secret } from '@micromart/settings'
import { z } from 'zod'
import { accessTokens } from './access-token.ts'
import type { Accounts } from './accounts.ts'
import { attempts } from './attempts.ts'
import { seedDemoAccounts } from './demo.ts'
import { loaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import { keysChannel, signingKeys } from './signing-keys.ts'
import type { UsersTables } from './tables.ts'

const quarterHour = 15 * 60
const hour = 60 * 60

const ownSettings = z.object({
  /** Seals the signing keys in the database. */
  keySecret: secret,
  /** Age at which a signing key is followed by the next. */
  keyRotationDays: z.coerce.number().min(1).default(30),
  /** Accounts that one address may open in an hour; a shop under test opens many. */
  signUpsPerHour: z.coerce.number().int().min(1).optional(),
})

await serve({
  name: 'users',
  typeDefs,
  migrations,
  settings: ownSettings,
  build(frame: Frame<UsersTables, typeof ownSettings.shape>) {
    const { settings, db, live, clock } = frame
    const secrets = linesOf(settings.keySecret)
    const keys = signingKeys(db, { secrets, rotationDays: settings.keyRotationDays }, clock)
    const deaf = live.on(keysChannel, keys.forget)
    const names = { issuer: settings.tokenIssuer, audience: settings.tokenAudience }
    const signUps = settings.signUpsPerHour ?? (settings.mode === 'production' ? 20 : 10_000)
    const accounts: Accounts = {
      db,
      access: accessTokens(keys, names, clock),
      clock,
      signInsByAccount: attempts(db, 'sign-in-account', { points: 10, seconds: quarterHour }, clock),
      signInsByAddress: attempts(db, 'sign-in-address', { points: 100, seconds: quarterHour }, clock),
      signUpsByAddress: attempts(db, 'sign-up', { points: signUps, seconds: hour }, clock),
      resetsByAddress: attempts(db, 'reset', { points: 20, seconds: hour }, clock),
    }
    return {
      deps: frame,
      loaders: () => loaders(db),
      resolvers: resolvers(accounts),
      workers: [
        {
          name: 'key-rotation',
          everyMs: 60_000,
          run: () => keys.rotate(),
          wakenBy: (wake) => live.on(keysChannel, wake),
        },
      ],
      routes(app) {
        app.get('/.well-known/jwks.json', async (_request, reply) => {
          await reply.header('cache-control', 'public, max-age=60').send(await keys.jwks())
        })
      },
      async start() {
        await keys.ensure()
        if (settings.demo) await seedDemoAccounts(accounts)
      },
      stop: async () => deaf(),
    }
  },
})
