import { type Kysely, sql } from 'kysely'
import type { Aggregate } from './aggregate.ts'

export interface Loaded<State> {
  state: State
  /** The version of the last event that is in `state`; 0 when there is no such stream. */
  version: number
}

interface Row {
  stream_id: string
  version: number | null
  state: unknown
  tail: unknown[]
}

/** An aggregate as it is now: its newest usable snapshot and the events after that, in one query. */
export async function load<DB, State, Event>(
  db: Kysely<DB>,
  aggregate: Aggregate<State, Event>,
  streamId: string,
): Promise<Loaded<State>> {
  const loaded = await loadMany(db, aggregate, [streamId])
  return loaded.get(streamId) ?? { state: aggregate.initial, version: 0 }
}

/** As {@link load}, several aggregates by their ids, in one query all the same. */
export async function loadMany<DB, State, Event>(
  db: Kysely<DB>,
  { initial, evolve, parse, snapshots }: Aggregate<State, Event>,
  streamIds: readonly string[],
): Promise<Map<string, Loaded<State>>> {
  const { rows } = await sql<Row>`
    SELECT wanted.stream_id, snapshot.version, snapshot.state, (
      SELECT coalesce(jsonb_agg(event.message ORDER BY event.version), '[]') FROM events event
      WHERE event.stream_id = wanted.stream_id AND event.version > coalesce(snapshot.version, 0)
    ) AS tail
    FROM unnest(${[...streamIds]}::text[]) AS wanted (stream_id) LEFT JOIN event_snapshots snapshot
      ON snapshot.stream_id = wanted.stream_id AND snapshot.schema_version = ${snapshots.schemaVersion}`.execute(db)
  const loaded = rows.map(({ stream_id, version, state, tail }) => {
    const from = version === null ? initial : snapshots.decode(state)
    const now = tail.reduce<State>((so, stored) => evolve(so, parse(stored)), from)
    return [stream_id, { state: now, version: (version ?? 0) + tail.length }] as const
  })
  return new Map(loaded)
}
