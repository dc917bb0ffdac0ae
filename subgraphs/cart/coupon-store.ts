import type { Kysely, Transaction } from 'kysely'
import type { Coupon } from './coupon.ts'
import type { CartDb } from './store.ts'

// What a code can be made of. Anything else names no coupon, and never reaches the database.
const code = /^[A-Z0-9_-]{1,40}$/

/** @param normal as `normalCode` writes it. */
export async function readCoupon(db: Kysely<CartDb>, normal: string): Promise<Coupon | null> {
  if (!code.test(normal)) return null
  const row = await db.selectFrom('coupons').selectAll().where('code', '=', normal).executeTakeFirst()
  if (!row) return null
  return {
    code: row.code,
    kind: row.kind,
    basisPoints: row.basis_points,
    minimum:
      row.minimum_minor === null || row.minimum_currency === null
        ? null
        : { minor: row.minimum_minor, currency: row.minimum_currency },
    productIds: row.product_ids,
    expiresAt: row.expires_at,
    mostRedemptions: row.most_redemptions,
    redeemed: row.redeemed,
  }
}

/**
 * Counts a coupon as used by an order, once. It is counted when the order is placed, not when it is quoted: two orders
 * quoted with the last one may both get it, which costs less than holding coupons for carts that are never ordered.
 */
export async function redeem(trx: Transaction<CartDb>, normal: string, orderId: string, now: Date): Promise<void> {
  const redeemed = await trx
    .insertInto('coupon_redemptions')
    .values({ order_id: orderId, code: normal, at: now })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returning('code')
    .executeTakeFirst()
  if (!redeemed) return
  await trx
    .updateTable('coupons')
    .set(({ eb }) => ({ redeemed: eb('redeemed', '+', 1) }))
    .where('code', '=', normal)
    .execute()
}
