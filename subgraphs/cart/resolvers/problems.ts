import { highestPrice } from '@micromart/money'
import { missing, problemAnswers } from '@micromart/service'
import type { CouponRefusal } from '../coupons/coupon.ts'
import type { Problem } from '../problem.ts'

const quantityLimit = (message: string, limit: number) => ({ __typename: 'QuantityLimit' as const, message, limit })

const refused: Record<CouponRefusal, string> = {
  UNKNOWN: 'There is no such coupon.',
  EXPIRED: 'This coupon has expired.',
  USED_UP: 'This coupon has been used up.',
  CUSTOMER_LIMIT: 'You have used this coupon as often as you may.',
  MINIMUM_NOT_MET: 'There is not enough in the cart for this coupon.',
  NOT_FOR_THESE_ITEMS: 'This coupon is not for anything in the cart.',
}

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for something else that came into the cart.',
  }),
  'no such variant': ({ id }) => missing('There is no such variant.', id),
  'no cart': () => missing('There is no cart yet.', 'cart'),
  'no such cart': ({ guestToken }) => missing('There is no such cart.', guestToken),
  'no such line': ({ id }) => missing('There is no such line.', id),
  'no such shipping method': ({ code }) => missing('There is no such shipping method.', code),
  'not for sale': ({ variantId }) => ({
    __typename: 'NotForSale' as const,
    message: 'That is not for sale.',
    variantId,
  }),
  'too dear': ({ variantId }) => ({
    __typename: 'NotForSale' as const,
    message: `That is not for sale: it costs more than ${highestPrice}, the most that one piece may cost.`,
    variantId,
  }),
  'too many of a kind': ({ limit }) => quantityLimit(`A cart has at most ${limit} of a kind.`, limit),
  'too many lines': ({ limit }) => quantityLimit(`A cart has at most ${limit} lines.`, limit),
  'currency mismatch': ({ currency }) => ({
    __typename: 'CurrencyMismatch' as const,
    message: `This cart is in ${currency}; a cart holds one currency.`,
    currency,
  }),
  'no price in currency': ({ currency, lineIds }) => ({
    __typename: 'NoPriceInCurrency' as const,
    message: `Not all that is in the cart has a price in ${currency}.`,
    currency,
    lineIds,
  }),
  'no such coupon': ({ id }) => missing('There is no such coupon.', id),
  'coupon code taken': ({ code }) => ({
    __typename: 'CouponCodeTaken' as const,
    message: `There is, or was, a coupon ${code}.`,
    code,
  }),
  'coupon used more': ({ redeemed }) => ({
    __typename: 'CouponUsedMore' as const,
    message: `It has been used ${redeemed} times by now.`,
    redeemed,
  }),
  'coupon not usable': ({ reason }) => ({
    __typename: 'CouponNotUsable' as const,
    message: refused[reason],
    reason,
  }),
  'too many tries': ({ retryAt }) => ({
    __typename: 'TooManyAttempts' as const,
    message: 'Too many codes were tried that name no coupon. Wait a while.',
    retryAt,
  }),
})
