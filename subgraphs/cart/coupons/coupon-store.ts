import { exactInstant, type Page } from '@micromart/pagination'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'
import { type CouponTerms, isCode, type KeptCoupon, type NewCoupon } from './coupon.ts'
import { countRedemptionsOf } from './redemption-store.ts'

/** What a coupon is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'code',
  'kind',
  'basis_points',
  'minimum_minor',
  'minimum_currency',
  'product_ids',
  'expires_at',
  'most_redemptions',
  'redeemed',
  'most_per_customer',
  'created_at',
  'ended_at',
] as const

type Row = Pick<Selectable<Tables['coupons']>, (typeof columns)[number]>

const couponOf = (row: Row, redeemedByCustomer = 0): KeptCoupon => ({
  id: row.id,
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
  createdAt: row.created_at,
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
): Promise<KeptCoupon | null> {
  if (!isCode(normal)) return null
  const query = db.selectFrom('coupons').select(columns).where('code', '=', normal)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const counts = row.most_per_customer !== null && customerId !== null
  return couponOf(row, counts ? await countRedemptionsOf(db, normal, customerId) : 0)
}

/** A coupon by its id, locked: nobody takes a use of it meanwhile. */
export async function lockCoupon(trx: Trx, id: string): Promise<KeptCoupon | null> {
  const row = await trx.selectFrom('coupons').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? couponOf(row) : null
}

/** The sort key of a coupon in lists: when it was made, and its id. */
export type CouponKey = [createdAt: string, id: string]

/** A page of coupons, newest first, each with its key; one more than the page holds if there are more. */
export async function listCoupons(
  db: Db,
  { first, after }: Page<CouponKey>,
): Promise<{ coupon: KeptCoupon; key: CouponKey }[]> {
  const rows = await db
    .selectFrom('coupons')
    .select(columns)
    .select(exactInstant('created_at').as('created'))
    .$if(after !== null, (all) => {
      const [createdAt, id] = after ?? ['', '']
      const than = sql<Date>`${createdAt}::timestamptz`
      return all.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(than, id)))
    })
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map((row) => ({ coupon: couponOf(row), key: [row.created, row.id] }))
}

export async function countCoupons(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('coupons')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const columnsOf = (terms: CouponTerms) => ({
  basis_points: terms.basisPoints,
  minimum_minor: terms.minimum?.minor ?? null,
  minimum_currency: terms.minimum?.currency ?? null,
  product_ids: terms.productIds && [...terms.productIds],
  expires_at: terms.expiresAt,
  most_redemptions: terms.mostRedemptions,
  most_per_customer: terms.mostPerCustomer,
})

/** Adds coupons that nobody has used yet; one whose code is taken is left as it is. Answers how many were added. */
export async function addCoupons(db: Db, coupons: readonly NewCoupon[]): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('coupons')
    .values(
      coupons.map((coupon) => ({
        id: coupon.id,
        code: coupon.code,
        kind: coupon.kind,
        created_at: coupon.createdAt,
        ...columnsOf(coupon),
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** Writes what a locked coupon is from now on, and when it ended. */
export async function saveCoupon(trx: Trx, coupon: KeptCoupon): Promise<void> {
  const kept = { ...columnsOf(coupon), ended_at: coupon.endedAt }
  await trx.updateTable('coupons').set(kept).where('id', '=', coupon.id).execute()
}

/** Counts uses of a locked coupon: one more, or one less. */
export async function countRedeemed(trx: Trx, normal: string, by: 1 | -1): Promise<void> {
  await trx
    .updateTable('coupons')
    .set(({ eb }) => ({ redeemed: eb('redeemed', '+', by) }))
    .where('code', '=', normal)
    .execute()
}
