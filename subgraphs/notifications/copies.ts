import type { MessageOn } from '@micromart/events'
import type { Kysely, Transaction } from 'kysely'
import type { OrderCopy } from './notification.ts'
import type { Tables } from './tables.ts'

// Our own copies of what users and orders have said, so that a mail needs neither of them to be up.

type Db = Kysely<Tables> | Transaction<Tables>

export interface Recipient {
  userId: string
  name: string
  email: string
}

/** Every users event carries the whole user, so the last one heard is what we know. */
export async function keepRecipient(trx: Transaction<Tables>, { data }: MessageOn<'users.events'>): Promise<void> {
  const known = { name: data.name, email: data.email, staff: data.role !== 'CUSTOMER' }
  await trx
    .insertInto('recipients')
    .values({ user_id: data.userId, ...known })
    .onConflict((clash) => clash.column('user_id').doUpdateSet(known))
    .execute()
}

export async function readRecipient(db: Db, userId: string): Promise<Recipient | null> {
  const row = await db.selectFrom('recipients').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return row ? { userId: row.user_id, name: row.name, email: row.email } : null
}

/** Ids of everybody on the staff, sorted, so that whoever writes to them all does it in one order. */
export async function staffIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('recipients')
    .select('user_id')
    .where('staff', '=', true)
    .orderBy('user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}

export async function keepOrder(
  trx: Transaction<Tables>,
  { data }: Extract<MessageOn<'orders.events'>, { type: 'order.placed' }>,
): Promise<void> {
  const { orderId, number, customerId, subtotal, discount, shipping, tax, total } = data
  const lines = data.lines.map(({ title, quantity, lineTotal }) => ({ title, quantity, lineTotal }))
  const copy: OrderCopy = { orderId, number, customerId, lines, subtotal, discount, shipping, tax, total }
  await trx
    .insertInto('orders')
    .values({ order_id: orderId, copy: JSON.stringify(copy) })
    .onConflict((clash) => clash.column('order_id').doNothing())
    .execute()
}

export async function readOrder(db: Db, orderId: string): Promise<OrderCopy | null> {
  const row = await db.selectFrom('orders').select('copy').where('order_id', '=', orderId).executeTakeFirst()
  return row?.copy ?? null
}
