import type { OrdersDb } from '@micromart/orders/audit'
import { sql } from 'kysely'
import type { CheckedLog, CheckedShop } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import type { Breach, Since } from './invariant.ts'
import { saidIn } from './said.ts'
import { inSnapshot } from './snapshot.ts'

interface Stored {
  event_id: string
  of: string
  at: Date
}

const stored = (from: Date | null) => sql<Stored>`
  SELECT event_id, stream_id || ' ' || version AS of, stored_at AS at FROM events
  WHERE ${from ? sql`stored_at >= ${from}` : sql`true`} ORDER BY stream_id, version`

const waiting = sql<{ value: string }>`SELECT value FROM outbox WHERE topic = 'orders.events'`

const topic = 'orders.events'
/** Ids looked up in one statement. */
const atOnce = 5_000
/** How much older than the events of a look what was heard of them can seem, in ms: the log has a clock of its own. */
const leewayMs = 60 * 60_000

/** Holds orders' events, which are kept for good, against the log, each by its id; remembers what it has heard. */
export class OrderEventsSaid {
  readonly #horizon = new Horizon()
  readonly #heard = new Map<string, Date>()
  /** Stored and not heard yet, or never: looked for at each look until they are. */
  #awaited = new Map<string, Stored>()
  /** Heard, and not seen in any stream yet; by place. */
  #unknown = new Map<string, string | null>()

  async faults({ orders, log }: Pick<CheckedShop, 'orders' | 'log'>, since: Since | undefined): Promise<Breach[]> {
    await this.#hear(log)
    // The log again after orders: what has left the outbox by then is on the log, whenever that is read.
    const [kept, queued] = await inSnapshot(orders, async (trx) => [
      (await stored(since?.at ?? this.#horizon.since).execute(trx)).rows,
      new Set((await waiting.execute(trx)).rows.map(({ value }) => saidIn(value).id)),
    ])
    await this.#hear(log)
    const all = new Map([...this.#awaited, ...kept.map((event) => [event.event_id, event] as const)])
    this.#awaited = new Map(
      [...all].filter(([id, { at }]) => !this.#heard.has(id) && (queued.has(id) || !this.#horizon.hides(at))),
    )
    const lost = [...this.#awaited].flatMap(([id, { of }]): Breach[] => (queued.has(id) ? [] : [lostEvent(id, of)]))
    const there = new Set(kept.map(({ event_id }) => event_id))
    for (const [place, id] of this.#unknown) if (id !== null && there.has(id)) this.#unknown.delete(place)
    await this.#look(orders)
    this.#forget(since?.at ?? this.#horizon.since)
    return [
      ...lost,
      ...[...this.#unknown].map(([of, id]) => ({ of, fault: `says event ${id}, which no order's stream has` })),
    ]
  }

  async #hear(log: CheckedLog): Promise<void> {
    for await (const record of log.records(topic, this.#horizon.next)) {
      this.#horizon.pass(record)
      const { id } = saidIn(record.value)
      if (id !== null && this.#heard.has(id)) continue
      if (id !== null) this.#heard.set(id, record.at)
      this.#unknown.set(`${record.topic}/${record.partition}@${record.offset}`, id)
    }
  }

  /** Strikes out what streams have by now. */
  async #look(orders: OrdersDb): Promise<void> {
    const ids = [...new Set(this.#unknown.values())].filter((id) => id !== null)
    const known = new Set<string>()
    for (let from = 0; from < ids.length; from += atOnce) {
      const some = ids.slice(from, from + atOnce)
      const { rows } = await sql<Stored>`SELECT event_id FROM events WHERE event_id = ANY (${some})`.execute(orders)
      for (const { event_id } of rows) known.add(event_id)
    }
    for (const [place, id] of this.#unknown) if (id !== null && known.has(id)) this.#unknown.delete(place)
  }

  /** What was heard long before anything that is looked at is not asked for again. */
  #forget(from: Date | null): void {
    if (!from) return
    for (const [id, at] of this.#heard) if (at.getTime() < from.getTime() - leewayMs) this.#heard.delete(id)
  }
}

const lostEvent = (id: string, of: string): Breach => ({
  of,
  fault: `is event ${id}, neither on the log nor in the outbox`,
})
