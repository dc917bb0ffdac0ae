import type { Message } from '@micromart/events'
import { sql, type Transaction } from 'kysely'

/** The stream is not at the version that the decision was made on. Load it and decide again. */
export class VersionConflict extends Error {
  override name = 'VersionConflict'
  constructor(streamId: string, expectedVersion: number) {
    super(`stream ${streamId} is no longer at version ${expectedVersion}`)
  }
}

interface Append {
  streamId: string
  /** The version that the events were decided on; 0 for a new stream. There is no "any version". */
  expectedVersion: number
  /** Each with its `aggregateversion`, from `expectedVersion + 1` without a gap. */
  events: readonly Message[]
}

/**
 * Adds events to streams in the caller's transaction, of each stream once, in one statement. Moving a stream's version on is a
 * conditional write, which holds the stream until the transaction ends: two who append to one version cannot both succeed. The same event
 * ids at the same versions again are a success, so that an append whose answer was lost can be repeated.
 * Throws VersionConflict, and a RangeError for versions that do not follow each other.
 */
export async function append<DB>(trx: Transaction<DB>, appends: readonly Append[]): Promise<void> {
  for (const { streamId, expectedVersion, events } of appends) {
    for (const [index, event] of events.entries()) {
      if (event.aggregateversion !== expectedVersion + index + 1) {
        throw new RangeError(`event ${event.id} of ${streamId} has version ${event.aggregateversion}`)
      }
    }
  }
  if (appends.length === 0) return
  const stored = appends.flatMap(({ streamId, events }) =>
    events.map(({ topic: _topic, ...message }) => ({ stream_id: streamId, message })),
  )
  const { rows } = await sql<{ stream_id: string }>`
    WITH wanted AS (
      SELECT stream_id, expected, version FROM unnest(
        ${appends.map(({ streamId }) => streamId)}::text[], ${appends.map(({ expectedVersion }) => expectedVersion)}::int[],
        ${appends.map(({ expectedVersion, events }) => expectedVersion + events.length)}::int[]
      ) AS wanted (stream_id, expected, version)
    ), begun AS (
      INSERT INTO event_streams (stream_id, version) SELECT stream_id, version FROM wanted WHERE expected = 0
      ON CONFLICT DO NOTHING RETURNING stream_id
    ), moved AS (
      UPDATE event_streams known SET version = wanted.version FROM wanted
      WHERE known.stream_id = wanted.stream_id AND known.version = wanted.expected RETURNING known.stream_id
    ), held AS (SELECT stream_id FROM begun UNION ALL SELECT stream_id FROM moved), written AS (
      INSERT INTO events (stream_id, version, event_id, type, message)
      SELECT stream_id, (message->>'aggregateversion')::int, message->>'id', message->>'type', message
      FROM jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) AS event (stream_id text, message jsonb) JOIN held USING (stream_id)
    )
    SELECT stream_id FROM held`.execute(trx)
  const held = new Set(rows.map((row) => row.stream_id))
  for (const each of appends) {
    if (held.has(each.streamId) || (await alreadyThere(trx, each))) continue
    throw new VersionConflict(each.streamId, each.expectedVersion)
  }
}

async function alreadyThere<DB>(trx: Transaction<DB>, { streamId, expectedVersion, events }: Append): Promise<boolean> {
  const { rows } = await sql<{ event_id: string }>`
    SELECT event_id FROM events
    WHERE stream_id = ${streamId} AND version > ${expectedVersion} AND version <= ${expectedVersion + events.length}
    ORDER BY version`.execute(trx)
  return rows.length === events.length && rows.every((row, index) => row.event_id === events[index]?.id)
}
