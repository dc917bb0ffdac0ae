import type { Db, Trx } from './tables.ts'

/**
 * Takes a cart as it stands for an order, in the transaction that places it: what is in a cart is ordered once, under
 * however many keys. False when another order has it, or is just taking it and commits: whoever loses waits for that here.
 */
export async function claimCart(
  trx: Trx,
  claim: { customerId: string; orderId: string; cart: { id: string; version: number }; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('placements')
    .values({
      customer_id: claim.customerId,
      order_id: claim.orderId,
      cart_id: claim.cart.id,
      cart_version: claim.cart.version,
      placed_at: claim.at,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
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

/** A cart that has been ordered moves on to another version, so that what it was need not be known for ever, in ms. */
const rememberedMs = 24 * 60 * 60_000

/** Forgets which cart led to which order once that is a day ago. Answers how many. */
export async function forgetPlacements(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('placements')
    .where('placed_at', '<', new Date(now.getTime() - rememberedMs))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
