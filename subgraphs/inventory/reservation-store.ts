import { isNotPutOff } from '@micromart/service'
import { sql } from 'kysely'
import type { Reservation, ReservationState, ReservedLine } from './reservation.ts'
import type { Db, Trx } from './tables.ts'

/**
 * Locks an order's reservation, making one that holds nothing if there is none, so that two commands for one order
 * never work at once. Taken before the lock on any stock, by everybody.
 */
export async function lockReservation(trx: Trx, orderId: string, now: Date): Promise<ReservationState> {
  const { state } = await trx
    .insertInto('reservations')
    .values({ order_id: orderId, state: 'NONE', updated_at: now })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ order_id: orderId }))
    .returning('state')
    .executeTakeFirstOrThrow()
  return state
}

export async function readLines(trx: Trx, orderId: string): Promise<ReservedLine[]> {
  const rows = await trx
    .selectFrom('reservation_lines')
    .select(['variant_id', 'sku', 'quantity', 'state', 'expires_at'])
    .where('order_id', '=', orderId)
    .orderBy('variant_id')
    .execute()
  return rows.map((row) => ({
    variantId: row.variant_id,
    sku: row.sku,
    quantity: row.quantity,
    state: row.state,
    expiresAt: row.expires_at,
  }))
}

export async function saveReservation(
  trx: Trx,
  orderId: string,
  { state, lines }: Reservation,
  now: Date,
): Promise<void> {
  await trx.updateTable('reservations').set({ state, updated_at: now }).where('order_id', '=', orderId).execute()
  if (lines.length === 0) return
  await trx
    .insertInto('reservation_lines')
    .values(
      lines.map((line) => ({
        order_id: orderId,
        variant_id: line.variantId,
        sku: line.sku,
        quantity: line.quantity,
        state: line.state,
        expires_at: line.expiresAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['order_id', 'variant_id']).doUpdateSet(({ ref }) => ({
        quantity: ref('excluded.quantity'),
        state: ref('excluded.state'),
        expires_at: ref('excluded.expires_at'),
      })),
    )
    .execute()
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
