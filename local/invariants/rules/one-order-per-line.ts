import { keyLifeMs } from '@micromart/idempotency'
import { sql } from 'kysely'
import type { Breach, Invariant, Since } from '../invariant.ts'
import { lookedAtOrYoung } from '../order-ids.ts'

/** What stays or comes back of an ordered line is another line, so that no two orders ever share one. */
const shared = (since: Since | undefined, young: Date) => sql<Breach>`
  SELECT line ->> 'cartLineId' AS of,
         'is in several live orders: ' || string_agg(DISTINCT placed.stream_id, ', ' ORDER BY placed.stream_id) AS fault
  FROM events placed CROSS JOIN jsonb_array_elements(placed.message -> 'data' -> 'lines') AS line
  WHERE placed.version = 1 AND ${lookedAtOrYoung(sql.ref('placed.stream_id'), since, young)} AND NOT EXISTS (
    SELECT FROM events cancelled
    WHERE cancelled.stream_id = placed.stream_id AND cancelled.message ->> 'type' = 'order.cancelled')
  GROUP BY line ->> 'cartLineId' HAVING count(DISTINCT placed.stream_id) > 1
  ORDER BY line ->> 'cartLineId'`

/** What a customer has put in their cart once is sent and charged once. */
export const oneOrderPerLine: Invariant = {
  id: 'I12',
  title: "one order per line: a cart's line is in one order that is not cancelled",
  beyondOrders: true,
  async check({ orders, clock }, since) {
    return (await shared(since, new Date(clock().getTime() - keyLifeMs)).execute(orders)).rows
  },
}
