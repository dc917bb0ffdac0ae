import type { Trx } from './tables.ts'

/** Notes that what an order holds leaves its cart. False when it has left before. */
export async function noteOrdered(trx: Trx, orderId: string, cartId: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('ordered_carts')
    .values({ order_id: orderId, cart_id: cartId, at })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The cart that an order has come out of; null when nobody has noted it, or long ago. */
export async function cartOrderedBy(trx: Trx, orderId: string): Promise<string | null> {
  const row = await trx.selectFrom('ordered_carts').select('cart_id').where('order_id', '=', orderId).executeTakeFirst()
  return row?.cart_id ?? null
}
