import { lockStreams, streamExists } from '@micromart/event-store'
import { putRows } from '@micromart/service'
import { sql } from 'kysely'
import { evolve, type Order } from '../order.ts'
import { readOrders } from '../order-store.ts'
import type { Db, Trx } from '../tables.ts'

const batch = 200

/** Told how many orders are done, of how many there are about. */
export type Progress = (done: number, of: number) => void

/** The row that an order at a version has among the views. */
export function viewOf({ order, version }: { order: Order; version: number }) {
  return {
    order_id: order.id,
    number: order.number,
    customer_id: order.customerId,
    status: order.status,
    cancel_reason: order.cancelReason,
    placed_at: new Date(order.placedAt),
    version,
    document: order,
  }
}

/** The currencies of the last thousand orders. */
export async function currenciesSold(db: Db): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    SELECT DISTINCT document -> 'total' ->> 'currency' AS currency
    FROM (SELECT document FROM order_views ORDER BY placed_at DESC, order_id DESC LIMIT 1000) AS latest`.execute(db)
  return rows.map(({ currency }) => currency)
}

/** Brings orders' views up to what the orders are now, in the transaction that changes them. */
export async function projectOrders(trx: Trx, orders: readonly { order: Order; version: number }[]): Promise<void> {
  await putRows(trx, 'order_views', 'order_id', orders.map(viewOf))
}

/**
 * Makes every order's view anew from its events, some hundred orders a transaction, and drops views that have no
 * stream. Reading goes on all the while, and an order can change at any time but during its own batch.
 * Answers how many orders there are.
 */
export async function rebuildOrderViews(db: Db, progress: Progress = () => {}): Promise<number> {
  const all = await countViews(db)
  let count = 0
  let done: string[]
  let after = ''
  do {
    done = await db.transaction().execute((trx) => rebuildBatch(trx, after))
    count += done.length
    progress(count, Math.max(all, count))
    after = done.at(-1) ?? after
  } while (done.length === batch)
  await db
    .deleteFrom('order_views')
    .where((eb) => eb.not(streamExists(eb.ref('order_id'))))
    .execute()
  return count
}

async function countViews(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('order_views')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function rebuildBatch(trx: Trx, after: string): Promise<string[]> {
  const orderIds = await lockStreams(trx, after, batch)
  const histories = await readOrders(trx, orderIds)
  const orders = [...histories.entries()].map(([orderId, events]) => {
    const order = events.reduce<Order | null>(evolve, null)
    if (!order) throw new Error(`the stream of ${orderId} has no events`)
    return { order, version: events.length }
  })
  await projectOrders(trx, orders)
  return orderIds
}
