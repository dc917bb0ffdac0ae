import { serve } from '@micromart/service'
import { z } from 'zod'
import { consumers } from './consumers.ts'
import { type Context, contextOf } from './context.ts'
import { measureSagas } from './metrics.ts'
import { migrations } from './migrations/index.ts'
import type { Counter } from './place-order.ts'
import { resolvers } from './resolvers/index.ts'
import typeDefs from './schema.graphql'
import { openSibling } from './siblings.ts'
import type { OrdersTables } from './tables.ts'
import { workers } from './workers.ts'

const minuteMs = 60_000

const settings = z.object({
  cartUrl: z.url(),
  inventoryUrl: z.url(),
  paymentsUrl: z.url(),
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
  build({ settings, db, log, live, credentials, clock, newId, registry }) {
    const siblings = {
      cart: openSibling('cart', settings.cartUrl, credentials.service),
      inventory: openSibling('inventory', settings.inventoryUrl, credentials.service),
      payments: openSibling('payments', settings.paymentsUrl, credentials.service),
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
