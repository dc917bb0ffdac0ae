import type { Db, Trx } from '../tables.ts'

/** Where a guest is told of their order. It is in no event, and nowhere but here. */
export interface GuestContact {
  orderId: string
  email: string
  /** What addresses are told apart by. */
  emailKey: string
}

export async function insertContact(trx: Trx, { orderId, email, emailKey }: GuestContact): Promise<void> {
  await trx.insertInto('guest_contacts').values({ order_id: orderId, email, email_key: emailKey }).execute()
}

/** Where the guest is told who placed an order; null for an account's. */
export async function contactOf(db: Db, orderId: string): Promise<GuestContact | null> {
  const row = await db.selectFrom('guest_contacts').selectAll().where('order_id', '=', orderId).executeTakeFirst()
  return row ? { orderId, email: row.email, emailKey: row.email_key } : null
}

/** The orders that guests have placed with an address, oldest first. */
export async function ordersWithAddress(db: Db, emailKey: string): Promise<string[]> {
  const rows = await db
    .selectFrom('guest_contacts')
    .select('order_id')
    .where('email_key', '=', emailKey)
    .orderBy('order_id')
    .execute()
  return rows.map((row) => row.order_id)
}

/** Once an account has the order. */
export async function forgetContact(db: Db, orderId: string): Promise<void> {
  await db.deleteFrom('guest_contacts').where('order_id', '=', orderId).execute()
}
