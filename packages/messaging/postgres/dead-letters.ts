import type pg from 'pg'
import type { DeadLetter, LetterFilter } from '../log/log-operator.ts'
import { groupChannel } from './channels.ts'
import { logClient } from './log-client.ts'

const columns = `id::text, consumer_group AS "group", topic, key, partition, "offset"::text, value, reason, attempts,
  blocking AS parked, redriving, discarding, recorded_at AS "recordedAt", at`
const matches = `($1::text[] IS NULL OR id::text = ANY ($1)) AND ($2::text IS NULL OR consumer_group = $2) AND ($3::text IS NULL OR key = $3)`
const parameters = ({ ids, group, key }: LetterFilter) => [ids ?? null, group ?? null, key ?? null]

export async function listDeadLetters(owner: pg.Pool, filter: LetterFilter): Promise<DeadLetter[]> {
  const { rows } = await owner.query<DeadLetter>(
    `SELECT ${columns} FROM log.dead_letters letter WHERE ${matches}
     ORDER BY letter.consumer_group, letter.topic, letter.partition, letter."offset"`,
    parameters(filter),
  )
  return rows
}

export async function redriveDeadLetters(owner: pg.Pool, filter: LetterFilter): Promise<number> {
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

export async function discardDeadLetters(owner: pg.Pool, ids: readonly string[]): Promise<number> {
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
export async function hintGroups(owner: pg.Pool, rows: readonly { group: string }[]): Promise<void> {
  const groups = new Set(rows.map((row) => row.group))
  await logClient.notify(
    owner,
    [...groups].map((group) => [groupChannel(group), ''] as const),
  )
}
