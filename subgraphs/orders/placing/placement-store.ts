import type { Db, Trx } from '../tables.ts'

interface Claim {
  customerId: string
  orderId: string
  /** As it stands; all of its lines are ordered. */
  cart: { id: string; version: number; lines: readonly { id: string }[] }
  at: Date
}

/**
 * Takes a cart and its lines for an order, in the transaction that places it: what is in a cart is ordered once, under
 * however many keys, and however the cart has changed since. False, and nothing is taken, when another order has the cart
 * or a line of it, or is just taking it and commits: whoever loses waits for that here.
 */
export async function claimCart(trx: Trx, { customerId, orderId, cart, at }: Claim): Promise<boolean> {
  const { numInsertedOrUpdatedRows: placements } = await trx
    .insertInto('placements')
    .values({
      customer_id: customerId,
      order_id: orderId,
      cart_id: cart.id,
      cart_version: cart.version,
      placed_at: at,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  if (placements !== 1n) return false
  // In one order, so that two who want the same lines do not wait for each other.
  const lineIds = cart.lines.map((line) => line.id).sort()
  const { numInsertedOrUpdatedRows: lines } = await trx
    .insertInto('ordered_lines')
    .values(lineIds.map((id) => ({ cart_line_id: id, order_id: orderId })))
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  if (lines === BigInt(lineIds.length)) return true
  await trx.deleteFrom('ordered_lines').where('order_id', '=', orderId).execute()
  await trx.deleteFrom('placements').where('order_id', '=', orderId).execute()
  return false
}

/** The orders of a customer, or out of a cart, whose lines are not known to have left it. */
export async function ordersInCart(
  db: Db,
  { customerId, cartId }: { customerId: string; cartId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('placements')
    .select('order_id')
    .where((eb) => eb.or([eb('customer_id', '=', customerId), eb('cart_id', '=', cartId)]))
    .where('left_cart_at', 'is', null)
    .execute()
  return rows.map((row) => row.order_id)
}

export async function markLeftCart(db: Db, orderIds: readonly string[], at: Date): Promise<void> {
  await db.updateTable('placements').set({ left_cart_at: at }).where('order_id', 'in', orderIds).execute()
}

/** Takes an order number; false when another order has it. */
export async function claimNumber(trx: Trx, number: string, orderId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('order_numbers')
    .values({ number, order_id: orderId })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
