import { anyOf } from '@micromart/service'
import { ended } from '../order-key-store.ts'
import type { Db, Trx } from '../tables.ts'

/** Where a guest is told of their order. It is in no event, and nowhere but here. */
export interface GuestContact {
  orderId: string
  email: string
  /** What addresses are told apart by. */
  emailKey: string
  /** What they read, as a tag of BCP 47; null where they have not said. */
  language: string | null
}

export async function insertContact(trx: Trx, { orderId, email, emailKey, language }: GuestContact): Promise<void> {
  await trx.insertInto('guest_contacts').values({ order_id: orderId, email, email_key: emailKey, language }).execute()
}

/** Where the guest is told who placed an order; null for an account's. */
export async function contactOf(db: Db, orderId: string): Promise<GuestContact | null> {
  const row = await db
    .selectFrom('guest_contacts')
    .select(['email', 'email_key', 'language'])
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row ? { orderId, email: row.email, emailKey: row.email_key, language: row.language } : null
}

/** The orders that guests have placed with an address, oldest first: at most `limit`. */
export async function ordersWithAddress(db: Db, emailKey: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('guest_contacts')
    .select('order_id')
    .where('email_key', '=', emailKey)
    .orderBy('order_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.order_id)
}

/** Of guests who are forgotten in one transaction. */
export const mostForgotten = 500

/** Orders of guests that were placed before then and have ended, which nobody else forgets meanwhile; at most {@link mostForgotten}. */
export async function guestOrdersBefore(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('guest_contacts')
    .innerJoin('order_views', 'order_views.order_id', 'guest_contacts.order_id')
    .select('guest_contacts.order_id')
    .where('order_views.status', 'in', ended)
    .where('order_views.placed_at', '<', before)
    .orderBy('guest_contacts.order_id')
    .limit(mostForgotten)
    .forUpdate('guest_contacts')
    .skipLocked()
    .execute()
  return rows.map((row) => row.order_id)
}

/** Once an account has the order. */
export async function forgetContact(db: Db, orderId: string): Promise<void> {
  await forgetContacts(db, [orderId])
}

/** Once orders are too old to be told of. */
export async function forgetContacts(db: Db, orderIds: readonly string[]): Promise<void> {
  await db.deleteFrom('guest_contacts').where('order_id', '=', anyOf(orderIds)).execute()
}
