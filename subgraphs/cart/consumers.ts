import { isOfProduct } from '@micromart/events'
import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import { saveProducts } from './catalog-store.ts'
import type { Deps } from './deps.ts'
import { hearOrder } from './hear-order.ts'
import type { Tables } from './tables.ts'

/**
 * What the cart listens to: the catalog, for its own copy of it; placed orders, whose lines leave their cart; and cancelled
 * ones, whose coupon can be used again, and whose lines come back if it was the shop that failed.
 */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    // A product is applied by its version, so that a replay fills in what an earlier version of the cart did not keep.
    inbox: 'handler',
    async handleAll(events, trx) {
      const ofProducts = events.map(({ message }) => message).filter(isOfProduct)
      await saveProducts(
        trx,
        ofProducts.map(({ data, aggregateversion = 1 }) => ({ product: data, version: aggregateversion })),
      )
    },
  }),
  consumer('orders.events', {
    // Two of an order's events matter here, in whichever order they come, and each is heard once.
    ordered: false,
    types: ['order.placed', 'order.cancelled'],
    patient: true,
    handle: (event, trx) => hearOrder(trx, deps, event),
  }),
]
