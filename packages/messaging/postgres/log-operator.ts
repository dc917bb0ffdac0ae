import pg from 'pg'
import { notify } from '../hints/notify.ts'
import type { Delivery } from '../log/event-log.ts'
import type { DeadLetter, LetterFilter, LogOperator, Rewind } from '../log/log-operator.ts'
import { groupChannel } from './client.ts'
import { tailLog } from './tail.ts'

/** The operator's view of the embedded log, as its owner. */
export function postgresLogOperator(ownerUrl: string): LogOperator {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 2,
    connectionTimeoutMillis: 5_000,
    // What is asked of all letters, or of a whole topic, takes its time.
    query_timeout: 60_000,
    keepAlive: true,
  })
  // Whoever asks next gets a new connection, or is told why there is none.
  pool.on('error', () => undefined)
  return {
    deadLetters: (filter = {}) => listDeadLetters(pool, filter),
    redrive: (filter) => redriveDeadLetters(pool, filter),
    discard: (ids) => discardDeadLetters(pool, ids),
    rewind: (rewind) => rewindGroup(pool, rewind),
    tail: (options) => tailLog(ownerUrl, options),
    unread: (group, topic) => unreadRecords(pool, group, topic),
    records: (topic, from) => allRecords(pool, topic, from),
    close: () => pool.end(),
  }
}

const columns = `id::text, consumer_group AS "group", topic, key, partition, "offset"::text, value, reason, attempts,
  blocking AS parked, redriving, discarding, recorded_at AS "recordedAt", at`
const matches = `($1::text[] IS NULL OR id::text = ANY ($1)) AND ($2::text IS NULL OR consumer_group = $2) AND ($3::text IS NULL OR key = $3)`
const parameters = ({ ids, group, key }: LetterFilter) => [ids ?? null, group ?? null, key ?? null]

async function listDeadLetters(owner: pg.Pool, filter: LetterFilter): Promise<DeadLetter[]> {
  const { rows } = await owner.query<DeadLetter>(
    `SELECT ${columns} FROM log.dead_letters letter WHERE ${matches}
     ORDER BY letter.consumer_group, letter.topic, letter.partition, letter."offset"`,
    parameters(filter),
  )
  return rows
}

async function redriveDeadLetters(owner: pg.Pool, filter: LetterFilter): Promise<number> {
  const { rows } = await owner.query<{ group: string }>(
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
  await hintGroups(owner, rows)
  return rows.length
}

async function discardDeadLetters(owner: pg.Pool, ids: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ group: string; chosen: boolean }>(
    `WITH chosen AS (SELECT * FROM log.dead_letters WHERE id::text = ANY ($1))
     UPDATE log.dead_letters letter
     SET redriving = true, discarding = discarding OR id IN (SELECT id FROM chosen)
     WHERE id IN (SELECT id FROM chosen)
        OR letter.blocking AND EXISTS (
             SELECT 1 FROM chosen
             WHERE chosen.topic = letter.topic AND chosen.key = letter.key AND chosen.consumer_group = letter.consumer_group)
     RETURNING consumer_group AS group, id::text = ANY ($1) AS chosen`,
    [ids],
  )
  await hintGroups(owner, rows)
  return rows.filter(({ chosen }) => chosen).length
}

/** Has members at work look now. */
async function hintGroups(owner: pg.Pool, rows: readonly { group: string }[]): Promise<void> {
  const groups = new Set(rows.map((row) => row.group))
  await notify(
    owner,
    [...groups].map((group) => ({ channel: groupChannel(group), payload: '' })),
  )
}

/** Members at work are told at once; one that is not, by a hint that is lost, looks every few seconds. */
async function rewindGroup(owner: pg.Pool, { group, topic, from = 0n }: Rewind): Promise<number> {
  const { rows } = await owner.query<{ group: string }>(
    `UPDATE log.positions position
     SET next_offset = least($3::bigint, partition.next_offset), epoch = epoch + 1
     FROM log.partitions partition
     WHERE consumer_group = $1 AND ($2::text IS NULL OR position.topic = $2)
       AND partition.topic = position.topic AND partition.partition = position.partition
     RETURNING consumer_group AS group`,
    [group, topic ?? null, from.toString()],
  )
  await hintGroups(owner, rows)
  return rows.length
}

async function unreadRecords(owner: pg.Pool, group: string, topic: string): Promise<number> {
  const { rows } = await owner.query<{ unread: string }>(
    `SELECT coalesce(sum(p.next_offset - coalesce(read.next_offset, 0)), 0) AS unread
     FROM log.partitions p
     LEFT JOIN log.positions read ON read.consumer_group = $1 AND read.topic = p.topic AND read.partition = p.partition
     WHERE p.topic = $2`,
    [group, topic],
  )
  return Number(rows[0]?.unread)
}

/** Records in memory at once. */
const batch = 1_000

async function* allRecords(
  owner: pg.Pool,
  topic: string,
  from?: ReadonlyMap<number, bigint>,
): AsyncGenerator<Delivery> {
  const { rows: partitions } = await owner.query<{ partition: number; end: string }>(
    'SELECT partition, next_offset::text AS end FROM log.partitions WHERE topic = $1 ORDER BY partition',
    [topic],
  )
  for (const { partition, end } of partitions) {
    const first = from?.get(partition) ?? 0n
    let after = first > BigInt(end) ? -1n : first - 1n
    while (after + 1n < BigInt(end)) {
      const { rows } = await owner.query(
        `SELECT topic, partition, "offset"::text, key, value, at FROM log.records r
         WHERE topic = $1 AND partition = $2 AND r."offset" > $3::bigint AND r."offset" < $4::bigint
         ORDER BY r."offset" LIMIT ${batch}`,
        [topic, partition, after.toString(), end],
      )
      for (const row of rows) {
        after = BigInt(row.offset)
        yield { ...row, offset: after }
      }
      if (rows.length < batch) break
    }
  }
}
