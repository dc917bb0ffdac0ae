import { parseMessage } from '@micromart/events'
import { evolve, type Order, type StoredOrderEvent } from '@micromart/orders/audit'
import { type Kysely, sql } from 'kysely'

/** An order's stream as it lies in the tables, right or wrong. */
export interface OrderHistory {
  orderId: string
  /** As the stream's own row says. */
  version: number
  stored: { version: number; eventId: string; message: unknown }[]
}

const batchSize = 200

/** Every order's stream, some hundred at a time, in the order of their ids. */
export async function* orderHistories<DB>(db: Kysely<DB>): AsyncGenerator<OrderHistory[]> {
  let after = ''
  for (;;) {
    const { rows } = await sql<OrderHistory>`
      SELECT stream.stream_id AS "orderId", stream.version, (
        SELECT coalesce(jsonb_agg(
          jsonb_build_object('version', event.version, 'eventId', event.event_id, 'message', event.message)
          ORDER BY event.version), '[]')
        FROM events event WHERE event.stream_id = stream.stream_id
      ) AS stored
      FROM event_streams stream WHERE stream.stream_id > ${after}
      ORDER BY stream.stream_id LIMIT ${batchSize}`.execute(db)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last.orderId
  }
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
