import { connection, id, instant, pageOf } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { z } from 'zod'
import { normalCode } from '../coupons/coupon.ts'
import { listCoupons, readCoupon } from '../coupons/coupon-store.ts'
import type { QueryResolvers } from '../generated.ts'
import { ownerOf } from '../owner.ts'
import { showCart } from '../show-cart.ts'
import { listShippingMethods, readShippingMethods } from '../tariffs/shipping-method-store.ts'
import { listShippingRates, readShippingRates } from '../tariffs/shipping-rate-store.ts'
import { listTaxRates, readTaxRates } from '../tariffs/tax-rate-store.ts'

export const Query: QueryResolvers = {
  cart: (_parent, _args, context) => showCart(context.deps, ownerOf(context)),

  async coupons(_parent, args, context) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([instant, id('cpn')]) })
    const { edges, pageInfo } = connection(await listCoupons(context.deps.db, page), page, ({ key }) => key)
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.coupon })), pageInfo }
  },

  coupon: (_parent, { code }, { deps }) => readCoupon(deps.db, normalCode(code), null),

  taxRates: (_parent, { country, at }, { deps }) => readTaxRates(deps.db, country ?? null, instantOf(at, deps.clock())),

  async taxRateHistory(_parent, { country, ...args }, context) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('txr')]) })
    return connection(await listTaxRates(context.deps.db, country ?? null, page), page, keyOf)
  },

  shippingMethods: (_parent, { at }, { deps }) => readShippingMethods(deps.db, instantOf(at, deps.clock())),

  async shippingMethodHistory(_parent, { code, ...args }, context) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('shm')]) })
    return connection(await listShippingMethods(context.deps.db, code ?? null, page), page, keyOf)
  },

  shippingRates: (_parent, { method, at }, { deps }) =>
    readShippingRates(deps.db, { method }, instantOf(at, deps.clock())),

  async shippingRateHistory(_parent, { method, ...args }, context) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('shr')]) })
    return connection(await listShippingRates(context.deps.db, method ?? null, page), page, keyOf)
  },
}

const keyOf = ({ id: of }: { id: string }): [id: string] => [of]

/** The database knows fewer years than a Date. */
function instantOf(at: Date | null | undefined, now: Date): Date {
  const instant = at ?? now
  const year = instant.getUTCFullYear()
  if (year < 1 || year > 9999) throw badUserInput('"at" must be in the years 1 to 9999.', 'at')
  return instant
}
