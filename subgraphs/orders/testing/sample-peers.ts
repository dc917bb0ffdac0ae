import cartSchema from '@micromart/cart/schema.graphql'
import inventorySchema from '@micromart/inventory/schema.graphql'
import paymentsSchema from '@micromart/payments/schema.graphql'
import { badUserInput } from '@micromart/service'
import { openSamplePeer } from '@micromart/service/testing'
import usersSchema from '@micromart/users/schema.graphql'
import { sampleCart } from './samples.ts'

/** Cart, inventory, payments and users, as far as orders asks them; what they answer is the test's to set. */
export async function openSamplePeers() {
  const state = {
    cart: sampleCart() as ReturnType<typeof sampleCart> | null,
    stock: new Map<string, number | null>([
      ['var_lantern', 10],
      ['var_book', 10],
    ]),
    cards: ['pme_visa'],
    /** The guests whose cards payments keeps. */
    guests: [] as string[],
    /** What users says of anybody. */
    account: { email: 'ada@buyers.example', emailVerified: true },
    /** What is left to give back of any order. */
    refundable: { amount: '59.38', currency: 'EUR' },
    /** The arguments of what was removed from the cart. */
    removed: [] as unknown[],
    coupons: {
      /** How many uses there are. */
      left: 100,
      /** The orders that have taken one. */
      takenBy: new Set<string>(),
      givenBack: [] as string[],
    },
  }
  const cartOf = () =>
    state.cart && {
      ...state.cart,
      shippingOptions({ country }: { country: string }) {
        if (country === 'AQ') throw badUserInput('We do not ship there.', 'country')
        return [{ code: 'standard' }]
      },
      totals({ shippingOption }: { shippingOption: string }) {
        if (!['standard', 'standard:DE:EUR:490'].includes(shippingOption)) {
          throw badUserInput('There is no such way of shipping there.', 'shippingOption')
        }
        return state.cart?.totals
      },
    }
  const cart = await openSamplePeer(cartSchema, {
    Query: { cart: cartOf },
    Mutation: {
      removeOrderedLines(_parent: unknown, order: unknown) {
        state.removed.push(order)
        if (state.cart) state.cart = { ...state.cart, lines: [], version: state.cart.version + 1 }
        return true
      },
      takeCoupon(_parent: unknown, { orderId }: { orderId: string }) {
        const { coupons } = state
        if (coupons.takenBy.size < coupons.left) coupons.takenBy.add(orderId)
        return coupons.takenBy.has(orderId)
      },
      giveBackCoupon(_parent: unknown, { orderId }: { orderId: string }) {
        state.coupons.takenBy.delete(orderId)
        state.coupons.givenBack.push(orderId)
        return true
      },
    },
  })
  const inventory = await openSamplePeer(inventorySchema, {
    Variant: {
      __resolveReference: ({ id }: { id: string }) =>
        state.stock.has(id) ? { id, available: state.stock.get(id) } : null,
    },
  })
  const payments = await openSamplePeer(paymentsSchema, {
    Mutation: {
      keepGuestCard(_parent: unknown, { customerId, cardToken }: { customerId: string; cardToken: string }) {
        if (cardToken === 'pm_card_chargeDeclined') {
          return { __typename: 'CardRefused', message: 'It was declined.', declineCode: 'card_declined' }
        }
        if (cardToken === 'pm_card_nobody') return { __typename: 'InvalidInput', message: 'Unknown.', path: [] }
        state.guests.push(customerId)
        return { __typename: 'PaymentMethodAdded', method: { id: 'pme_guest' } }
      },
    },
    Order: {
      __resolveReference: ({ id }: { id: string }) => ({ id, refundable: state.refundable }),
    },
    User: {
      __resolveReference: ({ id }: { id: string }) => ({
        id,
        paymentMethods: state.cards.map((card) => ({ id: card })),
      }),
    },
  })
  const users = await openSamplePeer(usersSchema, {
    User: { __resolveReference: ({ id }: { id: string }) => ({ id, ...state.account }) },
  })
  return { state, cart, inventory, payments, users }
}
