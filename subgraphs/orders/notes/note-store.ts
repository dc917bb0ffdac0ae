import { sealWith, unsealWith } from '@micromart/sealing'
import { anyOf } from '@micromart/service'
import { readKeys } from '../order-key-store.ts'
import type { Db, Trx } from '../tables.ts'

/** What somebody on the staff wrote beside an order. */
export interface OrderNote {
  id: string
  orderId: string
  authorId: string
  /** Null once it is erased for whom the order was. */
  text: string | null
  at: Date
}

/** Writes a note, sealed under its order's key: it is erased with whatever else is personal. False where the key is gone. */
export async function addNote(
  trx: Trx,
  { id, orderId, authorId, text, at }: OrderNote & { text: string },
): Promise<boolean> {
  const [key] = await readKeys(trx, [orderId])
  if (!key) return false
  const sealed = sealWith(key.key, text, boundTo(orderId, id))
  await trx
    .insertInto('order_notes')
    .values({ note_id: id, order_id: orderId, author_id: authorId, sealed, key_id: key.key_id, at })
    .execute()
  return true
}

/** The notes of these orders, the oldest first. */
export async function notesOf(db: Db, orderIds: readonly string[]): Promise<OrderNote[]> {
  const rows = await stored(db)
    .where('order_notes.order_id', '=', anyOf(orderIds))
    .orderBy('at')
    .orderBy('note_id')
    .execute()
  return rows.map(opened)
}

/** The notes of a customer's orders, the latest first. */
export async function notesAbout(db: Db, customerId: string, most: number): Promise<OrderNote[]> {
  const theirs = db.selectFrom('order_views').select('order_id').where('customer_id', '=', customerId)
  const rows = await stored(db).where('order_notes.order_id', 'in', theirs).orderBy('at', 'desc').limit(most).execute()
  return rows.map(opened)
}

const stored = (db: Db) =>
  db
    .selectFrom('order_notes')
    .leftJoin('order_keys', 'order_keys.key_id', 'order_notes.key_id')
    .select(['note_id', 'order_notes.order_id', 'author_id', 'sealed', 'key', 'at'])

type Stored = Awaited<ReturnType<ReturnType<typeof stored>['execute']>>[number]

const opened = ({ note_id: id, order_id: orderId, author_id: authorId, sealed, key, at }: Stored): OrderNote => {
  return { id, orderId, authorId, text: key && unsealWith(key, sealed, boundTo(orderId, id)), at }
}

export async function countNotes(trx: Trx, orderId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('order_notes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What is sealed for one note opens as no other. */
const boundTo = (orderId: string, noteId: string) => Buffer.from(`${orderId} ${noteId}`)
