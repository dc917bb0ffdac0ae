import type { Selectable } from 'kysely'
import type { Coupon, NewCoupon } from './coupon.ts'
import { countRedemptionsOf } from './redemption-store.ts'
import type { Db, Tables, Trx } from './tables.ts'

// What a code can be made of. Anything else names no coupon, and never reaches the database.
const code = /^[A-Z0-9_-]{1,40}$/

type Row = Selectable<Tables['coupons']>

const couponOf = (row: Row, redeemedByCustomer: number): Coupon => ({
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
  mostPerCustomer: row.most_per_customer,
  redeemedByCustomer,
  endedAt: row.ended_at,
})

/**
 * A coupon as one customer can use it. With a transaction and `lock` nobody else takes a use of it meanwhile.
 * @param normal as `normalCode` writes it.
 * @param customerId null for a guest, who has used none.
 */
export async function readCoupon(
  db: Db,
  normal: string,
  customerId: string | null,
  { lock = false }: { lock?: boolean } = {},
): Promise<Coupon | null> {
  if (!code.test(normal)) return null
  const query = db.selectFrom('coupons').selectAll().where('code', '=', normal)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const counts = row.most_per_customer !== null && customerId !== null
  return couponOf(row, counts ? await countRedemptionsOf(db, normal, customerId) : 0)
}

/** Adds coupons that nobody has used yet; one whose code is taken is left as it is. */
export async function addCoupons(db: Db, coupons: readonly NewCoupon[]): Promise<void> {
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
        most_per_customer: coupon.mostPerCustomer,
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

/** Counts uses of a locked coupon: one more, or one less. */
export async function countRedeemed(trx: Trx, normal: string, by: 1 | -1): Promise<void> {
  await trx
    .updateTable('coupons')
    .set(({ eb }) => ({ redeemed: eb('redeemed', '+', by) }))
    .where('code', '=', normal)
    .execute()
}
