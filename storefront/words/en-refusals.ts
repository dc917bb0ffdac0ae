import type { CouponRefusal, OrderStatus } from '../generated/graphql.ts'
import { accountRefusals } from './en-account-refusals.ts'
import type { Money, Writing } from './format.ts'
import { byField } from './refusal.ts'

const coupons: Record<CouponRefusal, string> = {
  CUSTOMER_LIMIT: 'You have used this coupon as often as it can be.',
  EXPIRED: 'This coupon has ended.',
  MINIMUM_NOT_MET: 'Your bag has not reached what this coupon needs.',
  NOT_FOR_THESE_ITEMS: 'This coupon is for other things than those in your bag.',
  UNKNOWN: 'There is no coupon of that name.',
  USED_UP: 'This coupon is used up.',
}

const states: Record<OrderStatus, string> = {
  PLACED: 'has just been placed',
  CONFIRMED: 'is confirmed',
  SHIPPED: 'has been shipped',
  DELIVERED: 'has been delivered',
  RETURN_REQUESTED: 'is on its way back',
  RETURNED: 'has been returned',
  CANCELLED: 'has been cancelled',
}

const unfit = 'This does not fit here. Look at it once more.'

const cardUnfit = 'This card cannot be used. Choose another.'

/** An address that passed as one is refused where it has used up the bag's coupon. */
const atCheckout = {
  email: 'Your coupon cannot be used with this address any more. Take it out of your bag to go on.',
  country: 'We do not send this there. Choose another country.',
  shippingOption: 'This way of sending is no longer offered. Another is chosen: look what it comes to.',
  cardToken: cardUnfit,
  paymentMethodId: cardUnfit,
}

/** Why the shop did not do what was asked, in English: for each thing that is asked, by the names of its problems and with what they tell. */
export const refusals = {
  ...accountRefusals,
  bag: {
    CurrencyMismatch: ({ currency }: { currency: string }) =>
      `Your bag is in ${currency}, and this has no price in it.`,
    IdempotencyKeyReused: 'This page has put something into your bag already. Look there.',
    InvalidInput: unfit,
    NotForSale: 'This is not sold any more.',
    NotFound: 'This is not here any more.',
    QuantityLimit: ({ limit }: { limit: number }) => `That is more than a bag holds: ${limit} at most.`,
  },
  coupon: {
    CouponNotUsable: ({ reason }: { reason: CouponRefusal }) => coupons[reason],
    // What is no code is no coupon's either.
    InvalidInput: coupons.UNKNOWN,
    TooManyAttempts: ({ retryAt }: { retryAt: string }, { time }: Writing) =>
      `Too many codes were tried that there are none of. It goes on after ${time(retryAt)}.`,
  },
  /** Of what was in the bag before signing in. */
  guestBag: {
    CurrencyMismatch: ({ currency }: { currency: string }) =>
      `Your bag is in ${currency}. What you had chosen before you signed in has no price in it, and stayed out.`,
    InvalidInput: 'What you had chosen before you signed in could not be put into your bag.',
    // It has been poured in already, by a request whose answer was lost, or was forgotten long ago.
    NotFound: '',
  },
  checkout: {
    CartChangedMeanwhile: ({ total }: { total: Money }, { money }: Writing) =>
      `Something changed while you were here. It comes to ${money(total)} now: look, and order again.`,
    CartEmpty: 'There is nothing in your bag to order.',
    IdempotencyKeyReused: 'You have placed this order already. Look among your orders.',
    InvalidInput: byField(atCheckout, unfit),
    NotForSale: 'Take out what is not sold any more to go on.',
    PaymentMethodUnusable: cardUnfit,
    TooManyAttempts: ({ retryAt }: { retryAt: string }, { time }: Writing) =>
      `This was tried too often from here. It goes on after ${time(retryAt)}, or at once when you sign in.`,
  },
  order: {
    InvalidInput: 'Say in a few words what is wrong with it.',
    NotAllowedNow: ({ status }: { status: OrderStatus }) =>
      states[status] && `The order ${states[status]}: this cannot be done now.`,
    NotFound: 'There is no such order.',
  },
}
