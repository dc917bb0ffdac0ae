import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import type { User } from '../user.ts'
import { holdUser } from '../user-store.ts'
import { heirOf } from './address-book.ts'
import { addressesOf, deleteAddress, setDefaultAddress } from './address-store.ts'

/** Takes an address from an account. */
export async function removeAddress(
  deps: Deps,
  userId: string,
  id: string,
): Promise<{ user: User } | ProblemOf<'no such thing'>> {
  return deps.db.transaction().execute(async (trx) => {
    const user = await holdUser(trx, userId)
    if (!user || !(await deleteAddress(trx, userId, id))) return { problem: 'no such thing', what: 'address', id }
    const heir = heirOf(await addressesOf(trx, [userId]))
    if (heir) await setDefaultAddress(trx, userId, heir.id)
    return { user }
  })
}
