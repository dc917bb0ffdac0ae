import { createHash } from 'node:crypto'
import type { MessagingTables } from '@micromart/messaging'
import type { Selectable, SelectQueryBuilder } from 'kysely'
import type { Cart } from './cart.ts'
import { changesOfLeaving, readLines, saveLines } from './cart-line-store.ts'
import type { Owner } from './owner.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** A cart as it is stored. */
export interface StoredCart extends Cart {
  id: string
  /** Counts the cart's own changes, and those of what has left it. */
  version: number
  userId: string | null
  claimedBy: string | null
  /** The currency it has, or had before it was emptied. */
  currency: string | null
  expiresAt: Date
}

/** Named, so that the statement can be prepared. */
const columns = ['id', 'version', 'user_id', 'claimed_by', 'coupon', 'currency', 'expires_at'] as const

type Carts = SelectQueryBuilder<
  Tables & MessagingTables,
  'carts',
  Pick<Selectable<Tables['carts']>, (typeof columns)[number]>
>

/** Only a token's hash is stored, so that whoever reads the table owns no cart. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A cart lives this long after its last change, in ms. */
const lifeMs = 30 * 24 * 60 * 60_000

/** The owner's cart, unless it has expired. With a transaction and `lock` nobody else changes it meanwhile. */
export async function findCart(
  db: Db,
  owner: Owner,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<StoredCart | null> {
  const live = db.selectFrom('carts').select(columns).where('expires_at', '>', now)
  if ('userId' in owner) return read(db, live.where('user_id', '=', owner.userId), lock)
  if (owner.guestToken === null) return null
  return read(db, live.where('token_hash', '=', hashOf(owner.guestToken)), lock)
}

export async function findCartById(
  db: Db,
  id: string,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<StoredCart | null> {
  return read(db, db.selectFrom('carts').select(columns).where('id', '=', id).where('expires_at', '>', now), lock)
}

async function read(db: Db, query: Carts, lock: boolean): Promise<StoredCart | null> {
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    version: row.version,
    userId: row.user_id,
    claimedBy: row.claimed_by,
    coupon: row.coupon,
    currency: row.currency,
    expiresAt: row.expires_at,
    lines: await readLines(db, row.id),
  }
}

/**
 * Makes an empty cart of version 0, which only its first change makes real. Does nothing when the owner has one by now.
 * @param owner a guest's token must be a fresh one.
 */
export async function insertCart(
  trx: Trx,
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

/** Drops whatever carts a user has, and that a guest poured into theirs. */
export async function dropCartsOf(trx: Trx, userId: string): Promise<void> {
  await trx
    .deleteFrom('carts')
    .where((eb) => eb.or([eb('user_id', '=', userId), eb('claimed_by', '=', userId)]))
    .execute()
}

/**
 * Writes a locked cart's next content: one version more, and its life begins anew. The very same content is no change,
 * unless the cart was just opened.
 * @returns the cart as it is stored now.
 */
export async function saveCart(trx: Trx, before: StoredCart, { lines, coupon }: Cart, now: Date): Promise<StoredCart> {
  if (before.version > 0 && lines === before.lines && coupon === before.coupon) return before
  const after: StoredCart = {
    ...before,
    lines,
    coupon,
    version: before.version + 1 + (await changesOfLeaving(trx, before.lines, lines)),
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
  await saveLines(trx, before.id, before.lines, lines)
  return after
}

/** Takes back a cart that was opened for a change that then was refused. */
export async function dropUnused(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('carts').where('id', '=', id).where('version', '=', 0).execute()
}

/** Marks a guest's cart as poured into this user's. */
export async function markClaimed(trx: Trx, id: string, userId: string): Promise<void> {
  await trx.updateTable('carts').set({ claimed_by: userId }).where('id', '=', id).execute()
}

/** How many live carts have something in them and were not changed for `leftForMs`; an order takes what it orders out. */
export async function countCartsLeft(db: Db, now: Date, leftForMs: number): Promise<number> {
  const { count } = await db
    .selectFrom('carts')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('expires_at', '>', now)
    .where('expires_at', '<=', new Date(now.getTime() + lifeMs - leftForMs))
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('cart_lines').select('id').whereRef('cart_lines.cart_id', '=', 'carts.id')),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
