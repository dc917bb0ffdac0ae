import { type Kysely, sql } from 'kysely'
import type { Aggregate } from './aggregate.ts'

export interface Loaded<State> {
  state: State
  /** The version of the last event that is in `state`; 0 when there is no such stream. */
  version: number
}

interface Row {
  version: number | null
  state: unknown
  tail: unknown[]
}

/** An aggregate as it is now: its newest usable snapshot and the events after that, in one query. */
export async function load<DB, State, Event>(
  db: Kysely<DB>,
  { initial, evolve, parse, snapshots }: Aggregate<State, Event>,
  streamId: string,
): Promise<Loaded<State>> {
  const { rows } = await sql<Row>`
    SELECT snapshot.version, snapshot.state, (
      SELECT coalesce(jsonb_agg(event.message ORDER BY event.version), '[]') FROM events event
      WHERE event.stream_id = ${streamId} AND event.version > coalesce(snapshot.version, 0)
    ) AS tail
    FROM (SELECT) nothing LEFT JOIN event_snapshots snapshot
      ON snapshot.stream_id = ${streamId} AND snapshot.schema_version = ${snapshots.schemaVersion}`.execute(db)
  const row = rows[0]
  if (!row) return { state: initial, version: 0 }
  const from = row.version === null ? initial : snapshots.decode(row.state)
  return {
    state: row.tail.reduce<State>((state, stored) => evolve(state, parse(stored)), from),
    version: (row.version ?? 0) + row.tail.length,
  }
}
