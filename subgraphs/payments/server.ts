import { type Frame, serve } from '@micromart/service'
import { addresses, secret } from '@micromart/settings'
import { z } from 'zod'
import { actionsChannel } from './action-store.ts'
import { consumers } from './consumers.ts'
import { createLoaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import { actionRunner } from './run-actions.ts'
import { atOnce, sandboxProvider } from './sandbox-provider.ts'
import typeDefs from './schema.graphql'
import type { Tables } from './tables.ts'
import { forgetWebhooks, webhookRoute } from './webhook.ts'

const settings = z.object({
  providerUrl: addresses,
  providerKey: secret,
  webhookSecret: secret,
})

await serve({
  name: 'payments',
  typeDefs,
  migrations,
  settings,
  build(frame: Frame<Tables, typeof settings.shape>) {
    const { settings, db, log, live, openPeer, clock, newId } = frame
    const provider = sandboxProvider({
      peer: openPeer(settings.providerUrl, { connections: atOnce }),
      apiKey: settings.providerKey,
    })
    const actions = actionRunner({ db, provider, clock, newId, random: Math.random, log })
    return {
      deps: frame,
      loaders: () => createLoaders(db),
      resolvers: resolvers({ db, provider, clock, newId }),
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
