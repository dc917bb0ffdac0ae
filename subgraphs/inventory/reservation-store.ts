import { anyOf, isNotPutOff } from '@micromart/service'
import { sql } from 'kysely'
import type { Reservation, ReservationState, ReservedLine } from './reservation.ts'
import type { Db, Trx } from './tables.ts'

/**
 * Locks orders' reservations, making those that hold nothing where there are none, so that two commands for one order
 * never work at once. Taken before the lock on any stock, by everybody, and in one order, so that nobody waits for each other.
 */
export async function lockReservations(
  trx: Trx,
  orderIds: readonly string[],
  now: Date,
): Promise<Map<string, ReservationState>> {
  const { rows } = await sql<{ order_id: string; state: ReservationState }>`
    INSERT INTO reservations (order_id, state, updated_at)
    SELECT DISTINCT order_id, 'NONE', ${now}::timestamptz FROM unnest(${[...orderIds]}::text[]) AS held (order_id) ORDER BY order_id
    ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id
    RETURNING order_id, state`.execute(trx)
  return new Map(rows.map((row) => [row.order_id, row.state]))
}

/** The lines of orders' reservations, in the order of variants. */
export async function readLines(trx: Trx, orderIds: readonly string[]): Promise<Map<string, ReservedLine[]>> {
  const rows = await trx
    .selectFrom('reservation_lines')
    .select(['order_id', 'variant_id', 'sku', 'quantity', 'state', 'expires_at'])
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('variant_id')
    .execute()
  const lines = new Map<string, ReservedLine[]>(orderIds.map((id) => [id, []]))
  for (const row of rows) {
    const { variant_id: variantId, sku, quantity, state, expires_at: expiresAt } = row
    lines.get(row.order_id)?.push({ variantId, sku, quantity, state, expiresAt })
  }
  return lines
}

/** Writes reservations that are locked, by their orders. */
export async function saveReservations(
  trx: Trx,
  reservations: ReadonlyMap<string, Reservation>,
  now: Date,
): Promise<void> {
  const states = [...reservations].map(([order_id, { state }]) => ({ order_id, state }))
  await sql`
    UPDATE reservations SET state = changed.state, updated_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS changed (order_id text, state text)
    WHERE reservations.order_id = changed.order_id`.execute(trx)
  const lines = [...reservations].flatMap(([order_id, { lines }]) =>
    lines.map(({ variantId: variant_id, expiresAt: expires_at, ...line }) => ({
      order_id,
      variant_id,
      expires_at,
      ...line,
    })),
  )
  if (lines.length === 0) return
  await sql`
    INSERT INTO reservation_lines (order_id, variant_id, sku, quantity, state, expires_at)
    SELECT order_id, variant_id, sku, quantity, state, expires_at
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      AS line (order_id text, variant_id text, sku text, quantity int, state text, expires_at timestamptz)
    ON CONFLICT (order_id, variant_id) DO UPDATE
    SET quantity = excluded.quantity, state = excluded.state, expires_at = excluded.expires_at`.execute(trx)
}

/** When the first of the holds expires that have not been swept. */
export async function firstExpiry(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('reservation_lines')
    .select((eb) => eb.fn.min('expires_at').as('first'))
    .where('state', '=', 'HELD')
    .executeTakeFirst()
  return row?.first ?? null
}

/** Some variants with a hold that has expired without having been swept yet, but for those that `worker` has put off. */
export async function variantsToSweep(db: Db, now: Date, worker: string, atMost: number): Promise<string[]> {
  const rows = await db
    .selectFrom('reservation_lines')
    .select('variant_id')
    .distinct()
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', now)
    .where(isNotPutOff(worker, sql.ref('variant_id'), now))
    .limit(atMost)
    .execute()
  return rows.map((row) => row.variant_id)
}
