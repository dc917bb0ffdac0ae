import type { MessageOn } from '@micromart/events'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { countSale, keepPlaced, productsOf, takePlaced } from './sales-store.ts'

/** Of an order of more products, so many say what goes with what: their pairs grow with the square. */
const mostOfOne = 20

/** An order that is confirmed tells what sells, and what is bought together; what its lines are, it has said when it was placed. */
export async function hearOrder(
  trx: Trx,
  { clock, halfLifeMs }: Deps,
  message: MessageOn<'orders.events'>,
): Promise<void> {
  switch (message.type) {
    case 'order.placed': {
      const variantIds = new Set(message.data.lines.map(({ variantId }) => variantId))
      return keepPlaced(trx, message.data.orderId, [...variantIds], clock())
    }
    case 'order.confirmed': {
      const variantIds = await takePlaced(trx, message.data.orderId)
      const productIds = await productsOf(trx, variantIds, mostOfOne)
      if (productIds.length > 0) await countSale(trx, productIds, { now: clock(), halfLifeMs })
      return
    }
    case 'order.cancelled':
      await takePlaced(trx, message.data.orderId)
  }
}
