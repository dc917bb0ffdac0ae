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
 * Adds events to a stream in the caller's transaction. Moving the stream's version on is one conditional write, which
 * holds the stream until the transaction ends: two who append to one version cannot both succeed. The same event ids
 * at the same versions again are a success, so an append whose answer was lost can be repeated.
 * Throws VersionConflict, and a RangeError for versions that do not follow each other.
 */
export async function append<DB>(
  trx: Transaction<DB>,
  { streamId, expectedVersion, events }: Append,
): Promise<'appended' | 'already there'> {
  for (const [index, event] of events.entries()) {
    if (event.aggregateversion !== expectedVersion + index + 1) {
      throw new RangeError(`event ${event.id} of ${streamId} has version ${event.aggregateversion}`)
    }
  }
  const version = expectedVersion + events.length
  const moved =
    expectedVersion === 0
      ? sql`INSERT INTO event_streams (stream_id, version) VALUES (${streamId}, ${version})
            ON CONFLICT DO NOTHING RETURNING stream_id`
      : sql`UPDATE event_streams SET version = ${version}
            WHERE stream_id = ${streamId} AND version = ${expectedVersion} RETURNING stream_id`
  const stored = events.map(({ topic: _topic, ...envelope }) => JSON.stringify(envelope))
  const written = await sql`
    WITH moved AS (${moved})
    INSERT INTO events (stream_id, version, event_id, type, message)
    SELECT stream_id, ${expectedVersion}::int + nth, message->>'id', message->>'type', message
    FROM moved, unnest(${stored}::jsonb[]) WITH ORDINALITY AS event (message, nth)`.execute(trx)
  if (written.numAffectedRows) return 'appended'
  if (await alreadyThere(trx, { streamId, expectedVersion, events })) return 'already there'
  throw new VersionConflict(streamId, expectedVersion)
}

async function alreadyThere<DB>(trx: Transaction<DB>, { streamId, expectedVersion, events }: Append): Promise<boolean> {
  const { rows } = await sql<{ event_id: string }>`
    SELECT event_id FROM events
    WHERE stream_id = ${streamId} AND version > ${expectedVersion} AND version <= ${expectedVersion + events.length}
    ORDER BY version`.execute(trx)
  return rows.length === events.length && rows.every((row, index) => row.event_id === events[index]?.id)
}
