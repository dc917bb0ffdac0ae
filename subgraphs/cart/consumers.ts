import type { MessageOn } from '@micromart/events'
import type { Consumer } from '@micromart/messaging'
import { saveProduct } from './catalog-store.ts'
import { normalCode } from './coupon.ts'
import { redeem } from './coupon-store.ts'
import { removeOrdered } from './remove-ordered.ts'
import type { CartDb } from './store.ts'

/** What the cart listens to: the catalog, for its own copy of it, and placed orders, whose lines leave their cart. */
export function consumers(clock: () => Date): Consumer<CartDb>[] {
  return [
    {
      topics: ['products.events'],
      gaps: 'accept',
      async handle(event: MessageOn<'products.events'>, trx) {
        if (event.type === 'category.created') return
        await saveProduct(trx, event.data, event.aggregateversion ?? 1)
      },
    },
    {
      topics: ['orders.events'],
      // Only an order's first event matters here, and each is heard once.
      ordered: false,
      async handle(event: MessageOn<'orders.events'>, trx) {
        if (event.type !== 'order.placed') return
        const { orderId, cartId, lines, coupon } = event.data
        const ordered = lines.map(({ cartLineId, quantity }) => ({ lineId: cartLineId, quantity }))
        await removeOrdered(trx, { orderId, cartId, lines: ordered }, clock())
        if (coupon) await redeem(trx, normalCode(coupon), orderId, clock())
      },
    },
  ]
}
