import type { Shop } from '../change-cart.ts'
import type { UserResolvers } from '../generated.ts'
import { ownCart } from './query.ts'

export const user = (shop: Shop): UserResolvers => ({
  __resolveReference: ({ id }) => ({ id }),
  cart: ({ id }, _, context) => (context.principal?.userId === id ? ownCart(shop, context) : null),
})
