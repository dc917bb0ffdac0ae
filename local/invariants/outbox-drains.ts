import { sql } from 'kysely'
import type { CheckedShop } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import { type Breach, type Invariant, stuckSince } from './invariant.ts'
import { type Reached, unsaidVersions } from './reached-versions.ts'
import { saidIn } from './said.ts'
import { inSnapshot } from './snapshot.ts'

interface Stored {
  event_id: string
  of: string
  at: Date
}

const stored = sql<Stored>`
  SELECT event_id, stream_id || ' ' || version AS of, stored_at AS at FROM events ORDER BY stream_id, version`

const waiting = sql<{ value: string }>`SELECT value FROM outbox WHERE topic = 'orders.events'`

/** Orders' events are kept, so each can be looked for by its id. */
async function orderEvents({ orders, log }: CheckedShop): Promise<Breach[]> {
  // Orders before the log: what has left the outbox by then is on the log, whenever that is read.
  const [kept, queued] = await inSnapshot(orders, async (trx) => [
    (await stored.execute(trx)).rows,
    new Set((await waiting.execute(trx)).rows.map(({ value }) => saidIn(value).id)),
  ])
  const known = new Set(kept.map(({ event_id }) => event_id))
  const said = new Set<string>()
  const unknown: { id: string | null; place: string }[] = []
  const horizon = new Horizon()
  for await (const record of log.records('orders.events')) {
    horizon.pass(record)
    const { id } = saidIn(record.value)
    if (id !== null && known.has(id)) said.add(id)
    else unknown.push({ id, place: `${record.topic}/${record.partition}@${record.offset}` })
  }
  const lost = kept
    .filter(({ event_id, at }) => !said.has(event_id) && !queued.has(event_id) && !horizon.hides(at))
    .map(({ event_id, of }) => ({ of, fault: `is event ${event_id}, neither on the log nor in the outbox` }))
  if (unknown.length === 0) return lost
  // They may have been stored since the streams were read.
  const ids = unknown.map(({ id }) => id)
  const { rows } = await sql<Stored>`SELECT event_id FROM events WHERE event_id = ANY (${ids})`.execute(orders)
  const since = new Set(rows.map(({ event_id }) => event_id))
  const invented = unknown
    .filter(({ id }) => id === null || !since.has(id))
    .map(({ id, place }) => ({ of: place, fault: `says event ${id}, which no order's stream has` }))
  return [...lost, ...invented]
}

async function stuckOutboxes({ outboxes, clock }: CheckedShop): Promise<Breach[]> {
  const stuck = stuckSince(clock())
  const breaches: Breach[] = []
  for (const [service, db] of Object.entries(outboxes)) {
    const { count, oldest } = await db
      .selectFrom('outbox')
      .select(({ fn }) => [fn.countAll<bigint>().as('count'), fn.min<Date | null>('at').as('oldest')])
      .where('at', '<=', stuck)
      .executeTakeFirstOrThrow()
    if (oldest)
      breaches.push({ of: service, fault: `has ${count} messages in its outbox since ${oldest.toISOString()}` })
  }
  return breaches
}

/** What was committed is said, what is said was committed, and nothing waits for ever to be said. */
export const outboxDrains: Invariant = {
  id: 'I4',
  title: 'no event lost, none invented: what was stored is on the log or about to be, and nothing else is',
  async check(shop) {
    const { inventory, payments, log } = shop
    const stock = sql<Reached>`SELECT variant_id AS key, version, updated_at AS at FROM stock`
    const paid = sql<Reached>`SELECT id AS key, version, created_at AS at FROM payments`
    return [
      ...(await orderEvents(shop)),
      ...(await unsaidVersions(inventory, log, 'inventory.events', stock)),
      ...(await unsaidVersions(payments, log, 'payments.events', paid)),
      ...(await stuckOutboxes(shop)),
    ]
  },
}
