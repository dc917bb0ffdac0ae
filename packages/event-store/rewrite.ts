import type { Message } from '@micromart/events'
import { sql, type Transaction } from 'kysely'

/**
 * Has events say the same in other words, in place: the one exception from that what was appended stays, for what must not be
 * kept. Their ids, types and versions are as they were; the stream's snapshot is dropped, since it was made of the former words.
 */
export async function rewrite<DB>(trx: Transaction<DB>, streamId: string, events: readonly Message[]): Promise<void> {
  const stored = events.map(({ topic: _topic, ...envelope }) => JSON.stringify(envelope))
  await sql`
    UPDATE events SET message = said.message FROM unnest(${stored}::jsonb[]) AS said (message)
    WHERE stream_id = ${streamId} AND event_id = said.message->>'id' AND type = said.message->>'type'`.execute(trx)
  await sql`DELETE FROM event_snapshots WHERE stream_id = ${streamId}`.execute(trx)
}
