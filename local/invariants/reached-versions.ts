import type { MessagingTables } from '@micromart/messaging'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Breach } from './invariant.ts'
import { aggregateVersion } from './log-values.ts'
import { inSnapshot } from './snapshot.ts'

interface Reached {
  key: string
  version: number
}

const newest = (table: RawBuilder<unknown>, topic: string) => sql<Reached>`
  SELECT key, max(version) AS version FROM (SELECT key, ${aggregateVersion} AS version FROM ${table} WHERE topic = ${topic}) said
  WHERE version IS NOT NULL GROUP BY key`

const byKey = ({ rows }: { rows: Reached[] }) => new Map(rows.map(({ key, version }) => [key, version]))

/**
 * Holds a service's aggregates against its events: each version that one has reached was said, or is about to be, and none
 * is said that was never reached. `reached` selects `key` and `version` from the service's own tables.
 */
export async function unsaidVersions(
  service: Kysely<MessagingTables>,
  events: Kysely<unknown>,
  topic: string,
  reached: RawBuilder<Reached>,
): Promise<Breach[]> {
  // The service before its log: what has left the outbox by then is on the log, whenever that is read.
  const [versions, waiting] = await inSnapshot(service, async (trx) => [
    byKey(await reached.execute(trx)),
    byKey(await newest(sql`outbox`, topic).execute(trx)),
  ])
  const said = byKey(await newest(sql`log.records`, topic).execute(events))
  const lost = [...versions]
    .filter(([key, version]) => version > Math.max(said.get(key) ?? 0, waiting.get(key) ?? 0))
    .map(([key, version]) => ({ of: key, fault: `is at version ${version}, of which ${topic} has not heard` }))
  const early = [...said].filter(([key, version]) => version > (versions.get(key) ?? 0))
  if (early.length === 0) return lost
  // It may have moved on since its row was read.
  const now = byKey(await reached.execute(service))
  const invented = early
    .filter(([key, version]) => version > (now.get(key) ?? 0))
    .map(([key, version]) => ({ of: key, fault: `was never at version ${version}, of which ${topic} speaks` }))
  return [...lost, ...invented]
}
