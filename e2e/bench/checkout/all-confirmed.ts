import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** @param db the database of orders. @throws Error where one of them was cancelled */
export async function allConfirmed(db: pg.Pool, ids: readonly string[]): Promise<void> {
  for (;;) {
    const { rows } = await db.query(
      `SELECT count(*) FILTER (WHERE status = 'CONFIRMED')::int AS confirmed, count(*) FILTER (WHERE status = 'CANCELLED')::int AS cancelled
       FROM order_views WHERE order_id = ANY ($1)`,
      [ids],
    )
    if (rows[0].cancelled > 0) throw new Error(`${rows[0].cancelled} orders were cancelled`)
    if (rows[0].confirmed === ids.length) return
    await pause(25)
  }
}
