import { keyLifeMs } from '@micromart/idempotency'
import { sql } from 'kysely'
import type { Breach, Invariant, Since } from '../invariant.ts'
import { lookedAtOrYoung } from '../order-ids.ts'
import { inSnapshot } from '../snapshot.ts'

const severalOrders = sql<Breach>`
  SELECT caller AS of, 'has a key that gave ' || string_agg(answer, ', ' ORDER BY answer) AS fault
  FROM idempotency_keys WHERE operation = 'placeOrder' GROUP BY caller, key HAVING count(DISTINCT answer) > 1
  ORDER BY caller`

const severalKeys = sql<Breach>`
  SELECT answer AS of, 'was given for ' || count(*) || ' keys' AS fault
  FROM idempotency_keys WHERE operation = 'placeOrder' GROUP BY answer HAVING count(DISTINCT (caller, key)) > 1
  ORDER BY answer`

const noSuchOrder = sql<Breach>`
  SELECT keyed.answer AS of, 'was given for a key, and no such order of that customer exists' AS fault
  FROM idempotency_keys keyed LEFT JOIN events placed
    ON placed.stream_id = keyed.answer AND placed.version = 1
  WHERE keyed.operation = 'placeOrder' AND placed.message -> 'data' ->> 'customerId' IS DISTINCT FROM keyed.caller
  ORDER BY keyed.answer`

/** Two keys at once, as of a button pressed in two windows. */
const sameCart = (since: Since | undefined, young: Date) => sql<Breach>`
  SELECT message -> 'data' ->> 'cartId' AS of,
         'was ordered as it stood by ' || string_agg(stream_id, ', ' ORDER BY stream_id) AS fault
  FROM events WHERE version = 1 AND ${lookedAtOrYoung(sql.ref('stream_id'), since, young)}
  GROUP BY message -> 'data' ->> 'cartId', message -> 'data' ->> 'cartVersion' HAVING count(*) > 1
  ORDER BY 1`

/** Keys older than they are kept may be gone, and those of deleted accounts are. */
const noKey = (since: Since | undefined, young: Date) => sql<Breach>`
  SELECT stream_id AS of, 'was placed, and no key led to it' AS fault
  FROM events placed
  WHERE version = 1 AND (message -> 'data' ->> 'placedAt')::timestamptz > ${young}
    AND ${lookedAtOrYoung(sql.ref('stream_id'), since, young)}
    AND NOT EXISTS (
      SELECT FROM idempotency_keys WHERE operation = 'placeOrder' AND answer = placed.stream_id)
    AND message -> 'data' ->> 'customerId' NOT IN (SELECT user_id FROM erased_users)
  ORDER BY stream_id`

/** A customer's key gives one order however often it is sent, no order comes about without one, and no cart twice. */
export const oneOrderPerKey: Invariant = {
  id: 'I3',
  title: 'one order per key: a customer and an idempotency key give exactly one order',
  beyondOrders: true,
  check({ orders, clock }, since) {
    const young = new Date(clock().getTime() - keyLifeMs)
    return inSnapshot(orders, async (trx) => {
      const breaches: Breach[] = []
      for (const query of [severalOrders, severalKeys, noSuchOrder, sameCart(since, young), noKey(since, young)]) {
        breaches.push(...(await query.execute(trx)).rows)
      }
      return breaches
    })
  },
}
