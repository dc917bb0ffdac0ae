import {
  type Aggregate,
  append,
  beginStreams,
  type Loaded,
  load,
  loadMany,
  read,
  readMany,
  rewrite,
  saveDueSnapshots,
} from '@micromart/event-store'
import { type MessageOn, message, parseMessage, takePersonal } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import type { TraceContext } from '@micromart/telemetry'
import { evolve, type Order, type OrderEvent, orderVersion } from './order.ts'
import { personalTypes, sealEvents, sealHistories } from './order-key-store.ts'
import type { Db, Trx } from './tables.ts'

/** An event of an order's stream with its envelope: the very message that the log carries. */
export type StoredOrderEvent = MessageOn<'orders.events'>

const aggregate: Aggregate<Order | null, StoredOrderEvent> = {
  initial: null,
  evolve,
  parse: (stored) => parseMessage('orders.events', stored),
  snapshots: {
    // Most orders have eight events in their lives; the snapshot is taken when an order is confirmed.
    every: 4,
    schemaVersion: orderVersion,
    encode: (order) => order,
    decode: (json) => json as Order,
  },
}

/** The order as its events say; `state` null and version 0 when there is none. */
export function loadOrder(db: Db, orderId: string): Promise<Loaded<Order | null>> {
  return load(db, aggregate, orderId)
}

/** As {@link loadOrder}, several orders by their ids; one that does not exist is left out. */
export async function loadOrders(db: Db, orderIds: readonly string[]): Promise<Map<string, Loaded<Order>>> {
  const loaded = await loadMany(db, aggregate, orderIds)
  return new Map([...loaded].flatMap(([id, { state, version }]) => (state ? [[id, { state, version }]] : [])))
}

/** Its events after sequence `after`, oldest first. */
export function readOrderEvents(db: Db, orderId: string, after = 0): Promise<StoredOrderEvent[]> {
  return read(db, aggregate, orderId, after)
}

/** The histories of several orders, or what of some types is in them; one that does not exist is left out. */
export function readOrders(
  db: Db,
  orderIds: readonly string[],
  types?: readonly OrderEvent['type'][],
): Promise<Map<string, StoredOrderEvent[]>> {
  return readMany(db, aggregate, orderIds, types)
}

/**
 * Seals what an older version stored in clear of these orders, and answers as they are then those of which there was any.
 */
export async function sealStored(trx: Trx, orderIds: readonly string[]): Promise<Loaded<Order>[]> {
  const resealed: string[] = []
  for (const [orderId, stored] of await readOrders(trx, orderIds, personalTypes)) {
    const inClear = stored.filter(({ type, data }) => takePersonal('orders.events', type, data).fields !== null)
    if (inClear.length === 0) continue
    const sealed = await sealEvents(trx, orderId, inClear)
    await rewrite(
      trx,
      orderId,
      inClear.map((event, index) => ({ ...event, ...sealed[index] })),
    )
    resealed.push(orderId)
  }
  return [...(await loadOrders(trx, resealed)).values()]
}

export interface OrderChange {
  orderId: string
  /** The order that the events were decided on; null for one that is just being placed. */
  before: Order | null
  /** Its version; 0 for none. */
  expectedVersion: number
  events: readonly NewEvent[]
}

/** What happened, when, and the trace that it belongs to. */
interface NewEvent {
  event: OrderEvent
  at: Date
  trace?: TraceContext
}

/** An order with what has just happened to it, as that is stored. */
export interface ChangedOrder {
  order: Order
  version: number
  stored: StoredOrderEvent[]
}

/**
 * Appends to orders, each once, what is personal in it sealed; answers them as they are after it, in the order of `changes`.
 * Throws VersionConflict.
 */
export function appendToOrders(trx: Trx, changes: readonly OrderChange[], newId: IdSource): Promise<ChangedOrder[]> {
  return store(trx, changes, newId, (streams) => append(trx, streams))
}

/** All that ever happened to an order, and when. */
export interface OrderHistory {
  orderId: string
  events: readonly NewEvent[]
}

/** Appends whole histories of orders that are not there yet, what is personal in them sealed; answers the orders as they are after them. */
export function appendHistories(
  trx: Trx,
  histories: readonly OrderHistory[],
  newId: IdSource,
): Promise<ChangedOrder[]> {
  const changes = histories.map((history) => ({ ...history, before: null, expectedVersion: 0 }))
  return store(trx, changes, newId, (streams) => beginStreams(trx, streams))
}

type Streams = { streamId: string; expectedVersion: number; events: StoredOrderEvent[] }[]

/** @param write puts the events into their streams. */
async function store(
  trx: Trx,
  changes: readonly OrderChange[],
  newId: IdSource,
  write: (streams: Streams) => Promise<void>,
): Promise<ChangedOrder[]> {
  const sealed = await sealHistories(
    trx,
    changes.map(({ orderId, events }) => ({ orderId, events: events.map(({ event }) => event) })),
  )
  const changed = changes.map(({ orderId, before, expectedVersion, events }, nth) => {
    const stored = events.map(({ event, at: time, trace }, index) => {
      const { type, data } = sealed[nth]?.[index] ?? event
      const said = { id: newId('evt'), source: 'orders', subject: orderId, time, ...trace }
      return message('orders.events', type, { ...said, aggregateVersion: expectedVersion + index + 1, data })
    })
    const order = stored.reduce<Order | null>(evolve, before)
    if (!order) throw new Error(`nothing has happened to order ${orderId}`)
    return { order, version: expectedVersion + stored.length, stored, streamId: orderId, expectedVersion }
  })
  await write(changed.map(({ streamId, expectedVersion, stored }) => ({ streamId, expectedVersion, events: stored })))
  await saveDueSnapshots(
    trx,
    aggregate,
    changed.map(({ streamId, order: state, version, expectedVersion: before }) => ({
      streamId,
      state,
      version,
      before,
    })),
  )
  return changed
}
