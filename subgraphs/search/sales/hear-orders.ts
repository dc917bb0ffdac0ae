import type { MessageOn } from '@micromart/events'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { countSales, keepPlaced, productsOf, takePlaced } from './sales-store.ts'

/** Of an order of more products, so many say what goes with what: their pairs grow with the square. */
const mostOfOne = 20

/**
 * Orders that are confirmed tell what sells, and what is bought together; what their lines are, they have said when they were placed. Takes as
 * many statements for several as for one.
 */
export async function hearOrders(
  trx: Trx,
  { clock, halfLifeMs }: Deps,
  messages: readonly MessageOn<'orders.events'>[],
): Promise<void> {
  const placed = new Map<string, string[]>()
  const confirmed = new Set<string>()
  const ended: string[] = []
  for (const { type, data } of messages) {
    if (type === 'order.placed') placed.set(data.orderId, [...new Set(data.lines.map(({ variantId }) => variantId))])
    if (type === 'order.confirmed') confirmed.add(data.orderId)
    if (type === 'order.confirmed' || type === 'order.cancelled') ended.push(data.orderId)
  }
  await keepPlaced(trx, placed, clock())
  const taken = await takePlaced(trx, ended)
  const sold = [...taken].flatMap(([orderId, variantIds]) => (confirmed.has(orderId) ? [variantIds] : []))
  const products = await productsOf(trx, sold.flat())
  const baskets = sold.map((variantIds) => {
    const productIds = new Set(variantIds.flatMap((id) => products.get(id) ?? []))
    return [...productIds].sort().slice(0, mostOfOne)
  })
  await countSales(trx, baskets, { now: clock(), halfLifeMs })
}
