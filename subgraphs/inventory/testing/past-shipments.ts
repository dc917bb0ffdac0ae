import { insertRows } from '@micromart/service'
import type { Trx } from '../tables.ts'

/** What an order of long ago was sent. */
export interface PastShipment {
  orderId: string
  lines: readonly { variantId: string; sku: string; quantity: number }[]
  at: Date
}

/**
 * Writes that orders of long ago were sent their goods, which had come before: what is on hand now stays as it is. `delivery` names the
 * coming of the goods, once for ever.
 */
export async function writePastShipments(trx: Trx, past: readonly PastShipment[], delivery: string): Promise<void> {
  const [first] = past
  if (!first) return
  await insertRows(
    trx,
    'reservations',
    past.map(({ orderId, at }) => ({ order_id: orderId, state: 'SHIPPED' as const, updated_at: at })),
  )
  const lines = past.flatMap(({ orderId, lines, at }) => lines.map((line) => ({ ...line, orderId, at })))
  await insertRows(
    trx,
    'reservation_lines',
    lines.map(({ orderId, variantId, sku, quantity, at }) => ({
      ...{ order_id: orderId, variant_id: variantId, sku, quantity, expires_at: at },
      state: 'SHIPPED' as const,
    })),
  )
  const came = new Map<string, number>()
  for (const { variantId, quantity } of lines) came.set(variantId, (came.get(variantId) ?? 0) + quantity)
  await insertRows(
    trx,
    'stock_adjustments',
    [...came].map(([variantId, pieces]) => ({
      ...{ idempotency_key: `${delivery}:${variantId}`, variant_id: variantId, pieces },
      ...{ reason: 'RECEIVED', staff_id: 'usr_history', at: first.at },
    })),
  )
}
