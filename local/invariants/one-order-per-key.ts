import { keyLifeMs } from '@micromart/orders/audit'
import { sql } from 'kysely'
import type { Breach, Invariant } from './invariant.ts'
import { inSnapshot } from './snapshot.ts'

const severalOrders = sql<Breach>`
  SELECT customer_id AS of, 'has a key that gave ' || string_agg(order_id, ', ' ORDER BY order_id) AS fault
  FROM placements GROUP BY customer_id, idempotency_key HAVING count(DISTINCT order_id) > 1
  ORDER BY customer_id`

const severalKeys = sql<Breach>`
  SELECT order_id AS of, 'was given for ' || count(*) || ' keys' AS fault
  FROM placements GROUP BY order_id HAVING count(DISTINCT (customer_id, idempotency_key)) > 1
  ORDER BY order_id`

const noSuchOrder = sql<Breach>`
  SELECT placement.order_id AS of, 'was given for a key, and no such order of that customer exists' AS fault
  FROM placements placement LEFT JOIN events placed
    ON placed.stream_id = placement.order_id AND placed.version = 1
  WHERE placed.message -> 'data' ->> 'customerId' IS DISTINCT FROM placement.customer_id
  ORDER BY placement.order_id`

/** Two keys at once, as of a button pressed in two windows. */
const sameCart = sql<Breach>`
  SELECT message -> 'data' ->> 'cartId' AS of,
         'was ordered as it stood by ' || string_agg(stream_id, ', ' ORDER BY stream_id) AS fault
  FROM events WHERE version = 1
  GROUP BY message -> 'data' ->> 'cartId', message -> 'data' ->> 'cartVersion' HAVING count(*) > 1
  ORDER BY 1`

/** Keys older than they are kept may be gone. */
const noKey = (now: Date) => sql<Breach>`
  SELECT stream_id AS of, 'was placed, and no key led to it' AS fault
  FROM events placed
  WHERE version = 1 AND (message -> 'data' ->> 'placedAt')::timestamptz > ${new Date(now.getTime() - keyLifeMs)}
    AND NOT EXISTS (SELECT FROM placements placement WHERE placement.order_id = placed.stream_id)
  ORDER BY stream_id`

/** A customer's key gives one order however often it is sent, no order comes about without one, and no cart twice. */
export const oneOrderPerKey: Invariant = {
  id: 'I3',
  title: 'one order per key: a customer and an idempotency key give exactly one order',
  check({ orders, clock }) {
    return inSnapshot(orders, async (trx) => {
      const breaches: Breach[] = []
      for (const query of [severalOrders, severalKeys, noSuchOrder, sameCart, noKey(clock())]) {
        breaches.push(...(await query.execute(trx)).rows)
      }
      return breaches
    })
  },
}
