import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import { saveProduct } from './catalog-store.ts'
import { normalCode } from './coupon.ts'
import { redeemCoupon } from './coupon-store.ts'
import type { Deps } from './deps.ts'
import { removeOrdered } from './remove-ordered.ts'
import type { Tables } from './tables.ts'

/** What the cart listens to: the catalog, for its own copy of it, and placed orders, whose lines leave their cart. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    gaps: 'accept',
    async handle(event, trx) {
      if (event.type !== 'category.created') await saveProduct(trx, event.data, event.aggregateversion ?? 1)
    },
  }),
  consumer('orders.events', {
    // Only an order's first event matters here, and each is heard once.
    ordered: false,
    async handle(event, trx) {
      if (event.type !== 'order.placed') return
      const { orderId, cartId, coupon } = event.data
      const lines = event.data.lines.map(({ cartLineId: lineId, quantity }) => ({ lineId, quantity }))
      await removeOrdered(trx, deps, { orderId, cartId, lines })
      if (coupon) await redeemCoupon(trx, normalCode(coupon), orderId, deps.clock())
    },
  }),
]
