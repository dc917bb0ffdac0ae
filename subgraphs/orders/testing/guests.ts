import { newId } from '@micromart/ids'
import { guest, type Somebody } from '@micromart/service/testing'
import type { OrdersHarness } from './harness.ts'
import { anotherCart, sampleWish } from './samples.ts'

const placeOrder = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { orderToken replayed order { id number customer { id } status } }
  ... on InvalidInput { path } ... on TooManyAttempts { retryAt } ... on Problem { message } } }`

export const sampleEmail = 'Ada.Quist@Buyers.example'

interface GuestWish {
  email?: string
  cardToken?: string
  language?: string | null
  cartId?: string
  idempotencyKey?: string
}

/** What a guest sends. */
export function guestWish({ email = sampleEmail, cardToken = 'pm_card_visa', language, ...wish }: GuestWish = {}) {
  return sampleWish({ paymentMethodId: undefined, guest: { email, cardToken, language }, ...wish })
}

/** What guests do at a shop. */
export function guestsOf(shop: OrdersHarness) {
  /** Somebody with a cart of their own, which is the next that is quoted. */
  function newGuest(): Somebody {
    const cart = anotherCart(newId('crt'))
    shop.peers.state.cart = cart
    return guest(`guest_${cart.id}`)
  }

  /** Orders what the cart has that is quoted now; answers what the API does, or an error's code. */
  async function place(wish: GuestWish = {}, as = newGuest()) {
    const cartId = shop.peers.state.cart?.id ?? ''
    const { data, errors } = await shop.ask(placeOrder, { input: guestWish({ cartId, ...wish }) }, as)
    return errors ? errors[0]?.extensions.code : data.placeOrder
  }

  return {
    newGuest,
    place,
    /** A guest's new order, and who has its token. */
    async newOrder(wish: GuestWish = {}) {
      const { orderToken, order } = await place(wish)
      return { id: order.id as string, holder: { ...guest(), orderToken } as Somebody }
    },
  }
}
