import { openEvents } from '../order-key-store.ts'
import { readOrders } from '../order-store.ts'
import { writtenOffOf } from '../projections/order-list-store.ts'
import type { Db } from '../tables.ts'
import { notesAbout } from './note-store.ts'

/** What staff wrote of an order. */
export interface Remark {
  orderId: string
  text: string
  at: Date
}

const most = 1_000

/** What staff have written beside a customer's orders, and why they wrote their money off, the latest first; less what is erased. */
export async function remarksAbout(db: Db, customerId: string): Promise<Remark[]> {
  const notes = await notesAbout(db, customerId, most)
  const writtenOff = await readOrders(db, await writtenOffOf(db, customerId, most), ['order.payment_written_off'])
  const reasons = (await openEvents(db, [...writtenOff.values()].flat())).flatMap(({ type, subject, data, time }) =>
    type === 'order.payment_written_off' ? [{ orderId: subject, text: data.reason, at: new Date(time) }] : [],
  )
  return [...notes.map(({ orderId, text, at }) => ({ orderId, text: text ?? '', at })), ...reasons]
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most)
}
