import { randomUUID } from 'node:crypto'
import { addToCart, agree, type Placed, send } from './checkout.ts'
import { type Client, clientOf } from './client.ts'
import { outcome } from './outcome.ts'

interface Guest {
  /** Has a cart, which is theirs by its token. */
  client: Client
  email: string
}

/** Somebody without an account who has put one piece in a cart. */
export async function newGuest(shop: { url: string }, variantId: string, email = emailOfNobody()): Promise<Guest> {
  const { guestToken } = await addToCart(clientOf(shop.url), variantId)
  return { client: clientOf(shop.url, undefined, { 'x-cart-token': guestToken ?? '' }), email }
}

/** What a guest agrees to, and what they pay it with. */
export async function guestWish({ client, email }: Guest, cardToken = 'pm_card_visa') {
  return { ...(await agree({ client })), guest: { email, cardToken } }
}

/** Buys what is in a guest's cart; whoever has the order's token is its holder. */
export async function buyAsGuest(guest: Guest): Promise<Placed & { holder: Client; orderToken: string }> {
  const { order, orderToken } = outcome(await send(guest.client, await guestWish(guest)), 'OrderPlaced')
  if (!orderToken) throw new Error('a guest has no token of their order')
  return { ...order, orderToken, holder: holderOf(guest.client, orderToken) }
}

/** Whoever sends the token of an order, and nothing else. */
export const holderOf = ({ url }: { url: string }, orderToken: string): Client =>
  clientOf(url, undefined, { 'x-order-token': orderToken })

const emailOfNobody = () => `${randomUUID()}@guests.example`
