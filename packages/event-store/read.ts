import { type Expression, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Aggregate } from './aggregate.ts'

type Parse<Event> = Pick<Aggregate<unknown, Event>, 'parse'>

/** A stream's events in order, those after version `after`; none for a stream that does not exist. */
export async function read<DB, Event>(
  db: Kysely<DB>,
  { parse }: Parse<Event>,
  streamId: string,
  after = 0,
): Promise<Event[]> {
  const { rows } = await sql<{ message: unknown }>`
    SELECT message FROM events WHERE stream_id = ${streamId} AND version > ${after} ORDER BY version`.execute(db)
  return rows.map((row) => parse(row.message))
}

/** Streams by their ids, whole or their events of some types, in one query; a stream that has none is left out. */
export async function readMany<DB, Event>(
  db: Kysely<DB>,
  { parse }: Parse<Event>,
  streamIds: readonly string[],
  types?: readonly string[],
): Promise<Map<string, Event[]>> {
  const { rows } = await sql<{ stream_id: string; message: unknown }>`
    SELECT stream_id, message FROM events
    WHERE stream_id = ANY (${[...streamIds]}) AND (${types ?? null}::text[] IS NULL OR type = ANY (${types ?? null}::text[]))
    ORDER BY stream_id, version`.execute(db)
  const streams = new Map<string, Event[]>()
  for (const row of rows) {
    const events = streams.get(row.stream_id) ?? []
    events.push(parse(row.message))
    streams.set(row.stream_id, events)
  }
  return streams
}

/**
 * The ids of the next `limit` streams after `after` in the order of their ids. Nobody can append to them until the
 * transaction ends, so what is derived from them inside it misses nothing.
 */
export async function lockStreams<DB>(trx: Transaction<DB>, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ stream_id: string }>`
    SELECT stream_id FROM event_streams WHERE stream_id > ${after} ORDER BY stream_id LIMIT ${limit}
    FOR UPDATE`.execute(trx)
  return rows.map((row) => row.stream_id)
}

/** A condition on a read model's row, for dropping what has no stream: false where no event was ever stored under the id. */
export function streamExists(streamId: Expression<string>): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT FROM event_streams WHERE event_streams.stream_id = ${streamId})`
}
