import { sql } from 'kysely'
import { type AttemptLimit, retryAt } from './attempts.ts'
import type { Db } from './tables.ts'

/** Whose attempts they are, such as an account or an address. */
const keyOf = ({ name }: AttemptLimit, by: string) => `${name}:${by}`

/**
 * Counts one more attempt, in no transaction that could take it back, so that of many at once each is counted before it
 * is made. Answers when it may be tried again if this one is one too many; null when it may go on.
 */
export async function countAttempt(db: Db, limit: AttemptLimit, by: string, now: Date): Promise<Date | null> {
  const over = sql<boolean>`attempts.expire <= ${now.getTime()}`
  const { points, expire } = await db
    .insertInto('attempts')
    .values({ key: keyOf(limit, by), points: 1, expire: BigInt(now.getTime() + limit.withinMs) })
    .onConflict((known) =>
      known.column('key').doUpdateSet({
        points: sql`CASE WHEN ${over} THEN 1 ELSE attempts.points + 1 END`,
        expire: sql`CASE WHEN ${over} THEN excluded.expire ELSE attempts.expire END`,
      }),
    )
    .returning(['points', 'expire'])
    .executeTakeFirstOrThrow()
  return retryAt({ attempts: points, until: new Date(Number(expire)) }, limit, now)
}

/** One attempt was none, such as a sign-in that was right. */
export async function discountAttempt(db: Db, limit: AttemptLimit, by: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set((eb) => ({ points: eb('points', '-', 1) }))
    .where('key', '=', keyOf(limit, by))
    .execute()
}

/** All of them were none. */
export async function forgetAttempts(db: Db, limit: AttemptLimit, by: string): Promise<void> {
  await db.deleteFrom('attempts').where('key', '=', keyOf(limit, by)).execute()
}

/** A worker's task: forgets all whose time is over. Answers how many. */
export async function pruneAttempts(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('attempts')
    .where('expire', '<', BigInt(now.getTime()))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
