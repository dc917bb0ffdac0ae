import { type Frame, serve } from '@micromart/service'
import { z } from 'zod'
import { consumers } from './consumers.ts'
import { createLoaders } from './loaders.ts'
import { migrations } from './migrations/index.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import { mailSender } from './send-mails.ts'
import { smtpMailer } from './smtp.ts'
import { noticesChannel } from './store.ts'
import type { Tables } from './tables.ts'

const settings = z.object({
  smtpUrl: z.url({ protocol: /^smtps?$/ }),
  /** Such as `MicroMart <shop@micromart.example>`. */
  mailFrom: z.string().includes('@'),
  /** Where mails link to; without it they carry codes in place of links. */
  storefrontUrl: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
})

await serve({
  name: 'notifications',
  typeDefs,
  migrations,
  settings,
  build(frame: Frame<Tables, typeof settings.shape>) {
    const { settings, db, log, live, clock, newId } = frame
    const mailer = smtpMailer({ url: settings.smtpUrl, from: settings.mailFrom })
    const domain = /@([^\s>]+)/.exec(settings.mailFrom)?.[1] ?? 'localhost'
    const sender = mailSender({
      db,
      mailer,
      domain,
      storefrontUrl: settings.storefrontUrl ?? null,
      clock,
      random: Math.random,
      log,
      wakenBy: (wake) => live.on(noticesChannel, wake),
    })
    return {
      deps: frame,
      loaders: () => createLoaders(db),
      resolvers: resolvers({ db, live, clock }),
      consumers: consumers({ clock, newId }),
      workers: [sender],
      stop: async () => mailer.close(),
    }
  },
})
