import { fromWire, type Money, type WireMoney } from '@micromart/money'
import type { OrderStatus, OrdersDb } from '@micromart/orders/audit'
import { sql } from 'kysely'
import { stuckSince } from './invariant.ts'

export interface CheckedOrder {
  status: OrderStatus
  total: Money
  /** Staff have given its money up. */
  writtenOff: boolean
  /** Its saga awaits nobody, or has for longer than it may: stock and money must be as the order says. */
  settled: boolean
}

interface Row {
  order_id: string
  status: OrderStatus
  total: WireMoney
  written_off: boolean
  settled: boolean
}

/** Orders by their ids, and whether what each wants of others must have come about by now. */
export async function settledOrders(
  db: OrdersDb,
  orderIds: readonly string[],
  now: Date,
): Promise<Map<string, CheckedOrder>> {
  const { rows } = await sql<Row>`
    SELECT view.order_id, view.status, view.document -> 'total' AS total,
           coalesce(view.document #>> '{collection,state}' = 'written off', false) AS written_off,
           NOT EXISTS (SELECT FROM saga_timeouts timeout WHERE timeout.order_id = view.order_id)
           OR saga.updated_at IS NULL OR saga.updated_at <= ${stuckSince(now)} AS settled
    FROM order_views view LEFT JOIN checkout_sagas saga ON saga.order_id = view.order_id
    WHERE view.order_id = ANY (${[...orderIds]})`.execute(db)
  return new Map(
    rows.map(({ order_id, total, written_off: writtenOff, ...row }) => [
      order_id,
      { ...row, total: fromWire(total), writtenOff },
    ]),
  )
}
