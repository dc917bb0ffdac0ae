import { randomBytes, randomUUID } from 'node:crypto'
import { catalogue, type PersonalFields, personalPaths, putPersonal, takePersonal } from '@micromart/events'
import { sealWith, unsealWith } from '@micromart/sealing'
import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { OrderEvent, OrderStatus } from './order.ts'
import type { StoredOrderEvent } from './order-store.ts'
import type { Db, Trx } from './tables.ts'

// What is personal in an order's events stands in them sealed, in the store as on the log, under a key of the order's own
// that this database alone has. Once the key is gone nobody can read it again, from wherever the events are replayed; the
// events themselves stay what they are.

/** The events that have something personal in them. */
export const personalTypes = (Object.keys(catalogue['orders.events']) as OrderEvent['type'][]).filter(
  (type) => personalPaths('orders.events', type).length > 0,
)

interface OrderKey {
  key_id: string
  key: Buffer
}

/** Events with what is personal in them sealed: `sealed` is the key's id, a dot, and nonce (12), tag (16) and text in base64. */
export async function sealEvents(trx: Trx, orderId: string, events: readonly OrderEvent[]): Promise<OrderEvent[]> {
  const [sealed = []] = await sealHistories(trx, [{ orderId, events }])
  return sealed
}

interface History {
  orderId: string
  events: readonly OrderEvent[]
}

/** As {@link sealEvents}, of several orders at once. */
export async function sealHistories(trx: Trx, histories: readonly History[]): Promise<OrderEvent[][]> {
  const taken = histories.map(({ orderId, events }) => ({
    orderId,
    events: events.map(({ type, data }) => ({ type, ...takePersonal('orders.events', type, data) })),
  }))
  const personal = taken.filter(({ events }) => events.some(({ fields }) => fields !== null))
  const keys = await keysOf(
    trx,
    personal.map(({ orderId }) => orderId),
  )
  return taken.map(({ orderId, events }) =>
    events.map(({ type, data, fields }) => {
      const key = keys.get(orderId)
      const sealed = fields && key && `${key.key_id}.${seal(key.key, fields, boundTo(orderId, type))}`
      return { type, data: { ...data, ...(sealed && { sealed }) } } as OrderEvent
    }),
  )
}

/** Events with what is personal in them, as far as their orders' keys are still there; else those fields are empty. */
export async function openEvents(db: Db, events: readonly StoredOrderEvent[]): Promise<StoredOrderEvent[]> {
  const orderIds = [...new Set(events.filter(({ data }) => data.sealed).map(({ subject }) => subject))]
  if (orderIds.length === 0) return [...events]
  const keys = new Map((await readKeys(db, orderIds)).map((row) => [row.key_id, row.key]))
  return events.map((event) => {
    const [keyId = '', text = ''] = event.data.sealed?.split('.') ?? []
    const key = keys.get(keyId)
    if (!key) return event
    const fields: PersonalFields = JSON.parse(
      unsealWith(key, Buffer.from(text, 'base64'), boundTo(event.subject, event.type)),
    )
    return { ...event, data: putPersonal(event.data, fields) } as StoredOrderEvent
  })
}

/** Of an order that has ended nothing is left to do that needs to know for whom it was: who is gone sends nothing back. */
export const ended: readonly OrderStatus[] = ['DELIVERED', 'CANCELLED', 'RETURNED']

/**
 * Has nobody read again for whom the ended orders of these customers were, whose accounts are gone; those under way follow as they
 * end. Answers how many orders it was.
 */
export async function destroyKeysOfErased(db: Db, customerIds: readonly string[]): Promise<number> {
  if (customerIds.length === 0) return 0
  const due = db
    .selectFrom('order_views')
    .select('order_id')
    .where('customer_id', '=', anyOf(customerIds))
    .where('status', 'in', ended)
  const { numDeletedRows } = await db.deleteFrom('order_keys').where('order_id', 'in', due).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Has nobody read again for whom these orders were. */
export async function destroyKeys(trx: Trx, orderIds: readonly string[]): Promise<void> {
  await trx.deleteFrom('order_keys').where('order_id', '=', anyOf(orderIds)).execute()
}

/** Those of these orders that are still there. */
export const readKeys = (db: Db, orderIds: readonly string[]) =>
  db.selectFrom('order_keys').select(['order_id', 'key_id', 'key']).where('order_id', '=', anyOf(orderIds)).execute()

/** Orders' keys, made where one has none. */
async function keysOf(trx: Trx, orderIds: readonly string[]): Promise<Map<string, OrderKey>> {
  if (orderIds.length === 0) return new Map()
  const { rows: made } = await sql<OrderKey & { order_id: string }>`
    INSERT INTO order_keys (key_id, order_id, key)
    SELECT key_id, order_id, key
    FROM unnest(${orderIds.map(() => randomUUID())}::uuid[], ${[...orderIds]}::text[],
      ${orderIds.map(() => randomBytes(32))}::bytea[]) AS made (key_id, order_id, key)
    ON CONFLICT (order_id) DO NOTHING RETURNING order_id, key_id, key`.execute(trx)
  // Most often the order is being placed, and its key with it.
  const rows = made.length === new Set(orderIds).size ? made : await readKeys(trx, orderIds)
  return new Map(rows.map(({ order_id, ...key }) => [order_id, key]))
}

/** What is sealed for one event opens in no other. */
const boundTo = (orderId: string, type: OrderEvent['type']) => Buffer.from(`${orderId} ${type}`)

const seal = (key: Buffer, fields: PersonalFields, bound: Buffer) =>
  sealWith(key, JSON.stringify(fields), bound).toString('base64')
