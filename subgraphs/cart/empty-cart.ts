import { clear } from './cart.ts'
import { type CartChanged, changeCart, type Shop } from './change-cart.ts'
import type { Owner } from './owner.ts'
import type { NotFound } from './problems.ts'

/** Takes everything out of the owner's cart, the coupon too. */
export const emptyCart = (shop: Shop, owner: Owner): Promise<CartChanged | NotFound> =>
  changeCart<never>(shop, owner, clear)
