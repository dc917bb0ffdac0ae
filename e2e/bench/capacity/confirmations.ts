import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

const lookMs = 10

/** Tells of orders when they are confirmed, all by one look at orders' database at a time. */
export function confirmations(db: pg.Pool) {
  const waiting = new Map<string, { confirmed(): void; failed(error: Error): void }>()
  let stopped = false

  async function look(): Promise<void> {
    while (!stopped) {
      await pause(lookMs)
      if (waiting.size === 0) continue
      const { rows } = await db.query<{ order_id: string; status: string }>(
        `SELECT order_id, status FROM order_views WHERE order_id = ANY ($1) AND status IN ('CONFIRMED', 'CANCELLED')`,
        [[...waiting.keys()]],
      )
      for (const { order_id, status } of rows) {
        const waits = waiting.get(order_id)
        waiting.delete(order_id)
        if (status === 'CONFIRMED') waits?.confirmed()
        else waits?.failed(new Error(`order ${order_id} was cancelled`))
      }
    }
  }
  const failAll = (error: Error) => {
    for (const { failed } of waiting.values()) failed(error)
  }
  const looking = look().catch(failAll)
  return {
    of: (id: string) =>
      new Promise<void>((resolve, reject) => void waiting.set(id, { confirmed: resolve, failed: reject })),
    stop() {
      stopped = true
      return looking
    },
  }
}
