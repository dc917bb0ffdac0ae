import { serve } from '@micromart/service'
import { z } from 'zod'
import { actionsChannel } from './action-store.ts'
import { consumers } from './consumers.ts'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { actionRunner } from './run-actions.ts'
import { sandboxProvider } from './sandbox-provider.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { forgetWebhooks, webhookRoute } from './webhook.ts'

const settings = z.object({
  providerUrl: z.url(),
  providerKey: z.string().min(16),
  webhookSecret: z.string().min(16),
})

await serve<Tables, typeof settings.shape, Context>({
  name: 'payments',
  typeDefs,
  migrations,
  settings,
  build({ settings, db, log, live, clock, newId }) {
    const provider = sandboxProvider({ url: settings.providerUrl, apiKey: settings.providerKey })
    const actions = actionRunner({ db, provider, clock, newId, random: Math.random, log })
    return {
      resolvers: resolvers({ db, provider, clock, newId }),
      context: () => ({ loaders: createLoaders(db) }),
      consumers: consumers({ clock, newId }),
      workers: [
        {
          name: 'payment-actions',
          everyMs: 250,
          run: () => actions.run(),
          wakenBy: (wake) => live.on(actionsChannel, wake),
        },
        { name: 'webhook-forgetter', everyMs: 10 * 60_000, run: () => forgetWebhooks(db, clock()) },
      ],
      routes: (app) => webhookRoute(app, { db, secret: settings.webhookSecret, clock, log }),
      async stop() {
        await actions.stop()
        await provider.close()
      },
    }
  },
})
