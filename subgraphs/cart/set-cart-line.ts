import { setQuantity } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeCart, type Shop } from './change-cart.ts'
import type { Owner } from './owner.ts'
import { type CartProblem, notFound } from './problems.ts'

/** Changes a line of the owner's cart. A line of another's is as little there as one that never was. */
export async function setCartLine(
  shop: Shop,
  owner: Owner,
  { lineId, quantity }: { lineId: string; quantity: number },
): Promise<CartChanged | CartProblem> {
  const missing = notFound('There is no such line.', lineId)
  const answer = await changeCart(shop, owner, async (cart, trx) => {
    const line = cart.lines.find(({ id }) => id === lineId)
    if (!line) return missing
    const offers = await readOffers(trx, [line.variantId])
    return setQuantity(cart, lineId, quantity, offers.get(line.variantId))
  })
  return answer.__typename === 'NotFound' ? missing : answer
}
