import type { QueryResolvers } from '../generated.ts'
import { ownerOf } from '../owner.ts'
import { showCart } from '../show-cart.ts'

export const Query: QueryResolvers = {
  cart: (_parent, _args, context) => showCart(context.deps, ownerOf(context)),
}
