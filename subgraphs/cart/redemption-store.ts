import type { Db, Trx } from './tables.ts'

/** A use of a coupon by an order. */
export interface Redemption {
  orderId: string
  code: string
  /** Null where it is not known. */
  customerId: string | null
  at: Date
  givenBackAt: Date | null
}

export async function findRedemption(db: Db, orderId: string): Promise<Redemption | null> {
  const row = await db.selectFrom('coupon_redemptions').selectAll().where('order_id', '=', orderId).executeTakeFirst()
  return row
    ? { orderId, code: row.code, customerId: row.customer_id, at: row.at, givenBackAt: row.given_back_at }
    : null
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
