import { parseMessage } from '@micromart/events'
import { evolve, type Order, type StoredOrderEvent } from '@micromart/orders/audit'
import { type Kysely, sql } from 'kysely'
import type { Since } from './invariant.ts'
import { orderIds } from './order-ids.ts'

/** An order's stream as it lies in the tables, right or wrong. */
export interface OrderHistory {
  orderId: string
  /** As the stream's own row says. */
  version: number
  stored: { version: number; eventId: string; message: unknown }[]
}

/** The streams of the orders that a look is at, some hundred at a time. */
export async function* orderHistories<DB>(db: Kysely<DB>, since?: Since): AsyncGenerator<OrderHistory[]> {
  for await (const ids of orderIds(db, since)) yield await historiesOf(db, ids)
}

/** Orders' streams by their ids, in the order of these. */
export async function historiesOf<DB>(db: Kysely<DB>, orderIds: readonly string[]): Promise<OrderHistory[]> {
  const { rows } = await sql<OrderHistory>`
    SELECT stream.stream_id AS "orderId", stream.version, (
      SELECT coalesce(jsonb_agg(
        jsonb_build_object('version', event.version, 'eventId', event.event_id, 'message', event.message)
        ORDER BY event.version), '[]')
      FROM events event WHERE event.stream_id = stream.stream_id
    ) AS stored
    FROM event_streams stream WHERE stream.stream_id = ANY (${[...orderIds]})
    ORDER BY stream.stream_id`.execute(db)
  return rows
}

/** Its events as orders reads them; null when there is one that it could not read. */
export function readHistory({ stored }: OrderHistory): StoredOrderEvent[] | null {
  try {
    return stored.map(({ message }) => parseMessage('orders.events', message))
  } catch {
    return null
  }
}

/** The order that the whole history makes, by orders' own `evolve`. Throws when it makes none. */
export function replay({ stored }: OrderHistory): Order {
  const events = stored.map(({ message }) => parseMessage('orders.events', message))
  const order = events.reduce<Order | null>(evolve, null)
  if (!order) throw new Error('it has no events')
  return order
}
