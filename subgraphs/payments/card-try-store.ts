import { lockMethodsOf } from './payment-method-store.ts'
import type { Db, Trx } from './tables.ts'

/** For how long a try counts, in ms. */
export const countedMs = 60 * 60_000

/** Cards that an account may have looked at meanwhile: each may tell whether a stolen one is good. */
export const mostTries = 30

/**
 * Counts one more card that an account tries, in a transaction of its own that nothing takes back. Answers when the next may be tried if this one
 * is one too many; null when it may go on.
 */
export function countCardTry(db: Db, userId: string, now: Date): Promise<Date | null> {
  return db.transaction().execute(async (trx) => {
    await lockMethodsOf(trx, userId)
    const first = await trx
      .selectFrom('card_tries')
      .select('at')
      .where('user_id', '=', userId)
      .where('at', '>', new Date(now.getTime() - countedMs))
      .orderBy('at', 'desc')
      .offset(mostTries - 1)
      .limit(1)
      .executeTakeFirst()
    if (first) return new Date(first.at.getTime() + countedMs)
    await trx.insertInto('card_tries').values({ user_id: userId, at: now }).execute()
    return null
  })
}

export async function forgetCardTries(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('card_tries').where('user_id', '=', userId).execute()
}
