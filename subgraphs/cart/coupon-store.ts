import type { Selectable } from 'kysely'
import type { Coupon } from './coupon.ts'
import type { Db, Tables, Trx } from './tables.ts'

// What a code can be made of. Anything else names no coupon, and never reaches the database.
const code = /^[A-Z0-9_-]{1,40}$/

const couponOf = (row: Selectable<Tables['coupons']>): Coupon => ({
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
})

/** @param normal as `normalCode` writes it. */
export async function readCoupon(db: Db, normal: string): Promise<Coupon | null> {
  if (!code.test(normal)) return null
  const row = await db.selectFrom('coupons').selectAll().where('code', '=', normal).executeTakeFirst()
  return row ? couponOf(row) : null
}

/** Adds coupons that nobody has used yet; one whose code is taken is left as it is. */
export async function addCoupons(db: Db, coupons: readonly Omit<Coupon, 'redeemed'>[]): Promise<void> {
  await db
    .insertInto('coupons')
    .values(
      coupons.map((coupon) => ({
        code: coupon.code,
        kind: coupon.kind,
        basis_points: coupon.basisPoints,
        minimum_minor: coupon.minimum?.minor ?? null,
        minimum_currency: coupon.minimum?.currency ?? null,
        product_ids: coupon.productIds && [...coupon.productIds],
        expires_at: coupon.expiresAt,
        most_redemptions: coupon.mostRedemptions,
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

/**
 * Counts a coupon as used by an order, once. It is counted when the order is placed, not when it is quoted: two orders
 * quoted with the last one may both get it, which costs less than holding coupons for carts that are never ordered.
 */
export async function redeemCoupon(trx: Trx, normal: string, orderId: string, at: Date): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('coupon_redemptions')
    .values({ order_id: orderId, code: normal, at })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return
  await trx
    .updateTable('coupons')
    .set(({ eb }) => ({ redeemed: eb('redeemed', '+', 1) }))
    .where('code', '=', normal)
    .execute()
}
