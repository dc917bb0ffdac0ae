import type pg from 'pg'
import type { Delivery } from '../log/event-log.ts'
import type { Rewind } from '../log/log-operator.ts'
import { hintGroups } from './dead-letters.ts'

/** Members at work notice within a second. */
export async function rewindGroup(owner: pg.Pool, { group, topic, from = 0n }: Rewind): Promise<number> {
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

export async function unreadRecords(owner: pg.Pool, group: string, topic: string): Promise<number> {
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

export async function* allRecords(owner: pg.Pool, topic: string): AsyncGenerator<Delivery> {
  const { rows: partitions } = await owner.query<{ partition: number; end: string }>(
    'SELECT partition, next_offset::text AS end FROM log.partitions WHERE topic = $1 ORDER BY partition',
    [topic],
  )
  for (const { partition, end } of partitions) {
    let after = -1n
    for (;;) {
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
