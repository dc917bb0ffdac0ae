import { readInput } from '@micromart/input'
import { changeCurrency } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeCart } from './change-cart.ts'
import type { Deps } from './deps.ts'
import { changeCartCurrencyInput } from './input.ts'
import type { Owner } from './owner.ts'
import type { ProblemOf } from './problem.ts'

/** Has all of the owner's cart cost what it does in another currency. */
export async function changeCartCurrency(
  deps: Deps,
  owner: Owner,
  input: unknown,
): Promise<CartChanged | ProblemOf<'invalid input' | 'no cart' | 'no price in currency'>> {
  const read = readInput(changeCartCurrencyInput, input)
  if ('problem' in read) return read
  const { currency } = read.value
  return changeCart<ProblemOf<'no price in currency'>>(deps, owner, async (cart, trx) => {
    const offers = await readOffers(
      trx,
      cart.lines.map(({ variantId }) => variantId),
    )
    return changeCurrency(cart, currency, offers)
  })
}
