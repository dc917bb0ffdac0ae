import { anyOf, loadOne } from '@micromart/service'
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'
import type { PaymentMethod } from './payment-method.ts'

/** What a card is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'user_id',
  'card',
  'brand',
  'last4',
  'expiry_month',
  'expiry_year',
  'is_default',
  'removed_at',
] as const

/** The cards that users have on file now, default first, then newest first. */
export async function methodsOf(db: Db, userIds: readonly string[]): Promise<PaymentMethod[]> {
  const rows = await db
    .selectFrom('payment_methods')
    .select(columns)
    .where('user_id', '=', anyOf(userIds))
    .where('removed_at', 'is', null)
    .orderBy('is_default', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(method)
}

/** Cards by id, removed ones included, since payments were made with them. */
export async function methodsById(db: Db, ids: readonly string[]): Promise<PaymentMethod[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('payment_methods').select(columns).where('id', '=', anyOf(ids)).execute()
  return rows.map(method)
}

/** The same, one at a time: those that are asked for at once are one statement. */
export const cardsOnFile = (db: Db) =>
  loadOne(
    { couldBe: () => true, find: (ids) => methodsById(db, ids), keyOf: ({ id }: PaymentMethod) => id },
    { cache: false },
  )
export type CardsOnFile = ReturnType<typeof cardsOnFile>

/** Two changes of one user's cards at once would disagree about the default, so they wait for each other. */
export async function lockMethodsOf(trx: Trx, userId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${userId}, 0))`.execute(trx)
}

export async function insertMethod(trx: Trx, made: PaymentMethod, at: Date): Promise<void> {
  if (made.isDefault) await clearDefault(trx, made.userId)
  await trx
    .insertInto('payment_methods')
    .values({
      id: made.id,
      user_id: made.userId,
      card: made.card,
      brand: made.brand,
      last4: made.last4,
      expiry_month: made.expiryMonth,
      expiry_year: made.expiryYear,
      is_default: made.isDefault,
      created_at: at,
      removed_at: null,
    })
    .execute()
}

/** Takes a user's card off file; the newest that is left becomes the default if this one was. False: they have no such card. */
export async function removeMethod(trx: Trx, userId: string, id: string, at: Date): Promise<boolean> {
  const removed = await trx
    .updateTable('payment_methods')
    .set({ removed_at: at, is_default: false })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!removed) return false
  const left = await methodsOf(trx, [userId])
  const [next] = left
  if (next && !next.isDefault) {
    await trx.updateTable('payment_methods').set({ is_default: true }).where('id', '=', next.id).execute()
  }
  return true
}

/** Takes all of a user's cards off file. */
export async function removeMethods(trx: Trx, userId: string, at: Date): Promise<void> {
  await trx
    .updateTable('payment_methods')
    .set({ removed_at: at, is_default: false })
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .execute()
}

/**
 * Empties the cards of these users, who are gone, and what staff wrote about their refunds, once nothing more can be charged or given
 * back for it: the payments stay, as what was paid, with the card's brand. Answers how many cards.
 */
export async function emptyCardsOfErased(db: Db, userIds: readonly string[]): Promise<number> {
  if (userIds.length === 0) return 0
  const gone = sql<string>`ANY (${[...userIds]}::text[])`
  await db
    .updateTable('payment_actions')
    .set({ reason: '' })
    .where('finished_at', 'is not', null)
    .where('reason', '!=', '')
    .where('payment_id', 'in', (eb) => eb.selectFrom('payments').select('id').where('customer_id', '=', gone))
    .execute()
  const { numUpdatedRows } = await db
    .updateTable('payment_methods')
    .set(empty)
    .where('user_id', '=', gone)
    .where('removed_at', 'is not', null)
    .where('card', '!=', '')
    .where(paysNothing)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Of rows that are emptied in one statement: what else wants to write does not wait for long. */
export const mostEmptied = 1_000

/**
 * Takes guests' cards off file that were kept before then, and empties them, but for those whose money is yet to be taken. Answers how many:
 * {@link mostEmptied} at the most, and fewer once there are no more.
 */
export async function emptyGuestCards(db: Db, before: Date, at: Date): Promise<number> {
  const old = db
    .selectFrom('payment_methods')
    .select('id')
    // The index's own predicate: a prepared statement with a parameter in its place would not find the index.
    .where(sql<boolean>`user_id LIKE 'gst\\_%' AND card <> ''`)
    .where('created_at', '<', before)
    .where(paysNothing)
    .limit(mostEmptied)
    .forUpdate()
    .skipLocked()
  const { numUpdatedRows } = await db
    .updateTable('payment_methods')
    .set({ ...empty, removed_at: sql`coalesce(removed_at, ${at}::timestamptz)` })
    .where('id', 'in', old)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What is left of a card that nobody pays with any more: its brand. */
const empty = { card: '', last4: '', expiry_month: 0, expiry_year: 0 } as const

/** Of a card that no order under way is paid with: its money was taken, or never will be. */
const paysNothing = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'payment_methods'>) =>
  not(
    exists(
      selectFrom('payments')
        .select('payments.id')
        // There is an index of payments by customer, and none by card.
        .whereRef('payments.customer_id', '=', 'payment_methods.user_id')
        .whereRef('payments.method_id', '=', 'payment_methods.id')
        .where('payments.status', 'in', ['PENDING', 'AUTHORISED']),
    ),
  )

async function clearDefault(trx: Trx, userId: string): Promise<void> {
  await trx
    .updateTable('payment_methods')
    .set({ is_default: false })
    .where('user_id', '=', userId)
    .where('is_default', '=', true)
    .execute()
}

function method(row: Pick<Selectable<Tables['payment_methods']>, (typeof columns)[number]>): PaymentMethod {
  return {
    id: row.id,
    userId: row.user_id,
    card: row.card,
    brand: row.brand,
    last4: row.last4,
    expiryMonth: row.expiry_month,
    expiryYear: row.expiry_year,
    isDefault: row.is_default,
    removed: row.removed_at !== null,
  }
}
