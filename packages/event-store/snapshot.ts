import { sql, type Transaction } from 'kysely'
import type { Aggregate } from './aggregate.ts'
import type { Loaded } from './load.ts'

/**
 * Keeps the states of streams at their versions where a snapshot is due there, each in place of the stream's older one. `before` is the
 * version ahead of what was just appended. A snapshot only shortens loading: losing it loses nothing.
 */
export async function saveDueSnapshots<DB, State>(
  trx: Transaction<DB>,
  { snapshots }: Pick<Aggregate<State, never>, 'snapshots'>,
  streams: readonly (Loaded<State> & { streamId: string; before: number })[],
): Promise<void> {
  const nth = (version: number) => Math.floor(version / snapshots.every)
  const due = streams.filter(({ version, before }) => nth(version) !== nth(before))
  if (due.length === 0) return
  const made = due.map(({ streamId, version, state }) => ({
    stream_id: streamId,
    version,
    state: snapshots.encode(state),
  }))
  await sql`
    INSERT INTO event_snapshots AS known (stream_id, version, schema_version, state)
    SELECT stream_id, version, ${snapshots.schemaVersion}::int, state
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made (stream_id text, version int, state jsonb)
    ON CONFLICT (stream_id) DO UPDATE
    SET version = excluded.version, schema_version = excluded.schema_version, state = excluded.state
    WHERE excluded.version > known.version OR excluded.schema_version <> known.schema_version`.execute(trx)
}
