import { sql, type Transaction } from 'kysely'
import type { Aggregate } from './aggregate.ts'
import type { Loaded } from './load.ts'

/**
 * Keeps the state at a version, when a snapshot is due there, in place of the stream's older one. `before` is the
 * version ahead of what was just appended. A snapshot only shortens loading: losing it loses nothing.
 */
export async function saveSnapshot<DB, State>(
  trx: Transaction<DB>,
  { snapshots }: Pick<Aggregate<State, never>, 'snapshots'>,
  streamId: string,
  { state, version }: Loaded<State>,
  before: number,
): Promise<boolean> {
  if (Math.floor(version / snapshots.every) === Math.floor(before / snapshots.every)) return false
  await sql`
    INSERT INTO event_snapshots AS known (stream_id, version, schema_version, state)
    VALUES (${streamId}, ${version}, ${snapshots.schemaVersion}, ${JSON.stringify(snapshots.encode(state))}::jsonb)
    ON CONFLICT (stream_id) DO UPDATE
    SET version = excluded.version, schema_version = excluded.schema_version, state = excluded.state
    WHERE excluded.version > known.version OR excluded.schema_version <> known.schema_version`.execute(trx)
  return true
}
