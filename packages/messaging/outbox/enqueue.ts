import { type Message, writerOf } from '@micromart/events'
import { sql, type Transaction } from 'kysely'
import { hint } from '../hints/hint.ts'
import { partitionOf } from '../log/partition.ts'

/** Hinted at with the subject of each message that was written. */
export const outboxChannel = 'outbox'

/** Every shard has one relay at a time; an aggregate's messages share a shard, so they leave in their order. */
export const outboxShards = 4

/**
 * Writes messages in the caller's transaction: they go to the log if it commits and never were if it does not. The relay and any live
 * reader are hinted at each subject (channel `outbox`, payload the subject).
 * Throws for a topic that its source does not write.
 */
export async function enqueue<DB>(trx: Transaction<DB>, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  for (const { topic, source } of messages) {
    if (source !== `/${writerOf(topic)}`)
      throw new Error(`${source} may not write to ${topic}: see packages/events/topics.ts`)
  }
  const rows = messages.map(({ topic, ...envelope }) => ({
    shard: partitionOf(envelope.subject, outboxShards),
    topic,
    key: envelope.subject,
    value: JSON.stringify(envelope),
  }))
  // Ids are given in the order of the array: within an aggregate they are the order of its messages.
  await sql`
    INSERT INTO outbox (shard, topic, key, value)
    SELECT shard, topic, key, value
    FROM unnest(
      ${rows.map((row) => row.shard)}::smallint[], ${rows.map((row) => row.topic)}::text[],
      ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.value)}::text[]
    ) WITH ORDINALITY AS message (shard, topic, key, value, nth)
    ORDER BY nth`.execute(trx)
  await hint(trx, outboxChannel, [...new Set(messages.map(({ subject }) => subject))])
}
