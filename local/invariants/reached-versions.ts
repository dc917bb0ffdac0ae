import type { MessagingTables } from '@micromart/messaging'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CheckedLog, CheckedShop } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import type { Breach, Since } from './invariant.ts'
import { Recent } from './recent.ts'
import { saidIn } from './said.ts'
import { inSnapshot } from './snapshot.ts'

export interface Reached {
  key: string
  version: number
  /** No later than when it came to be so. */
  at: Date
}

/** Which aggregates are asked for: all that came to be so from a time on, or that are of what a look is at; and these. */
export interface Asked {
  from: Date | null
  since: Since | undefined
  keys: readonly string[]
}

interface Aggregates {
  /** Its database, of the shop that is looked at: what is remembered outlives connections. */
  service(shop: CheckedShop): Kysely<MessagingTables>
  topic: string
  /** Selects Reached from the service's own tables. */
  reached(asked: Asked): RawBuilder<Reached>
}

const atOnce = 5_000

/**
 * Holds a service's aggregates against its events: each version that one has reached was said, or is about to be, and none
 * is said that was never reached. Remembers what it has heard.
 */
export class ReachedVersions {
  readonly #aggregates: Aggregates
  readonly #horizon = new Horizon()
  readonly #said = new Recent<number>()
  /** Heard of since the last look, or found amiss at it. */
  #touched = new Set<string>()

  constructor(aggregates: Aggregates) {
    this.#aggregates = aggregates
  }

  async faults(shop: CheckedShop, since: Since | undefined): Promise<Breach[]> {
    const { log } = shop
    const { topic, reached } = this.#aggregates
    const service = this.#aggregates.service(shop)
    await this.#hear(log)
    // The service before its log: what has left the outbox by then is on the log, whenever that is read.
    const { versions, waiting } = await inSnapshot(service, async (trx) => ({
      waiting: await waitingOn(topic, trx),
      versions: await versionsOf(trx, reached, { from: this.#horizon.since, since, keys: [...this.#touched] }),
    }))
    await this.#hear(log)
    const lost = [...versions.values()]
      .filter(({ key, version }) => version > Math.max(this.#saidOf(key), waiting.get(key) ?? 0))
      .filter(({ key, at }) => this.#said.get(key) !== undefined || !(this.#horizon.hides(at) || this.#said.forgot))
    const early = [...this.#touched].filter((key) => this.#saidOf(key) > (versions.get(key)?.version ?? 0))
    // It may have moved on since its row was read.
    const now = await versionsOf(service, reached, { ...nothingElse, keys: early })
    const invented = early.filter((key) => this.#saidOf(key) > (now.get(key)?.version ?? 0))
    this.#touched = new Set([...lost.map(({ key }) => key), ...invented])
    return [
      ...lost.map(({ key, version }) => ({
        of: key,
        fault: `is at version ${version}, of which ${topic} has not heard`,
      })),
      ...invented.map((key) => ({
        of: key,
        fault: `was never at version ${this.#saidOf(key)}, of which ${topic} speaks`,
      })),
    ]
  }

  #saidOf(key: string): number {
    return this.#said.get(key) ?? 0
  }

  async #hear(log: CheckedLog): Promise<void> {
    for await (const record of log.records(this.#aggregates.topic, this.#horizon.next)) {
      this.#horizon.pass(record)
      const { version } = saidIn(record.value)
      if (version === null) continue
      this.#said.set(record.key, Math.max(version, this.#saidOf(record.key)))
      this.#touched.add(record.key)
    }
  }
}

/** The newest version of each key that is about to be said. */
async function waitingOn(topic: string, db: Kysely<MessagingTables>): Promise<Map<string, number>> {
  const newest = new Map<string, number>()
  const { rows } = await sql<{ key: string; value: string }>`
    SELECT key, value FROM outbox WHERE topic = ${topic}`.execute(db)
  for (const { key, value } of rows) newest.set(key, Math.max(saidIn(value).version ?? 0, newest.get(key) ?? 0))
  return newest
}

async function versionsOf(
  db: Kysely<MessagingTables>,
  reached: Aggregates['reached'],
  { keys, ...asked }: Asked,
): Promise<Map<string, Reached>> {
  const versions = new Map<string, Reached>()
  for (let from = 0; from === 0 || from < keys.length; from += atOnce) {
    const some = { ...(from === 0 ? asked : nothingElse), keys: keys.slice(from, from + atOnce) }
    for (const row of (await reached(some).execute(db)).rows) versions.set(row.key, row)
  }
  return versions
}

const nothingElse = { from: null, since: { at: new Date(0), orders: [] } }
