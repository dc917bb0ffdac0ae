import type { UserResolvers } from '../generated.ts'
import { showCart } from '../show-cart.ts'

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  cart: ({ id }, _args, { deps, principal }) => (principal?.userId === id ? showCart(deps, { userId: id }) : null),
}
