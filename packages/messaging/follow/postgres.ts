import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Hint } from '../delivery/loop.ts'
import { logClient, topicChannel } from '../postgres/client.ts'
import type { Follower, FollowOptions } from './follow-log.ts'

/** Between looks when no hint comes, in ms, by which it is also known that somebody answers: a hint comes with almost every record. */
const pollMs = 1_000
/** How long the database may take for an answer, in ms. */
const answerMs = 5_000
/** Records of a partition that are fetched at once. */
const batch = 500

export async function followPostgres(
  { url, topics }: Pick<FollowOptions, 'url' | 'topics'>,
  { record, alive }: Follower,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
  })
  const hint = new Hint()
  const wake = () => hint.give()
  client.on('error', wake)
  client.on('notification', wake)
  signal.addEventListener('abort', wake)
  try {
    await client.connect()
    for (const topic of topics) await client.query(`LISTEN ${pg.escapeIdentifier(topicChannel(topic))}`)
    const positions = await logClient.ends(client, topics)
    const missing = topics.filter((topic) => !positions.some((position) => position.topic === topic))
    if (missing.length > 0) throw new Error(`the log has no topic ${missing.join(', ')}`)
    while (!signal.aborted) {
      const records = await logClient.fetch(client, positions, batch)
      for (const { topic, partition, offset, value, at } of records) {
        record(value, at)
        const position = positions.find((it) => it.topic === topic && it.partition === partition)
        if (position) position.next = offset + 1n
      }
      // A hint that came meanwhile is kept: what is committed after a look is hinted after it.
      if (records.length >= batch) continue
      alive()
      await hint.wait(pollMs)
    }
  } finally {
    signal.removeEventListener('abort', wake)
    // One that hangs never says goodbye.
    await Promise.race([client.end().catch(() => undefined), pause(1_000)])
  }
}
