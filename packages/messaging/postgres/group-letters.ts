import type pg from 'pg'
import type { GroupLetters } from '../log/group-letters.ts'
import type { DeadLetter } from '../log/log-operator.ts'

/** A group's letters by functions of the log, which ask who is connected. */
export const postgresGroupLetters = (pool: pg.Pool, group: string): GroupLetters => ({
  async list({ first, after }) {
    const [{ rows: letters }, { rows }] = await Promise.all([
      pool.query<DeadLetter>(
        `SELECT id::text, consumer_group AS "group", topic, key, partition, "offset"::text, value, reason, attempts,
           blocking AS parked, redriving, discarding, recorded_at AS "recordedAt", at
         FROM log.letters($1, $2, $3, $4, $5)`,
        [group, after?.topic ?? '', after?.partition ?? 0, after?.offset ?? '-1', first],
      ),
      pool.query<{ total: number }>('SELECT log.letters_of($1)::int AS total', [group]),
    ])
    return { letters, total: rows[0]?.total ?? 0 }
  },
  redrive: async (ids) => numberOf(await pool.query('SELECT log.redrive($1, $2) AS number', [group, ids])),
  discard: async (ids) => numberOf(await pool.query('SELECT log.discard($1, $2) AS number', [group, ids])),
})

const numberOf = ({ rows }: pg.QueryResult<{ number: number }>) => rows[0]?.number ?? 0
