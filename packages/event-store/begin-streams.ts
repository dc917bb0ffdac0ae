import type { Message } from '@micromart/events'
import { sql, type Transaction } from 'kysely'
import { VersionConflict } from './append.ts'

interface NewStream {
  streamId: string
  /** All that ever happened, each with its `aggregateversion`, from 1 without a gap. */
  events: readonly Message[]
}

/**
 * Begins many streams at once in the caller's transaction, with all that happened in each: for histories that come from elsewhere, whose
 * events count as stored when they happened.
 * Throws VersionConflict where one of the ids has a stream already, and a RangeError for versions that do not follow each other.
 */
export async function beginStreams<DB>(trx: Transaction<DB>, streams: readonly NewStream[]): Promise<void> {
  const said: { stream_id: string; message: object }[] = []
  for (const { streamId, events } of streams) {
    for (const [index, { topic: _topic, ...envelope }] of events.entries()) {
      if (envelope.aggregateversion !== index + 1) {
        throw new RangeError(`event ${envelope.id} of ${streamId} has version ${envelope.aggregateversion}`)
      }
      said.push({ stream_id: streamId, message: envelope })
    }
  }
  const { rows } = await sql<{ stream_id: string }>`
    INSERT INTO event_streams (stream_id, version)
    SELECT stream_id, version
    FROM unnest(${streams.map(({ streamId }) => streamId)}::text[], ${streams.map(({ events }) => events.length)}::int[])
      AS begun (stream_id, version)
    ON CONFLICT DO NOTHING RETURNING stream_id`.execute(trx)
  const begun = new Set(rows.map((row) => row.stream_id))
  const known = streams.find(({ streamId }) => !begun.has(streamId))
  if (known) throw new VersionConflict(known.streamId, 0)
  await sql`
    INSERT INTO events (stream_id, version, event_id, type, message, stored_at)
    SELECT stream_id, (message->>'aggregateversion')::int, message->>'id', message->>'type', message,
      (message->>'time')::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb) AS event (stream_id text, message jsonb)`.execute(trx)
}
