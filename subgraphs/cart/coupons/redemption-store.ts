import type { Page } from '@micromart/pagination'
import type { Selectable } from 'kysely'
import type { Db, Tables, Trx } from '../tables.ts'

/** A use of a coupon by an order. */
export interface Redemption {
  orderId: string
  code: string
  /** Null where it is not known. */
  customerId: string | null
  at: Date
  givenBackAt: Date | null
}

/** Named, so that the statement can be prepared. */
const columns = ['order_id', 'code', 'customer_id', 'at', 'given_back_at'] as const

const redemptionOf = (row: Selectable<Tables['coupon_redemptions']>): Redemption => ({
  orderId: row.order_id,
  code: row.code,
  customerId: row.customer_id,
  at: row.at,
  givenBackAt: row.given_back_at,
})

export async function findRedemption(db: Db, orderId: string): Promise<Redemption | null> {
  const row = await db
    .selectFrom('coupon_redemptions')
    .select(columns)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row ? redemptionOf(row) : null
}

/** The sort key of a coupon's uses: the orders' ids, which are in the order of their placing. */
export type RedemptionKey = [orderId: string]

/** A page of a coupon's uses, the latest first, with one more than the page holds if there are more. */
export async function listRedemptions(
  db: Db,
  code: string,
  { first, after }: Page<RedemptionKey>,
): Promise<Redemption[]> {
  const rows = await db
    .selectFrom('coupon_redemptions')
    .select(columns)
    .where('code', '=', code)
    .$if(after !== null, (all) => all.where('order_id', '<', after?.[0] ?? ''))
    .orderBy('order_id', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(redemptionOf)
}

/** The uses of coupons by a customer's orders, the latest first; at most 1,000. */
export async function redemptionsOf(db: Db, customerId: string): Promise<Redemption[]> {
  const rows = await db
    .selectFrom('coupon_redemptions')
    .select(columns)
    .where('customer_id', '=', customerId)
    .orderBy('order_id', 'desc')
    .limit(1_000)
    .execute()
  return rows.map(redemptionOf)
}

/** The most uses of a coupon that one customer has. */
export async function mostOfOneCustomer(db: Db, code: string): Promise<number> {
  const row = await db
    .selectFrom('coupon_redemptions')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('code', '=', code)
    .where('customer_id', 'is not', null)
    .where('given_back_at', 'is', null)
    .groupBy('customer_id')
    .orderBy('count', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** How often a customer has used a coupon, less what was given back. */
export async function countRedemptionsOf(db: Db, code: string, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('coupon_redemptions')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('code', '=', code)
    .where('customer_id', '=', customerId)
    .where('given_back_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertRedemption(trx: Trx, redemption: Redemption): Promise<void> {
  await trx
    .insertInto('coupon_redemptions')
    .values({
      order_id: redemption.orderId,
      code: redemption.code,
      customer_id: redemption.customerId,
      at: redemption.at,
      given_back_at: redemption.givenBackAt,
    })
    .execute()
}

export async function markGivenBack(trx: Trx, orderId: string, at: Date): Promise<void> {
  await trx.updateTable('coupon_redemptions').set({ given_back_at: at }).where('order_id', '=', orderId).execute()
}
