import { serve } from '@micromart/service'
import { addresses } from '@micromart/settings'
import { z } from 'zod'
import { consumers } from './consumers.ts'
import { type Context, contextOf } from './context.ts'
import { measureSagas } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import type { Counter } from './place-order.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import { atOnce, openSibling } from './siblings.ts'
import type { OrdersTables } from './tables.ts'
import { workers } from './workers.ts'

const minuteMs = 60_000

const settings = z.object({
  cartUrl: addresses,
  inventoryUrl: addresses,
  paymentsUrl: addresses,
  /** When an order that is not confirmed is cancelled, in ms after it was placed; well before its stock is given up. */
  checkoutDeadlineMs: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * minuteMs),
  reservationHoldMs: z.coerce
    .number()
    .int()
    .positive()
    .default(15 * minuteMs),
})

await serve<OrdersTables, (typeof settings)['shape'], Context>({
  name: 'orders',
  typeDefs,
  migrations,
  settings,
  build({ settings, db, log, live, credentials, openPeer, clock, newId, registry }) {
    const sibling = (name: string, urls: string[]) =>
      openSibling(name, openPeer(urls, { connections: atOnce }), () => credentials.service[0] ?? '')
    const siblings = {
      cart: sibling('cart', settings.cartUrl),
      inventory: sibling('inventory', settings.inventoryUrl),
      payments: sibling('payments', settings.paymentsUrl),
    }
    const timing = { deadlineMs: settings.checkoutDeadlineMs, holdMs: settings.reservationHoldMs }
    const counter: Counter = { db, clock, newId, timing, ...siblings }
    return {
      resolvers,
      context: () => contextOf(counter, live),
      consumers: consumers(counter),
      workers: workers({ ...counter, log, alarm: measureSagas(registry, db) }),
      async stop() {
        await Promise.all(Object.values(siblings).map((sibling) => sibling.close()))
      },
    }
  },
})
