import type { DataOf, MessageOn } from '@micromart/events'
import { insertNewRows } from '@micromart/service'
import { sql } from 'kysely'
import { moneyAfter } from './decide.ts'
import type { OrderCopy } from './notification.ts'
import type { Db, Trx } from './tables.ts'

type OrdersEvent = MessageOn<'orders.events'>

/** Keeps what mails say of the orders that are placed by some events. */
export function keepOrders(trx: Trx, events: readonly OrdersEvent[]): Promise<void> {
  const copies = events.flatMap((event) => (event.type === 'order.placed' ? [copyOf(event.data)] : []))
  return insertNewRows(
    trx,
    'orders',
    'order_id',
    copies.map((copy) => ({ order_id: copy.orderId, copy })),
  )
}

function copyOf(placed: DataOf<'orders.events', 'order.placed'>): OrderCopy {
  const { orderId, number, customerId, subtotal, discount, shipping, tax, total } = placed
  const lines = placed.lines.map(({ title, quantity, lineTotal }) => ({ title, quantity, lineTotal }))
  return { orderId, number, customerId, lines, subtotal, discount, shipping, tax, total }
}

/** Keeps whose an order is now. */
export async function keepCustomer(trx: Trx, orderId: string, customerId: string): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ copy: sql`copy || ${JSON.stringify({ customerId })}::jsonb` })
    .where('order_id', '=', orderId)
    .execute()
}

/** Keeps what some events tell of orders' money. */
export async function keepMoney(trx: Trx, events: readonly OrdersEvent[]): Promise<void> {
  const byOrder = new Map<string, Partial<OrderCopy>>()
  for (const event of events) {
    const { orderId } = event.data
    const money = moneyAfter(event)
    if (money) byOrder.set(orderId, { ...byOrder.get(orderId), ...money })
  }
  if (byOrder.size === 0) return
  const told = [...byOrder].map(([order_id, money]) => ({ order_id, money }))
  await sql`
    UPDATE orders SET copy = copy || told.money
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told (order_id text, money jsonb)
    WHERE orders.order_id = told.order_id`.execute(trx)
}

export async function readOrder(db: Db, orderId: string): Promise<OrderCopy | null> {
  const row = await db.selectFrom('orders').select('copy').where('order_id', '=', orderId).executeTakeFirst()
  return row?.copy ?? null
}
