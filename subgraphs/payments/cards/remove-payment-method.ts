import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { lockMethodsOf, removeMethod } from './payment-method-store.ts'

/** Takes a card off its owner's file; the newest that is left becomes the default if it was that. */
export async function removePaymentMethod(
  { db, clock }: Deps,
  userId: string,
  id: string,
): Promise<{ id: string } | ProblemOf<'no such card'>> {
  if (!isId('pme', id)) return { problem: 'no such card', id }
  const removed = await db.transaction().execute(async (trx) => {
    await lockMethodsOf(trx, userId)
    return removeMethod(trx, userId, id, clock())
  })
  return removed ? { id } : { problem: 'no such card', id }
}
