import type { DataOf } from '@micromart/events'
import { samplePlaced } from '@micromart/orders/testing'

/** An order of two lanterns whose title is no markup, and a book. */
export function sampleOrder(orderId: string, customerId: string): DataOf<'orders.events', 'order.placed'> {
  const placed = samplePlaced({ orderId, number: `MM-${orderId}`, customerId })
  return { ...placed, lines: placed.lines.map((line) => ({ ...line, title: `${line.title} <b>` })) }
}

/** Lamps that were plenty until just now. */
export const sampleStock = (variantId: string, available: number): DataOf<'inventory.events', 'stock.changed'> => ({
  variantId,
  sku: 'LAMP',
  title: 'Brass lantern, Red',
  onHand: available,
  reserved: 0,
  available,
  reorderPoint: 5,
  availability: available === 0 ? 'OUT_OF_STOCK' : 'LOW_STOCK',
  was: 'IN_STOCK',
})
