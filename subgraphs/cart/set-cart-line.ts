import { readInput } from '@micromart/input'
import { type SetQuantityRefusal, setQuantity } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeCart } from './change-cart.ts'
import type { Deps } from './deps.ts'
import { setCartLineInput } from './input.ts'
import type { Owner } from './owner.ts'
import type { ProblemOf } from './problem.ts'

/** Changes a line of the owner's cart. A line of another's is as little there as one that never was. */
export async function setCartLine(
  deps: Deps,
  owner: Owner,
  input: unknown,
): Promise<CartChanged | SetQuantityRefusal | ProblemOf<'invalid input'>> {
  const read = readInput(setCartLineInput, input)
  if ('problem' in read) return read
  const { lineId, quantity } = read.value
  const outcome = await changeCart(deps, owner, async (cart, trx) => {
    const line = cart.lines.find(({ id }) => id === lineId)
    const offers = line && (await readOffers(trx, [line.variantId]))
    return setQuantity(cart, lineId, quantity, line && offers?.get(line.variantId))
  })
  return 'problem' in outcome && outcome.problem === 'no cart' ? { problem: 'no such line', id: lineId } : outcome
}
