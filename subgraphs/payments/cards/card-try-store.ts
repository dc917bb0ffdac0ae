import { countTry } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'

/** Cards that an account may have looked at in an hour: each may tell whether a stolen one is good. */
export const mostTries = 30

/** Counts one more card that an account tries. Answers when the next may be tried if this one is one too many; null when it may go on. */
export const countCardTry = (db: Db, userId: string, now: Date): Promise<Date | null> =>
  countTry(db, { table: 'card_tries', by: 'user_id' }, [{ by: userId, most: mostTries }], now)

export async function forgetCardTries(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('card_tries').where('user_id', '=', userId).execute()
}
