import type { MessageOn } from '@micromart/events'
import { sql } from 'kysely'
import type { OrderCopy } from './notification.ts'
import type { Db, Trx } from './tables.ts'

/** Keeps what an order's mails say of it. */
export async function keepOrder(
  trx: Trx,
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

/** Keeps whose an order is now. */
export async function keepCustomer(trx: Trx, orderId: string, customerId: string): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ copy: sql`copy || ${JSON.stringify({ customerId })}::jsonb` })
    .where('order_id', '=', orderId)
    .execute()
}

/** Keeps what has become of an order's money. */
export async function keepMoney(
  trx: Trx,
  orderId: string,
  money: Pick<OrderCopy, 'authorised' | 'collecting'>,
): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ copy: sql`copy || ${JSON.stringify(money)}::jsonb` })
    .where('order_id', '=', orderId)
    .execute()
}

export async function readOrder(db: Db, orderId: string): Promise<OrderCopy | null> {
  const row = await db.selectFrom('orders').select('copy').where('order_id', '=', orderId).executeTakeFirst()
  return row?.copy ?? null
}
