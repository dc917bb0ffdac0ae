import { sql } from 'kysely'
import type { Db } from '../tables.ts'

const hourMs = 60 * 60_000

/** What tries are counted under, such as a network address, and how many there may be in an hour. */
export interface TryLimit {
  by: string
  most: number
}

/**
 * Counts one more try of a guest's under all of these, or under none. Answers when the next may be made if one is used up; null
 * when it may go on. Of many at once each is counted before it is made.
 */
export function countTry(db: Db, limits: readonly TryLimit[], now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - hourMs)
  return db.transaction().execute(async (trx) => {
    // In one order, so that two tries do not wait for each other.
    const keys = limits.map(({ by }) => by).sort()
    for (const key of keys) await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
    for (const { by, most } of limits) {
      const oldest = await trx
        .selectFrom('guest_tries')
        .select('at')
        .where('by', '=', by)
        .where('at', '>', since)
        .orderBy('at', 'desc')
        .offset(most - 1)
        .limit(1)
        .executeTakeFirst()
      if (oldest) return new Date(oldest.at.getTime() + hourMs)
    }
    await trx
      .insertInto('guest_tries')
      .values(keys.map((by) => ({ by, at: now })))
      .execute()
    return null
  })
}
