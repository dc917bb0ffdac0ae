import { dropCartsOf } from './cart-store.ts'
import { forgetGuesses } from './coupons/guess-store.ts'
import type { Deps } from './deps.ts'
import type { Trx } from './tables.ts'

/** Drops a user's cart. The uses of coupons are kept, with the id alone: a coupon's limits count them. */
export async function forgetUser(trx: Trx, _deps: Deps, userId: string): Promise<void> {
  await dropCartsOf(trx, userId)
  await forgetGuesses(trx, userId)
}
