import { topics as allTopics } from '@micromart/events'
import pg from 'pg'
import { deliveryContext } from '../delivery/context.ts'
import { reasonOf } from '../delivery/failures.ts'
import { notify } from '../hints/notify.ts'
import { type EventLog, Unprocessable } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import { partitionName, partitionOf } from '../log/partition.ts'
import { logClient, topicChannel } from './client.ts'
import { postgresDeadLetters } from './dead-letters.ts'
import { postgresGroupLetters } from './group-letters.ts'
import { GroupMember } from './group-member.ts'
import { type ConsumerTuning, defaultTuning } from './settings.ts'

/** Dropped in one transaction at most: publishing does not wait for it, but the disk is everybody's. */
const recordsAtOnce = 2_000

export interface PostgresEventLogOptions extends EventLogOptions {
  tuning?: Partial<ConsumerTuning>
}

/**
 * The event log in a PostgreSQL database of its own, made by `migrateEventsDatabase`. It connects when first needed and
 * comes back by itself; `publish` rejects while the database is away, subscriptions wait. A new group starts with the
 * first record there is.
 */
export function postgresEventLog(options: PostgresEventLogOptions): EventLog {
  const { url, logger, topics = allTopics } = options
  const tuning = { ...defaultTuning, ...options.tuning }
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'micromart event log',
    // Positions may be lost with the machine, as records are delivered again; `log.publish` itself waits for the disk.
    options: '-c synchronous_commit=off',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    // What nobody waits for any more is not to be there late.
    statement_timeout: 10_000,
    keepAlive: true,
  })
  pool.on('error', (error) => logger.warn({ reason: reasonOf(error) }, 'an idle connection to the event log was lost'))
  // One that breaks while it is in our hands fails what was asked of it; with nobody listening it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  options.observer?.pool?.('event-log', pool)
  const members: GroupMember[] = []
  let counts: Promise<Map<string, number>> | undefined

  async function countOf(topic: string): Promise<number> {
    counts ??= logClient.partitions(pool)
    const count = await counts
      .then((known) => known.get(topic))
      .catch((error) => {
        counts = undefined
        throw error
      })
    if (count) return count
    counts = undefined
    throw new Unprocessable(`the event log has no topic ${topic}`)
  }

  return {
    async publish(records, until = () => Number.POSITIVE_INFINITY) {
      if (records.length === 0) return
      const placed = await Promise.all(
        records.map(async (record) => ({ ...record, partition: partitionOf(record.key, await countOf(record.topic)) })),
      )
      await publishUntil(pool, placed, until)
      // A commit with a NOTIFY holds a lock of the whole cluster: apart, and without waiting for the disk, it is short.
      const partitions = new Map<string, Set<string>>()
      for (const { topic, partition } of placed) {
        partitions.set(topic, (partitions.get(topic) ?? new Set()).add(`${topic}/${partition}`))
      }
      const hints = [...partitions].map(([topic, which]) => ({
        channel: topicChannel(topic),
        payload: [...which].join(' '),
      }))
      await notify(pool, hints).catch(() => undefined)
    },

    async subscribe(group, subscribed, handler, groupOptions = {}) {
      const context = deliveryContext(group, postgresDeadLetters(pool, group), handler, groupOptions, options)
      const member = new GroupMember(context, subscribed, pool, url, tuning)
      members.push(member)
      return member
    },

    letters: (group) => postgresGroupLetters(pool, group),

    async progress(group, topics) {
      // Ends first: what is read in between is more, not less.
      const ends = await logClient.ends(pool, topics)
      const positions = await logClient.positions(pool, group, ends)
      const done = new Map(positions.map((position) => [partitionName(position), position.next]))
      return ends.map(({ topic, partition, next }) => {
        const name = partitionName({ topic, partition })
        return { topic, partition, end: next, done: done.get(name) ?? 0n }
      })
    },

    async forget(signal) {
      for (;;) {
        const forgotten = await logClient.forget(pool, recordsAtOnce)
        if (forgotten === null) return null
        if (forgotten.removed === 0 || signal.aborted) return forgotten.behind
      }
    },

    async unready() {
      try {
        const known = await logClient.partitions(pool)
        const missing = topics.filter((topic) => !known.has(topic))
        return missing.length === 0 ? null : `no topics ${missing.join(', ')}`
      } catch (error) {
        return reasonOf(error)
      }
    },

    async close() {
      await Promise.all(members.map((member) => member.stop()))
      await pool.end()
    },
  }
}

async function publishUntil(pool: pg.Pool, records: Parameters<typeof logClient.publish>[1], until: () => number) {
  const client = await pool.connect()
  let failed = true
  try {
    // Only now that nothing more is waited for.
    if (performance.now() >= until()) throw new Error('it is too late to publish these records')
    await logClient.publish(client, records)
    failed = false
  } finally {
    client.release(failed)
  }
}
