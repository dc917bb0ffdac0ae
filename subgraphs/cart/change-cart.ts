import type { Cart } from './cart.ts'
import { dropUnused, findCart, insertCart, type StoredCart, saveCart } from './cart-store.ts'
import { type CartView, viewOf } from './cart-view-store.ts'
import type { Deps } from './deps.ts'
import type { Owner } from './owner.ts'
import type { Problem, ProblemOf } from './problem.ts'
import type { Trx } from './tables.ts'

export interface CartChanged {
  cart: CartView
  /** What names a guest's cart from now on; null for a user's. */
  guestToken: string | null
}

/** A cart under its lock, and the token that names it if it is a guest's. */
interface HeldCart {
  cart: StoredCart
  guestToken: string | null
}

type Decide<Refusal> = (cart: StoredCart, trx: Trx) => Promise<Cart | Refusal> | Cart | Refusal

/**
 * Changes the owner's cart in one transaction, under its lock: of two changes at once both land, one after the other.
 * `decide` answers what is to be in the cart, or a problem, which changes nothing.
 */
export function changeCart<Refusal extends Problem>(
  deps: Deps,
  owner: Owner,
  decide: Decide<Refusal>,
): Promise<CartChanged | Refusal | ProblemOf<'no cart'>> {
  return deps.db.transaction().execute(async (trx) => {
    const held = await hold(trx, deps, owner)
    return held ? apply(trx, deps, held, decide) : { problem: 'no cart' }
  })
}

/** The same, but opens a cart for somebody who has none. */
export function changeOrOpenCart<Refusal extends Problem>(
  deps: Deps,
  owner: Owner,
  decide: Decide<Refusal>,
): Promise<CartChanged | Refusal> {
  return deps.db.transaction().execute(async (trx) => {
    const held = (await hold(trx, deps, owner)) ?? (await openCart(trx, deps, owner))
    return apply(trx, deps, held, decide)
  })
}

async function hold(trx: Trx, { clock }: Deps, owner: Owner): Promise<HeldCart | null> {
  const cart = await findCart(trx, owner, { now: clock(), lock: true })
  // A claimed cart has been poured out for good: whoever still holds its token begins a new one.
  if (!cart || cart.claimedBy !== null) return null
  return { cart, guestToken: 'guestToken' in owner ? owner.guestToken : null }
}

/** Opens an empty cart. The token of a guest is always a new one: what a client makes up names nothing. */
export async function openCart(trx: Trx, { clock, newId, newToken }: Deps, owner: Owner): Promise<HeldCart> {
  const now = clock()
  const to = 'userId' in owner ? owner : { guestToken: newToken() }
  await insertCart(trx, to, { id: newId('crt'), now })
  const cart = await findCart(trx, to, { now, lock: true })
  if (!cart) throw new Error('a cart that was just opened is gone')
  return { cart, guestToken: 'guestToken' in to ? to.guestToken : null }
}

async function apply<Refusal extends Problem>(
  trx: Trx,
  { clock }: Deps,
  { cart, guestToken }: HeldCart,
  decide: Decide<Refusal>,
): Promise<CartChanged | Refusal> {
  const after = await decide(cart, trx)
  if ('problem' in after) {
    await dropUnused(trx, cart.id)
    return after
  }
  const now = clock()
  const saved = await saveCart(trx, cart, after, now)
  return { cart: await viewOf(trx, saved, now), guestToken }
}
