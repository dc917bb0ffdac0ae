import { isDeepStrictEqual } from 'node:util'
import { loadOrder, type Order, type OrdersDb, type OrdersTables, viewOf } from '@micromart/orders/audit'
import { type Selectable, sql } from 'kysely'
import type { Breach, Invariant, Since } from '../invariant.ts'
import { historiesOf, type OrderHistory, replay } from '../order-histories.ts'
import { lookedAt, orderIds } from '../order-ids.ts'
import { inSnapshot } from '../snapshot.ts'

type View = Selectable<OrdersTables['order_views']>

function versionFaults({ orderId, version, stored }: OrderHistory): string[] {
  const faults = []
  const versions = stored.map((event) => event.version)
  if (versions.some((found, index) => found !== index + 1)) faults.push(`has events ${versions.join(', ')}`)
  if (versions.at(-1) !== version) faults.push(`is at version ${version} and has ${versions.length} events`)
  for (const { version: at, eventId, message } of stored) {
    const { id, subject, aggregateversion } = message as Record<string, unknown>
    if (id !== eventId || subject !== orderId || aggregateversion !== at) {
      faults.push(`keeps as event ${at} what says it is ${aggregateversion} of ${subject}`)
    }
  }
  return faults
}

function viewFaults(order: Order, version: number, view: View | undefined): string[] {
  if (!view) return ['has no view']
  const { document: expected, ...expectedRow } = viewOf({ order, version })
  if (view.status !== order.status || view.version !== version) {
    return [`is ${order.status} at version ${version}, and its view says ${view.status} at version ${view.version}`]
  }
  // Those columns alone that are known here: a newer version may have added some.
  const { document } = view
  const row = Object.fromEntries(Object.keys(expectedRow).map((column) => [column, view[column as keyof View]]))
  const same = isDeepStrictEqual(row, expectedRow) && isDeepStrictEqual(document, JSON.parse(JSON.stringify(expected)))
  return same ? [] : ['has a view that differs from a replay']
}

async function faultsOf(db: OrdersDb, history: OrderHistory, view: View | undefined): Promise<string[]> {
  const faults = versionFaults(history)
  try {
    const order = replay(history)
    faults.push(...viewFaults(order, history.stored.length, view))
    const loaded = await loadOrder(db, history.orderId)
    // Through JSON, as a snapshot has been.
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(loaded.state)), JSON.parse(JSON.stringify(order)))) {
      faults.push('is another order when it is loaded by its snapshot')
    }
  } catch (error) {
    faults.push(`cannot be replayed: ${error instanceof Error ? error.message : error}`)
  }
  return faults
}

const strays = (since: Since | undefined) => sql<Breach>`
  SELECT DISTINCT stream_id AS of, 'has events and no stream' AS fault FROM events
  WHERE ${lookedAt(sql.ref('stream_id'), since)}
    AND NOT EXISTS (SELECT FROM event_streams stream WHERE stream.stream_id = events.stream_id)
  UNION ALL
  SELECT order_id, 'has a view and no stream' FROM order_views
  WHERE ${lookedAt(sql.ref('order_id'), since)}
    AND NOT EXISTS (SELECT FROM event_streams stream WHERE stream.stream_id = order_views.order_id)
  ORDER BY of`

async function faultsOfThese(db: OrdersDb, ids: readonly string[]): Promise<Breach[]> {
  const breaches: Breach[] = []
  const rows = await db.selectFrom('order_views').selectAll().where('order_id', 'in', ids).execute()
  const views = new Map(rows.map((row) => [row.order_id, row]))
  for (const one of await historiesOf(db, ids)) {
    const faults = await faultsOf(db, one, views.get(one.orderId))
    breaches.push(...faults.map((fault) => ({ of: one.orderId, fault })))
  }
  return breaches
}

/** An order is what its events say: streams have no gaps, and read models and snapshots say the same as a replay. */
export const history: Invariant = {
  id: 'I6',
  title: 'history is the truth: streams have no gaps, and a replay gives the read model and the snapshots',
  async check({ orders }, since) {
    const breaches: Breach[] = []
    for await (const ids of orderIds(orders, since)) {
      breaches.push(...(await inSnapshot(orders, (trx) => faultsOfThese(trx, ids))))
    }
    return [...breaches, ...(await strays(since).execute(orders)).rows]
  },
}
