import { type Kysely, sql } from 'kysely'
import type { CheckedShop } from './checked-shop.ts'
import type { Since } from './invariant.ts'

/** Where a look ended, for the next to go on from. */
export interface Looked {
  /** What the orders' database stored before then was looked at, by its own clock. */
  at: Date
  /** To be looked at again, whether or not they change: orders that awaited something, and what something was amiss of. */
  again: readonly string[]
}

/**
 * How far behind the end of the last look the next one begins, in ms. Payments are told of by the clock of their processes; and
 * what an order awaits must have come about only some time after it has changed last.
 */
export const overlapMs = 5 * 60_000

/** Where a look ends that begins now: what commits later may have been stored earlier, but no earlier than that. */
export async function endOf({ orders, payments }: CheckedShop): Promise<Looked> {
  const at = Math.min(...(await Promise.all([horizonOf(orders), horizonOf(payments)])))
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT order_id AS id FROM saga_timeouts`.execute(orders)
  return { at: new Date(at), again: rows.map(({ id }) => id) }
}

/** The next orders behind one, in the order of their ids; from the first one again behind the last. */
export async function ordersAfter({ orders }: CheckedShop, walked: string, most: number): Promise<string[]> {
  if (most === 0) return []
  const { rows } = await sql<{ id: string }>`
    SELECT stream_id AS id FROM event_streams WHERE stream_id > ${walked} ORDER BY stream_id LIMIT ${most}`.execute(
    orders,
  )
  return rows.map(({ id }) => id)
}

/** Whether there are so many orders at most. */
export const hasFewOrders = async (shop: CheckedShop, most: number): Promise<boolean> =>
  (await ordersAfter(shop, '', most + 1)).length <= most

/**
 * What has changed since a look, and what is to be looked at again; and where this look ends. A clock that was set back has the look
 * begin as much earlier.
 */
export async function changesSince(
  shop: CheckedShop,
  looked: Looked,
  overlap = overlapMs,
): Promise<{ since: Since; end: Looked }> {
  const end = await endOf(shop)
  const at = new Date(Math.min(looked.at.getTime(), end.at.getTime()) - overlap)
  const { rows: changed } = await sql<{ id: string }>`
    SELECT DISTINCT stream_id AS id FROM events WHERE stored_at >= ${at}`.execute(shop.orders)
  const { rows: paid } = await sql<{ id: string }>`
    SELECT order_id AS id FROM payments WHERE created_at >= ${at}
    UNION SELECT order_id FROM payments JOIN payment_actions action ON action.payment_id = payments.id
      WHERE action.finished_at >= ${at}
    UNION SELECT order_id FROM payments JOIN payment_actions action ON action.payment_id = payments.id
      WHERE action.finished_at IS NULL
    UNION SELECT order_id FROM payments JOIN disputes dispute ON dispute.payment_id = payments.id
      WHERE dispute.updated_at >= ${at}`.execute(shop.payments)
  const orders = new Set([...looked.again, ...end.again, ...[...changed, ...paid].map(({ id }) => id)])
  return { since: { at, orders: [...orders].sort() }, end }
}

/**
 * When the oldest transaction began that has not ended, by the database's clock; now without one. A row's time of storing is that of its
 * transaction's beginning, so one that nobody can see yet will not be older. Only transactions of the same role are known, which is
 * every one of the service's.
 */
async function horizonOf<DB>(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ at: Date }>`
    SELECT least(now(), min(xact_start)) AS at FROM pg_stat_activity
    WHERE datname = current_database() AND xact_start IS NOT NULL`.execute(db)
  return rows[0]?.at.getTime() ?? 0
}
