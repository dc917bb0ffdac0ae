import { once, wishUnder } from '@micromart/idempotency'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { savedAddressInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Tables } from '../tables.ts'
import type { User } from '../user.ts'
import { holdUser } from '../user-store.ts'
import { placeIn } from './address-book.ts'
import { addressesOf, putAddress, setDefaultAddress } from './address-store.ts'

export type SaveAddressOutcome = { user: User } | ProblemOf<'invalid input' | 'key reused' | 'no such thing'>

/** Adds an address to an account, under a key once, or replaces one. */
export async function saveAddress(deps: Deps, userId: string, input: unknown): Promise<SaveAddressOutcome> {
  const read = readInput(savedAddressInput, input)
  if ('problem' in read) return read
  const { id, label, address, isDefault, idempotencyKey: key } = read.value
  const chosen = [id, label, address, isDefault]
  const wish = wishUnder(key, { operation: 'saveAddress', caller: userId, chosen })
  return deps.db.transaction().execute<SaveAddressOutcome>(async (trx) => {
    // The account is the lock: two saves at once must not both become the default.
    const user = await holdUser(trx, userId)
    if (!user) return { problem: 'no such thing', what: 'account', id: userId }
    return once<Tables, SaveAddressOutcome>(trx, wish, deps.clock(), {
      async effect() {
        const place = placeIn(await addressesOf(trx, [userId]), { id, isDefault })
        if ('problem' in place) return place
        if (place.isDefault) await setDefaultAddress(trx, userId, null)
        await putAddress(trx, { id: id ?? deps.newId('adr'), userId, label, address, ...place }, deps.clock())
        return { user }
      },
      kept: () => '',
      again: async () => ({ user }),
    })
  })
}
