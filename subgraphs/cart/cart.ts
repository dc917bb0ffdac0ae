import { isWithinPrices, type Money } from '@micromart/money'
import { type Offer, priceIn } from './offer.ts'
import type { ProblemOf } from './problem.ts'

export interface CartLine {
  id: string
  variantId: string
  quantity: number
  /** The price when it was added. */
  added: Money
  /** Its offer's `changes` when it came in. */
  changesBefore: number
}

/** What is in a cart. A change answers a new one; one that changes nothing answers the very same. */
export interface Cart {
  lines: readonly CartLine[]
  coupon: string | null
}

export const emptyCart: Cart = { lines: [], coupon: null }

/** Pieces of one variant, and lines. */
export const mostOfOne = 99
export const mostLines = 100

export type AddRefusal = ProblemOf<
  'not for sale' | 'too dear' | 'currency mismatch' | 'too many of a kind' | 'too many lines'
>

/**
 * Puts at least one piece in: one line per variant. The first line's currency is the cart's: `asked`, if the variant has a price in it, or else
 * the variant's own. What comes later has a price in the cart's, whatever is asked for.
 */
export function add(
  cart: Cart,
  offer: Offer,
  quantity: number,
  newLineId: () => string,
  asked: string | null = null,
): Cart | AddRefusal {
  if (offer.status !== 'ACTIVE') return { problem: 'not for sale', variantId: offer.variantId }
  const currency = currencyOf(cart)
  const price = currency === null ? (priceIn(offer, asked) ?? offer.price) : priceIn(offer, currency)
  if (!isWithinPrices(price ?? offer.price)) return { problem: 'too dear', variantId: offer.variantId }
  if (!price) return { problem: 'currency mismatch', currency: currency ?? offer.price.currency }
  const known = cart.lines.find((line) => line.variantId === offer.variantId)
  if ((known?.quantity ?? 0) + quantity > mostOfOne) return { problem: 'too many of a kind', limit: mostOfOne }
  if (known) return withQuantity(cart, known.id, known.quantity + quantity)
  if (cart.lines.length >= mostLines) return { problem: 'too many lines', limit: mostLines }
  const line = {
    id: newLineId(),
    variantId: offer.variantId,
    quantity,
    added: price,
    changesBefore: offer.changes,
  }
  return { ...cart, lines: [...cart.lines, line] }
}

export type SetQuantityRefusal = ProblemOf<'no such line' | 'too many of a kind' | 'not for sale' | 'too dear'>

/** Changes how many of a line's variant there are; none takes the line out, which is always allowed. */
export function setQuantity(
  cart: Cart,
  lineId: string,
  quantity: number,
  offer: Offer | undefined,
): Cart | SetQuantityRefusal {
  const line = cart.lines.find(({ id }) => id === lineId)
  if (!line) return { problem: 'no such line', id: lineId }
  if (quantity === 0) return { ...cart, lines: cart.lines.filter(({ id }) => id !== lineId) }
  if (quantity > mostOfOne) return { problem: 'too many of a kind', limit: mostOfOne }
  if (offer?.status !== 'ACTIVE') return { problem: 'not for sale', variantId: line.variantId }
  const price = priceIn(offer, line.added.currency) ?? offer.price
  if (!isWithinPrices(price)) return { problem: 'too dear', variantId: line.variantId }
  return quantity === line.quantity ? cart : withQuantity(cart, lineId, quantity)
}

/**
 * Takes that many pieces out of lines; what is not there is not missed. What stays of a line is a new one: the old has been
 * ordered, and is in one order for ever.
 */
export function take(
  cart: Cart,
  taken: readonly { lineId: string; quantity: number }[],
  newLineId: () => string,
): Cart {
  const fewer = new Map(taken.map(({ lineId, quantity }) => [lineId, quantity]))
  if (!cart.lines.some((line) => fewer.has(line.id))) return cart
  const lines = cart.lines.flatMap((line): CartLine[] => {
    const quantity = fewer.get(line.id)
    if (quantity === undefined) return [line]
    return quantity < line.quantity ? [{ ...line, id: newLineId(), quantity: line.quantity - quantity }] : []
  })
  return { ...cart, lines }
}

/**
 * Has all lines cost what they do in a currency, as if they came in now. An empty cart has none, and takes any.
 * @param offers of the cart's variants.
 */
export function changeCurrency(
  cart: Cart,
  currency: string,
  offers: ReadonlyMap<string, Offer>,
): Cart | ProblemOf<'no price in currency'> {
  if (currencyOf(cart) === currency) return cart
  const priced = pricedIn(cart.lines, currency, offers)
  if (!('without' in priced)) return cart.lines.length === 0 ? cart : { ...cart, lines: priced.lines }
  return { problem: 'no price in currency', currency, lineIds: priced.without.map(({ id }) => id) }
}

/** Lines as they would be in another currency, or those that cannot be. */
function pricedIn(
  lines: readonly CartLine[],
  currency: string,
  offers: ReadonlyMap<string, Offer>,
): { lines: CartLine[] } | { without: CartLine[] } {
  const without: CartLine[] = []
  const priced = lines.flatMap((line): CartLine[] => {
    const offer = offers.get(line.variantId)
    const added = offer ? priceIn(offer, currency) : null
    if (added) return [{ ...line, added }]
    without.push(line)
    return []
  })
  return without.length > 0 ? { without } : { lines: priced }
}

export function withCoupon(cart: Cart, coupon: string | null): Cart {
  return cart.coupon === coupon ? cart : { ...cart, coupon }
}

/** Takes everything out. */
export function clear(cart: Cart): Cart {
  return cart.lines.length === 0 && cart.coupon === null ? cart : emptyCart
}

/**
 * Pours a guest's cart into a user's. Quantities add up, as far as the limits go: somebody who has just signed in is not
 * refused for it. The user's own coupon and prices stay, and so does their currency: what comes from another must have a price in it.
 * @param offers of the guest's variants.
 */
export function pour(
  guest: Cart,
  into: Cart,
  offers: ReadonlyMap<string, Offer>,
  newLineId: () => string,
): Cart | ProblemOf<'currency mismatch'> {
  const [from, to] = [currencyOf(guest), currencyOf(into)]
  const lines = into.lines.map((line) => {
    const more = guest.lines.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0
    return { ...line, quantity: Math.min(mostOfOne, line.quantity + more) }
  })
  const others = guest.lines
    .filter((line) => !into.lines.some(({ variantId }) => variantId === line.variantId))
    .slice(0, mostLines - lines.length)
  const taken = to === null || from === to ? { lines: others } : pricedIn(others, to, offers)
  if ('without' in taken) return { problem: 'currency mismatch', currency: to ?? '' }
  if (guest.lines.length === 0 && (guest.coupon === null || into.coupon !== null)) return into
  return {
    lines: [...lines, ...taken.lines.map((line) => ({ ...line, id: newLineId() }))],
    coupon: into.coupon ?? guest.coupon,
  }
}

/** The currency of the first line; null for an empty cart, which takes any. */
export const currencyOf = (cart: Cart): string | null => cart.lines[0]?.added.currency ?? null

/** How often what lines cost, or whether they are sold, has changed since they came in. */
export function changesSince(lines: readonly CartLine[], offers: ReadonlyMap<string, Pick<Offer, 'changes'>>): number {
  return lines.reduce((sum, line) => sum + (offers.get(line.variantId)?.changes ?? 0) - line.changesBefore, 0)
}

function withQuantity(cart: Cart, lineId: string, quantity: number): Cart {
  return { ...cart, lines: cart.lines.map((line) => (line.id === lineId ? { ...line, quantity } : line)) }
}
