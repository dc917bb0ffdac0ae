import { type MessageOn, parseMessage } from '@micromart/events'
import type { Kysely, Transaction } from 'kysely'
import type { Reservation, ReservationState, ReservedLine } from './reservation.ts'
import type { InventoryDb } from './store.ts'

type Reply = MessageOn<'orders.replies'>

/**
 * Locks an order's reservation, making one that holds nothing if there is none, so that two commands for one order
 * never work at once. Taken before the lock on any stock, by everybody.
 */
export async function lockReservation(
  trx: Transaction<InventoryDb>,
  orderId: string,
  now: Date,
): Promise<ReservationState> {
  const { state } = await trx
    .insertInto('reservations')
    .values({ order_id: orderId, state: 'NONE', updated_at: now })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ order_id: orderId }))
    .returning('state')
    .executeTakeFirstOrThrow()
  return state
}

export async function readLines(trx: Transaction<InventoryDb>, orderId: string): Promise<ReservedLine[]> {
  const rows = await trx
    .selectFrom('reservation_lines')
    .selectAll()
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
  trx: Transaction<InventoryDb>,
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

/** What the command was answered when it came before. */
export async function readReply(trx: Transaction<InventoryDb>, commandId: string): Promise<Reply | undefined> {
  const row = await trx
    .selectFrom('command_replies')
    .select('reply')
    .where('command_id', '=', commandId)
    .executeTakeFirst()
  return row && parseMessage('orders.replies', row.reply)
}

export async function saveReply(
  trx: Transaction<InventoryDb>,
  commandId: string,
  { topic: _, ...envelope }: Reply,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('command_replies')
    .values({ command_id: commandId, reply: JSON.stringify(envelope), at: now })
    .execute()
}

/** Longer than any command is sent again, in ms. */
const repliesKeptMs = 60 * 24 * 60 * 60_000

/** Forgets replies that nobody asks for any more. */
export async function pruneReplies(db: Kysely<InventoryDb>, now: Date): Promise<void> {
  await db
    .deleteFrom('command_replies')
    .where('at', '<', new Date(now.getTime() - repliesKeptMs))
    .execute()
}
