import type { MessagingTables } from '@micromart/messaging'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CheckedLog } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import type { Breach } from './invariant.ts'
import { saidIn } from './said.ts'
import { inSnapshot } from './snapshot.ts'

export interface Reached {
  key: string
  version: number
  /** No later than when it came to be so. */
  at: Date
}

const byKey = ({ rows }: { rows: Reached[] }) => new Map(rows.map((row) => [row.key, row]))

/** The newest version of each key. */
class Newest extends Map<string, number> {
  hear({ key, value }: { key: string; value: string }): void {
    const { version } = saidIn(value)
    if (version !== null && version > this.of(key)) this.set(key, version)
  }

  of(key: string): number {
    return this.get(key) ?? 0
  }
}

/**
 * Holds a service's aggregates against its events: each version that one has reached was said, or is about to be, and none
 * is said that was never reached. `reached` selects Reached from the service's own tables.
 */
export async function unsaidVersions(
  service: Kysely<MessagingTables>,
  log: CheckedLog,
  topic: string,
  reached: RawBuilder<Reached>,
): Promise<Breach[]> {
  const [waiting, said, horizon] = [new Newest(), new Newest(), new Horizon()]
  // The service before its log: what has left the outbox by then is on the log, whenever that is read.
  const versions = await inSnapshot(service, async (trx) => {
    const { rows } = await sql<{
      key: string
      value: string
    }>`SELECT key, value FROM outbox WHERE topic = ${topic}`.execute(trx)
    for (const row of rows) waiting.hear(row)
    return byKey(await reached.execute(trx))
  })
  for await (const record of log.records(topic)) {
    horizon.pass(record)
    said.hear(record)
  }
  const lost = [...versions.values()]
    .filter(({ key, version }) => version > Math.max(said.of(key), waiting.of(key)))
    .filter(({ key, at }) => said.has(key) || !horizon.hides(at))
    .map(({ key, version }) => ({ of: key, fault: `is at version ${version}, of which ${topic} has not heard` }))
  const early = [...said].filter(([key, version]) => version > (versions.get(key)?.version ?? 0))
  if (early.length === 0) return lost
  // It may have moved on since its row was read.
  const now = byKey(await reached.execute(service))
  const invented = early
    .filter(([key, version]) => version > (now.get(key)?.version ?? 0))
    .map(([key, version]) => ({ of: key, fault: `was never at version ${version}, of which ${topic} speaks` }))
  return [...lost, ...invented]
}
