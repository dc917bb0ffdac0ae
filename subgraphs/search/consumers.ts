import { type Consumer, consumer, enqueue, type MessagingTables } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { inEachIndex } from './index/each-index-store.ts'
import { hearCatalog } from './index/hear-catalog.ts'
import { indexed } from './index/say-indexed.ts'
import { putStock } from './index/stock-store.ts'
import { hearOrders } from './sales/hear-orders.ts'
import type { Tables } from './tables.ts'

/**
 * What search listens to: the catalog, the stock, and orders, for what sells. The index's own versions recognise what is old, so that a replay
 * of the log can fill an emptied index.
 */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    inbox: 'handler',
    async handleAll(events, trx) {
      const messages = events.map(({ message }) => message)
      const changed = await inEachIndex(trx, () => hearCatalog(trx, messages))
      await enqueue(
        trx,
        events.flatMap(({ message: { subject }, within }) =>
          changed.has(subject) ? [within(() => indexed(deps, subject))] : [],
        ),
      )
    },
  }),
  consumer('inventory.events', {
    inbox: 'handler',
    patient: true,
    async handleAll(events, trx) {
      const told = events.map(({ message: { data, aggregateversion = 1 } }) => ({
        variantId: data.variantId,
        available: data.available,
        version: aggregateversion,
      }))
      const changed = await inEachIndex(trx, () => putStock(trx, told))
      await enqueue(
        trx,
        events.flatMap(({ message, within }) => {
          const productId = changed.get(message.data.variantId)
          return productId === undefined ? [] : [within(() => indexed(deps, productId))]
        }),
      )
    },
  }),
  consumer('orders.events', {
    // Three of an order's events matter here, and each is counted once.
    ordered: false,
    types: ['order.placed', 'order.confirmed', 'order.cancelled'],
    patient: true,
    handleAll: (events, trx) =>
      hearOrders(
        trx,
        deps,
        events.map(({ message }) => message),
      ),
  }),
]
