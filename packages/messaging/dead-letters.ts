import pg from 'pg'
import { groupChannel } from './postgres/channels.ts'
import { logClient } from './postgres/log-client.ts'

/** A record that a group could not handle. Parked: its key's later records wait behind it. */
export interface DeadLetter {
  id: string
  group: string
  topic: string
  key: string
  partition: number
  offset: string
  /** As it lies on the log: JSON, unless that is what is wrong with it. */
  value: string
  reason: string
  attempts: number
  parked: boolean
  /** Asked for again, and not yet handled. */
  redriving: boolean
  /** When the log took it, and when it was last given up. */
  recordedAt: Date
  at: Date
}

/** Which letters: by id, by group, by key of a group, or all. */
export interface LetterFilter {
  ids?: readonly string[]
  group?: string | undefined
  key?: string | undefined
}

const columns = `id::text, consumer_group AS "group", topic, key, partition, "offset"::text, value, reason, attempts,
  blocking AS parked, redriving, recorded_at AS "recordedAt", at`
const matches = `($1::bigint[] IS NULL OR id = ANY ($1)) AND ($2::text IS NULL OR consumer_group = $2) AND ($3::text IS NULL OR key = $3)`
const parameters = ({ ids, group, key }: LetterFilter) => [ids ?? null, group ?? null, key ?? null]

/** The operator's view of the embedded log: `ownerUrl` is the owner's, since services may not look into the tables. */
export async function listDeadLetters(ownerUrl: string, filter: LetterFilter = {}): Promise<DeadLetter[]> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<DeadLetter>(
      `SELECT ${columns} FROM log.dead_letters letter WHERE ${matches}
       ORDER BY letter.consumer_group, letter.topic, letter.partition, letter."offset"`,
      parameters(filter),
    )
    return rows
  })
}

/**
 * Has letters delivered again to their group, each key's in order. A parked letter brings its whole key with it: to
 * deliver it alone would break the key's order. Answers how many are on their way.
 */
export async function redriveDeadLetters(ownerUrl: string, filter: LetterFilter): Promise<number> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ group: string }>(
      `WITH chosen AS (SELECT * FROM log.dead_letters WHERE ${matches})
       UPDATE log.dead_letters letter SET redriving = true
       WHERE id IN (SELECT id FROM chosen)
          OR letter.blocking AND EXISTS (
               SELECT 1 FROM chosen
               WHERE chosen.blocking AND chosen.topic = letter.topic AND chosen.key = letter.key
                 AND chosen.consumer_group = letter.consumer_group)
       RETURNING consumer_group AS group`,
      parameters(filter),
    )
    await hintGroups(client, rows)
    return rows.length
  })
}

export interface Rewind {
  group: string
  /** Default: all that the group has read. */
  topic?: string | undefined
  /** Default 0n, the start. In every partition; one that ends before it is put at its end. */
  from?: bigint
}

/** Has a group read again, or skip. Members at work notice within a second. Answers how many partitions were moved. */
export async function rewindGroup(ownerUrl: string, { group, topic, from = 0n }: Rewind): Promise<number> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ group: string }>(
      `UPDATE log.positions position
       SET next_offset = least($3::bigint, partition.next_offset), epoch = epoch + 1
       FROM log.partitions partition
       WHERE consumer_group = $1 AND ($2::text IS NULL OR position.topic = $2)
         AND partition.topic = position.topic AND partition.partition = position.partition
       RETURNING consumer_group AS group`,
      [group, topic ?? null, from.toString()],
    )
    await hintGroups(client, rows)
    return rows.length
  })
}

async function hintGroups(client: pg.Client, rows: { group: string }[]): Promise<void> {
  const groups = new Set(rows.map((row) => row.group))
  await logClient.notify(
    client,
    [...groups].map((group) => [groupChannel(group), ''] as const),
  )
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
