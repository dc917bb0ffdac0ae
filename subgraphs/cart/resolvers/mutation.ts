import { badUserInput, requirePrincipal, requireService } from '@micromart/service'
import { addToCart } from '../add-to-cart.ts'
import type { CartChanged } from '../change-cart.ts'
import { changeCartCurrency } from '../change-cart-currency.ts'
import { claimCart } from '../claim-cart.ts'
import { applyCoupon } from '../coupons/apply-coupon.ts'
import { changeCoupon } from '../coupons/change-coupon.ts'
import { createCoupon } from '../coupons/create-coupon.ts'
import { endCoupon } from '../coupons/end-coupon.ts'
import { giveBackCoupon } from '../coupons/give-back-coupon.ts'
import { removeCoupon } from '../coupons/remove-coupon.ts'
import { takeCoupon } from '../coupons/take-coupon.ts'
import { emptyCart } from '../empty-cart.ts'
import type { MutationResolvers } from '../generated.ts'
import { ownerOf } from '../owner.ts'
import type { Problem } from '../problem.ts'
import { removeOrdered } from '../remove-ordered.ts'
import { setCartLine } from '../set-cart-line.ts'
import { setShippingMethod } from '../tariffs/set-shipping-method.ts'
import { setShippingRate } from '../tariffs/set-shipping-rate.ts'
import { setTaxRate } from '../tariffs/set-tax-rate.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  addToCart: async (_parent, { input }, context) => answer(await addToCart(context.deps, ownerOf(context), input)),
  setCartLine: async (_parent, args, context) => answer(await setCartLine(context.deps, ownerOf(context), args)),
  applyCoupon: async (_parent, args, context) =>
    answer(await applyCoupon(context.deps, ownerOf(context), args, context.address)),
  removeCoupon: async (_parent, _args, context) => answer(await removeCoupon(context.deps, ownerOf(context))),
  changeCartCurrency: async (_parent, args, context) =>
    answer(await changeCartCurrency(context.deps, ownerOf(context), args)),
  emptyCart: async (_parent, _args, context) => answer(await emptyCart(context.deps, ownerOf(context))),

  async claimCart(_parent, { guestToken }, context) {
    return answer(await claimCart(context.deps, requirePrincipal(context).userId, guestToken))
  },

  async createCoupon(_parent, { input }, context) {
    const outcome = await createCoupon(context.deps, input)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CouponChanged', ...outcome }
  },

  async changeCoupon(_parent, { input }, context) {
    const outcome = await changeCoupon(context.deps, input)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CouponChanged', ...outcome }
  },

  async endCoupon(_parent, { id }, context) {
    const outcome = await endCoupon(context.deps, id)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'CouponChanged', ...outcome }
  },

  async setTaxRate(_parent, { input }, context) {
    const outcome = await setTaxRate(context.deps, input, requirePrincipal(context).accountableId)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'TaxRateSet', ...outcome }
  },

  async setShippingMethod(_parent, { input }, context) {
    const outcome = await setShippingMethod(context.deps, input, requirePrincipal(context).accountableId)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'ShippingMethodSet', ...outcome }
  },

  async setShippingRate(_parent, { input }, context) {
    const outcome = await setShippingRate(context.deps, input, requirePrincipal(context).accountableId)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'ShippingRateSet', ...outcome }
  },

  async removeOrderedLines(_parent, { orderId, cartId, lineIds, quantities }, context) {
    requireService(context)
    const { deps } = context
    if (quantities && (quantities.length !== lineIds.length || quantities.some((quantity) => quantity < 1))) {
      throw badUserInput('Each line needs its quantity.', 'quantities')
    }
    const lines = lineIds.map((lineId, nth) => ({ lineId, quantity: quantities?.[nth] ?? null }))
    await deps.db.transaction().execute((trx) => removeOrdered(trx, deps, { orderId, cartId, lines }))
    return true
  },

  takeCoupon(_parent, use, context) {
    requireService(context)
    const { deps } = context
    return deps.db.transaction().execute((trx) => takeCoupon(trx, deps, use))
  },

  async giveBackCoupon(_parent, use, context) {
    requireService(context)
    const { deps } = context
    await deps.db.transaction().execute((trx) => giveBackCoupon(trx, deps, use))
    return true
  },
}

const answer = <Refusal extends Problem>(outcome: CartChanged | Refusal) =>
  'problem' in outcome ? answerTo(outcome) : { __typename: 'CartChanged' as const, ...outcome }
