import { badUserInput, requirePrincipal, requireService } from '@micromart/service'
import { addToCart } from '../add-to-cart.ts'
import type { Shop } from '../change-cart.ts'
import { claimCart } from '../claim-cart.ts'
import { applyCoupon, removeCoupon } from '../coupons.ts'
import { emptyCart } from '../empty-cart.ts'
import type { MutationResolvers } from '../generated.ts'
import { ownerOf } from '../owner.ts'
import { removeOrdered } from '../remove-ordered.ts'
import { setCartLine } from '../set-cart-line.ts'

export const mutation = (shop: Shop): MutationResolvers => ({
  addToCart: (_, { input }, context) => addToCart(shop, ownerOf(context), { ...input, quantity: input.quantity ?? 1 }),
  setCartLine: (_, args, context) => setCartLine(shop, ownerOf(context), args),
  applyCoupon: (_, { code }, context) => applyCoupon(shop, ownerOf(context), code),
  removeCoupon: (_, _args, context) => removeCoupon(shop, ownerOf(context)),
  claimCart: (_, { guestToken }, context) => claimCart(shop, requirePrincipal(context).userId, guestToken),
  emptyCart: (_, _args, context) => emptyCart(shop, ownerOf(context)),

  async removeOrderedLines(_, { orderId, cartId, lineIds, quantities }, context) {
    requireService(context)
    if (quantities && quantities.length !== lineIds.length) throw badUserInput('Each line needs its quantity.')
    const lines = lineIds.map((lineId, nth) => ({ lineId, quantity: quantities?.[nth] ?? null }))
    await shop.db.transaction().execute((trx) => removeOrdered(trx, { orderId, cartId, lines }, shop.clock()))
    return true
  },
})
