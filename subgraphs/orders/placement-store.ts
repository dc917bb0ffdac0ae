import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { PlaceOrderWish } from './place-order-input.ts'
import type { OrdersTables } from './tables.ts'

/** For how long a key is remembered, in ms. */
export const keyLifeMs = 24 * 60 * 60_000

export interface Placement {
  orderId: string
  fingerprint: string
}

/** Tells whether two wishes under one key are the same: SHA-256 of all that the customer chose. */
export function fingerprintOf({ idempotencyKey: _key, ...chosen }: PlaceOrderWish): string {
  const { cartId, cartVersion, expectedTotal, shipTo, shippingOption, paymentMethodId } = chosen
  const { name, line1, line2, city, region, postalCode, country } = shipTo
  const address = [name, line1, line2 ?? null, city, region ?? null, postalCode, country]
  const total = [expectedTotal.amount, expectedTotal.currency]
  const canonical = JSON.stringify([cartId, cartVersion, total, address, shippingOption, paymentMethodId])
  return createHash('sha256').update(canonical).digest('base64url')
}

/** What the customer's key has led to, or null. */
export async function findPlacement(
  db: Kysely<OrdersTables>,
  customerId: string,
  idempotencyKey: string,
): Promise<Placement | null> {
  const row = await db
    .selectFrom('placements')
    .select(['order_id', 'fingerprint'])
    .where('customer_id', '=', customerId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return row ? { orderId: row.order_id, fingerprint: row.fingerprint } : null
}

/**
 * Takes a key, and a cart as it stands, for an order, in the transaction that places it: what is in a cart is ordered
 * once, under however many keys. False when somebody has taken either, or is just doing so and commits: whoever loses
 * waits for that here.
 */
export async function claimKey(
  trx: Transaction<OrdersTables>,
  claim: {
    customerId: string
    idempotencyKey: string
    fingerprint: string
    orderId: string
    cart: { id: string; version: number }
    at: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('placements')
    .values({
      customer_id: claim.customerId,
      idempotency_key: claim.idempotencyKey,
      fingerprint: claim.fingerprint,
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
export async function claimNumber(trx: Transaction<OrdersTables>, number: string, orderId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('order_numbers')
    .values({ number, order_id: orderId })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets keys that are older than they are kept. Answers how many. */
export async function forgetOldKeys(db: Kysely<OrdersTables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('placements')
    .where('placed_at', '<', new Date(now.getTime() - keyLifeMs))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
