import type { Kysely, Transaction } from 'kysely'
import type { Cart } from './cart.ts'
import type { Occasion } from './occasion.ts'
import type { Owner } from './owner.ts'
import { type NotFound, noCart } from './problems.ts'
import { type CartDb, dropUnused, findCart, openCart, type StoredCart, saveCart } from './store.ts'
import { type CartView, viewOf } from './view.ts'

export interface CartChanged {
  __typename: 'CartChanged'
  cart: CartView
  /** What names a guest's cart from now on; null for a user's. */
  guestToken: string | null
}

/** A cart under its lock, and the token that names it if it is a guest's. */
interface HeldCart {
  cart: StoredCart
  guestToken: string | null
}

export interface Shop extends Occasion {
  db: Kysely<CartDb>
}

type Decide<Problem> = (cart: StoredCart, trx: Transaction<CartDb>) => Promise<Cart | Problem> | Cart | Problem

/**
 * Changes the owner's cart in one transaction, under its lock: of two changes at once both land, one after the other.
 * `decide` answers what is to be in the cart, or a problem, which changes nothing. Somebody who has no cart is NotFound.
 */
export function changeCart<Problem extends { __typename: string }>(
  shop: Shop,
  owner: Owner,
  decide: Decide<Problem>,
): Promise<CartChanged | Problem | NotFound> {
  return shop.db.transaction().execute(async (trx) => {
    const held = await hold(trx, owner, shop.clock())
    return held ? apply(trx, held, decide, shop.clock()) : noCart
  })
}

/** The same, but opens a cart for somebody who has none. */
export function changeOrOpenCart<Problem extends { __typename: string }>(
  shop: Shop,
  owner: Owner,
  decide: Decide<Problem>,
): Promise<CartChanged | Problem> {
  return shop.db.transaction().execute(async (trx) => {
    const held = (await hold(trx, owner, shop.clock())) ?? (await open(trx, owner, shop))
    return apply(trx, held, decide, shop.clock())
  })
}

async function hold(trx: Transaction<CartDb>, owner: Owner, now: Date): Promise<HeldCart | null> {
  const cart = await findCart(trx, owner, { now, lock: true })
  // A claimed cart has been poured out for good: whoever still holds its token begins a new one.
  if (!cart || cart.claimedBy !== null) return null
  return { cart, guestToken: 'guestToken' in owner ? owner.guestToken : null }
}

/** Opens an empty cart. The token of a guest is always a new one: what a client makes up names nothing. */
export async function open(trx: Transaction<CartDb>, owner: Owner, shop: Shop): Promise<HeldCart> {
  const now = shop.clock()
  const to = 'userId' in owner ? owner : { guestToken: shop.newToken() }
  await openCart(trx, to, { id: shop.newId('crt'), now })
  const cart = await findCart(trx, to, { now, lock: true })
  if (!cart) throw new Error('a cart that was just opened is gone')
  return { cart, guestToken: 'guestToken' in to ? to.guestToken : null }
}

async function apply<Problem extends { __typename: string }>(
  trx: Transaction<CartDb>,
  { cart, guestToken }: HeldCart,
  decide: Decide<Problem>,
  now: Date,
): Promise<CartChanged | Problem> {
  const after = await decide(cart, trx)
  if ('__typename' in after) {
    await dropUnused(trx, cart.id)
    return after
  }
  const saved = await saveCart(trx, cart, after, now)
  return { __typename: 'CartChanged', cart: await viewOf(trx, saved, now), guestToken }
}
