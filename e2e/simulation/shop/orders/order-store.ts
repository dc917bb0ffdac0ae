import { type MessageOn, message } from '@micromart/events'
import { evolve, type Order, type OrderEvent } from '@micromart/orders/testing/rules'
import type { Transaction } from '../../world/database.ts'
import type { Deps } from '../service.ts'

export type StoredOrderEvent = MessageOn<'orders.events'>

export interface Stream {
  orderId: string
  version: number
  events: StoredOrderEvent[]
  /** An older version than ours cannot load it. */
  isNewer?: boolean
}

/** What only a newer version says of an order. */
export const newerType = 'order.noted'

/** Mirrors `loadOrder` of subgraphs/orders/order-store.ts. */
export async function loadOrder(trx: Transaction, orderId: string): Promise<{ state: Order | null; version: number }> {
  const stream = await trx.ask('SELECT events', () => trx.get<Stream>('streams', orderId))
  if (stream?.isNewer) throw new Error(`${orderId} has an event that this version does not know`)
  const known = (stream?.events ?? []).filter(({ type }) => (type as string) !== newerType)
  return { state: known.reduce<Order | null>(evolve, null), version: stream?.version ?? 0 }
}

interface AppendToOrder {
  orderId: string
  before: Order | null
  expectedVersion: number
  events: readonly OrderEvent[]
  at: Date
}

/** Mirrors `appendToOrder`, without seals and snapshots. */
export async function appendToOrder(
  trx: Transaction,
  { newId }: Deps,
  { orderId, before, expectedVersion, events, at }: AppendToOrder,
): Promise<{ stored: StoredOrderEvent[]; order: Order }> {
  const stored = events.map(({ type, data }, index) =>
    message('orders.events', type, {
      id: newId('evt'),
      source: 'orders',
      subject: orderId,
      time: at,
      aggregateVersion: expectedVersion + index + 1,
      data,
    }),
  )
  await trx.ask('INSERT events', () => {
    trx.lock('streams', orderId)
    const stream = trx.get<Stream>('streams', orderId)
    if ((stream?.version ?? 0) !== expectedVersion) throw new Error(`${orderId} is not at ${expectedVersion} any more`)
    const all = [...(stream?.events ?? []), ...stored]
    trx.put('streams', orderId, { orderId, version: all.length, events: all } satisfies Stream)
  })
  const order = stored.reduce<Order | null>(evolve, before)
  if (!order) throw new Error(`nothing has happened to order ${orderId}`)
  return { stored, order }
}
