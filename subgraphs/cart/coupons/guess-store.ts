import { originOf } from '@micromart/ip-address'
import { nextTry, noteTry, type TryLimit } from '@micromart/service'
import type { Owner } from '../owner.ts'
import type { Trx } from '../tables.ts'

/** Codes that name no coupon: each is a guess. */
const guesses = { table: 'coupon_guesses', by: 'by' }

/** In an hour: an account guesses for itself alone, many guests may come from where one guesses. */
export const mostGuesses = { ofAccount: 30, ofOrigin: 100 }

/** Under what somebody's guesses at codes are counted. */
export const guessLimitOf = (owner: Owner, address: string): TryLimit =>
  'userId' in owner
    ? { by: owner.userId, most: mostGuesses.ofAccount }
    : { by: originOf(address), most: mostGuesses.ofOrigin }

/** When a code may be tried again, since too many named nothing; null when one may be now. */
export const nextGuess = (trx: Trx, limit: TryLimit, now: Date): Promise<Date | null> =>
  nextTry(trx, guesses, [limit], now)

export const noteGuess = (trx: Trx, limit: TryLimit, now: Date): Promise<void> => noteTry(trx, guesses, [limit], now)

export async function forgetGuesses(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('coupon_guesses').where('by', '=', userId).execute()
}
