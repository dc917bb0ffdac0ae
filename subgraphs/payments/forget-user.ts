import { forgetCardTries } from './cards/card-try-store.ts'
import { emptyCardsOfErased, lockMethodsOf, removeMethods } from './cards/payment-method-store.ts'
import type { Deps } from './deps.ts'
import type { Trx } from './tables.ts'

/** Takes a user's cards off file, and empties those that no order under way is paid with. What was paid is kept, with the id alone. */
export async function forgetUser(trx: Trx, { clock }: Deps, userId: string): Promise<void> {
  await lockMethodsOf(trx, userId)
  await removeMethods(trx, userId, clock())
  await emptyCardsOfErased(trx, [userId])
  await forgetCardTries(trx, userId)
}
