import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { inEachIndex } from './each-index-store.ts'
import { hearCatalog } from './hear-catalog.ts'
import { hearOrder } from './hear-order.ts'
import { sayIndexed } from './say-indexed.ts'
import { putStock } from './stock-store.ts'
import type { Tables } from './tables.ts'

/**
 * What search listens to: the catalog, the stock, and orders, for what sells. The index's own versions recognise what is old, so that a replay
 * of the log can fill an emptied index.
 */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    inbox: 'handler',
    async handle(event, trx) {
      const indexed = await inEachIndex(trx, () => hearCatalog(trx, event))
      if (indexed !== undefined) await sayIndexed(trx, deps, [indexed])
    },
  }),
  consumer('inventory.events', {
    inbox: 'handler',
    async handle({ data, aggregateversion = 1 }, trx) {
      const stock = () => putStock(trx, data.variantId, aggregateversion, data.available)
      const productId = await inEachIndex(trx, stock)
      if (productId !== undefined) await sayIndexed(trx, deps, [productId])
    },
  }),
  consumer('orders.events', {
    // Three of an order's events matter here, and each is counted once.
    ordered: false,
    handle: (message, trx) => hearOrder(trx, deps, message),
  }),
]
