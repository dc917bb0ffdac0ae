import { sql } from 'kysely'
import type { Invariant } from './invariant.ts'
import { aggregateVersion } from './log-values.ts'

/** Redeliveries repeat versions; it is where each was first that must follow. Topics of commands and replies have none. */
const outOfOrder = sql<{ topic: string; key: string; versions: number[] }>`
  WITH said AS MATERIALIZED (SELECT topic, key, "offset", ${aggregateVersion} AS version FROM log.records),
  firsts AS (
    SELECT topic, key, version, min("offset") AS first FROM said
    WHERE version IS NOT NULL GROUP BY topic, key, version
  ),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY topic, key ORDER BY first) AS nth FROM firsts)
  SELECT topic, key, array_agg(version ORDER BY first) AS versions
  FROM ranked GROUP BY topic, key HAVING bool_or(version <> nth)
  ORDER BY topic, key`

/** Within a partition there is an order, between two there is none. */
const scattered = sql<{ topic: string; key: string; partitions: number[] }>`
  SELECT topic, key, array_agg(DISTINCT partition ORDER BY partition) AS partitions
  FROM log.records GROUP BY topic, key HAVING count(DISTINCT partition) > 1
  ORDER BY topic, key`

const shownAtMost = 12

function listed(versions: readonly number[]): string {
  const shown = versions.slice(0, shownAtMost).join(', ')
  return versions.length > shownAtMost ? `${shown}, …` : shown
}

/** What the log says of an aggregate for the first time, it says in the order in which it happened, without a gap. */
export const orderPerKey: Invariant = {
  id: 'I5',
  title: "order per key: an aggregate's versions first appear on the log as 1, 2, 3 …",
  async check({ events }) {
    const disordered = (await outOfOrder.execute(events)).rows.map(({ topic, key, versions }) => ({
      of: key,
      fault: `appears on ${topic} as ${listed(versions)}`,
    }))
    const split = (await scattered.execute(events)).rows.map(({ topic, key, partitions }) => ({
      of: key,
      fault: `is in more than one partition of ${topic}: ${partitions.join(', ')}`,
    }))
    return [...disordered, ...split]
  },
}
