import { sql } from 'kysely'
import type { Breach, Invariant, Since } from '../invariant.ts'
import { lookedAt } from '../order-ids.ts'

interface Row {
  variant_id: string
  on_hand: number
  reserved: number
  held: bigint
  /** Null where nobody has reckoned up all that ever came and went. */
  came: bigint | null
  shipped: bigint | null
}

/** One statement, so that all of it is of one moment. */
const counts = (since: Since | undefined) => sql<Row>`
  SELECT stock.variant_id, stock.on_hand, stock.reserved, coalesce(lines.held, 0) AS held,
         ${since ? sql`NULL` : sql`coalesce(lines.shipped, 0)`} AS shipped,
         ${since ? sql`NULL` : sql`coalesce((SELECT sum(pieces) FROM stock_adjustments came WHERE came.variant_id = stock.variant_id), 0)`} AS came
  FROM stock
  LEFT JOIN (
    SELECT variant_id,
           sum(quantity) FILTER (WHERE state IN ('HELD', 'COMMITTED')) AS held,
           sum(quantity) FILTER (WHERE state = 'SHIPPED') AS shipped
    FROM reservation_lines WHERE ${since ? sql`state IN ('HELD', 'COMMITTED')` : sql`true`} GROUP BY variant_id
  ) lines ON lines.variant_id = stock.variant_id
  ORDER BY stock.variant_id`

/** Lines of orders that have left the shop without the shelf having had them. */
const uncovered = (since: Since | undefined) => sql<{ order_id: string; variant_id: string; quantity: number }>`
  SELECT line.order_id, line.variant_id, line.quantity
  FROM reservation_lines line JOIN reservations reservation ON reservation.order_id = line.order_id
  WHERE ${lookedAt(sql.ref('line.order_id'), since)} AND reservation.state = 'SHIPPED' AND line.state <> 'SHIPPED'
  ORDER BY line.order_id, line.variant_id`

function faultsOf({ on_hand, reserved, held, came, shipped }: Row): string[] {
  const faults = []
  if (reserved < 0 || reserved > on_hand) faults.push(`${reserved} pieces are reserved of ${on_hand} on hand`)
  if (BigInt(reserved) !== held) faults.push(`${reserved} pieces are reserved and ${held} held for orders`)
  if (came !== null && shipped !== null && BigInt(on_hand) !== came - shipped) {
    faults.push(`${on_hand} pieces are on hand, though ${came} came and ${shipped} were shipped`)
  }
  return faults
}

/** Nothing is promised or sent that is not there, and every piece is accounted for. */
export const noOversell: Invariant = {
  id: 'I1',
  title: 'no oversell: what is reserved is held and on hand, and every piece is accounted for',
  beyondOrders: true,
  async check({ inventory }, since) {
    const variants = (await counts(since).execute(inventory)).rows
    const breaches: Breach[] = variants.flatMap((row) => faultsOf(row).map((fault) => ({ of: row.variant_id, fault })))
    const { rows } = await uncovered(since).execute(inventory)
    const sent = rows.map(({ order_id, variant_id, quantity }) => ({
      of: order_id,
      fault: `was shipped with ${quantity} of ${variant_id} that the shelf did not have`,
    }))
    return [...breaches, ...sent]
  },
}
