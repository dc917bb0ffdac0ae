import type { Shop } from '../change-cart.ts'
import { cart, cartLine, cartTotals, shippingOption } from './cart.ts'
import { mutation } from './mutation.ts'
import { query } from './query.ts'
import { user } from './user.ts'

export const resolvers = (shop: Shop) => ({
  Query: query(shop),
  Mutation: mutation(shop),
  User: user(shop),
  Cart: cart(shop),
  CartLine: cartLine,
  CartTotals: cartTotals,
  ShippingOption: shippingOption,
})
