import type { MessagingTables } from '@micromart/messaging'
import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely'
import type { Cart } from './cart.ts'
import { hashOf } from './guest-token.ts'
import type { Owner } from './owner.ts'
import type { CartTables } from './tables.ts'

export type CartDb = CartTables & MessagingTables

/** A cart as it is stored. */
export interface StoredCart extends Cart {
  id: string
  version: number
  userId: string | null
  claimedBy: string | null
  /** The currency it has, or had before it was emptied. */
  currency: string | null
  expiresAt: Date
}

type CartRow = Selectable<CartTables['carts']>

/** A cart lives this long after its last change, in ms. */
const lifeMs = 30 * 24 * 60 * 60_000

/** The owner's cart, unless it has expired. With a transaction and `lock` nobody else changes it meanwhile. */
export async function findCart(
  db: Kysely<CartDb>,
  owner: Owner,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<StoredCart | null> {
  const live = db.selectFrom('carts').selectAll().where('expires_at', '>', now)
  if ('userId' in owner) return read(db, live.where('user_id', '=', owner.userId), lock)
  if (owner.guestToken === null) return null
  return read(db, live.where('token_hash', '=', hashOf(owner.guestToken)), lock)
}

export async function findCartById(
  db: Kysely<CartDb>,
  id: string,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<StoredCart | null> {
  return read(db, db.selectFrom('carts').selectAll().where('id', '=', id).where('expires_at', '>', now), lock)
}

async function read(
  db: Kysely<CartDb>,
  query: SelectQueryBuilder<CartDb, 'carts', CartRow>,
  lock: boolean,
): Promise<StoredCart | null> {
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const lines = await db.selectFrom('cart_lines').selectAll().where('cart_id', '=', row.id).orderBy('id').execute()
  return {
    id: row.id,
    version: row.version,
    userId: row.user_id,
    claimedBy: row.claimed_by,
    coupon: row.coupon,
    currency: row.currency,
    expiresAt: row.expires_at,
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variant_id,
      quantity: line.quantity,
      added: { minor: line.added_minor, currency: line.added_currency },
    })),
  }
}

/**
 * Makes an empty cart of version 0, which only its first change makes real. Does nothing when the owner has one by now.
 * @param owner a guest's token must be a fresh one.
 */
export async function openCart(
  trx: Transaction<CartDb>,
  owner: { userId: string } | { guestToken: string },
  { id, now }: { id: string; now: Date },
): Promise<void> {
  if ('userId' in owner) {
    await trx.deleteFrom('carts').where('user_id', '=', owner.userId).where('expires_at', '<=', now).execute()
  }
  await trx
    .insertInto('carts')
    .values({
      id,
      ...('userId' in owner ? { user_id: owner.userId } : { token_hash: hashOf(owner.guestToken) }),
      expires_at: new Date(now.getTime() + lifeMs),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Writes a locked cart's next content: one version more, and its life begins anew. The very same content is no change,
 * unless the cart was just opened.
 * @returns the cart as it is stored now.
 */
export async function saveCart(
  trx: Transaction<CartDb>,
  before: StoredCart,
  { lines, coupon }: Cart,
  now: Date,
): Promise<StoredCart> {
  if (before.version > 0 && lines === before.lines && coupon === before.coupon) return before
  const after: StoredCart = {
    ...before,
    lines,
    coupon,
    version: before.version + 1,
    currency: lines[0]?.added.currency ?? before.currency,
    expiresAt: new Date(now.getTime() + lifeMs),
  }
  const written = await trx
    .updateTable('carts')
    .set({ version: after.version, coupon, currency: after.currency, expires_at: after.expiresAt })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Error('a cart was changed without its lock')
  await saveLines(trx, before, lines)
  return after
}

async function saveLines(trx: Transaction<CartDb>, before: StoredCart, lines: Cart['lines']): Promise<void> {
  const kept = new Set(lines.map((line) => line.id))
  const gone = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id)
  if (gone.length > 0) await trx.deleteFrom('cart_lines').where('id', 'in', gone).execute()
  const known = new Map(before.lines.map((line) => [line.id, line.quantity]))
  const changed = lines.filter((line) => known.get(line.id) !== line.quantity)
  if (changed.length === 0) return
  await trx
    .insertInto('cart_lines')
    .values(
      changed.map((line) => ({
        id: line.id,
        cart_id: before.id,
        variant_id: line.variantId,
        quantity: line.quantity,
        added_minor: line.added.minor,
        added_currency: line.added.currency,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doUpdateSet(({ ref }) => ({ quantity: ref('excluded.quantity') })))
    .execute()
}

/** Takes back a cart that was opened for a change that then was refused. */
export async function dropUnused(trx: Transaction<CartDb>, id: string): Promise<void> {
  await trx.deleteFrom('carts').where('id', '=', id).where('version', '=', 0).execute()
}

/** Marks a guest's cart as poured into this user's. */
export async function markClaimed(trx: Transaction<CartDb>, id: string, userId: string): Promise<void> {
  await trx.updateTable('carts').set({ claimed_by: userId }).where('id', '=', id).execute()
}
