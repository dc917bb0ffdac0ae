import { missing, problemAnswers } from '@micromart/service'
import type { OrderStatus } from '../order.ts'
import type { Problem } from '../problem.ts'

const inWords: Record<OrderStatus, string> = {
  PLACED: 'has just been placed',
  CONFIRMED: 'is confirmed',
  SHIPPED: 'has been shipped',
  DELIVERED: 'has been delivered',
  RETURN_REQUESTED: 'is on its way back',
  RETURNED: 'has been returned',
  CANCELLED: 'has been cancelled',
}

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for another order.',
  }),
  'cart empty': () => ({ __typename: 'CartEmpty' as const, message: 'There is nothing in the cart.' }),
  'cart changed': ({ cartVersion, total }) => ({
    __typename: 'CartChangedMeanwhile' as const,
    message: 'The cart is not as it was. Look at it again before you order.',
    cartVersion,
    total,
  }),
  'not for sale': ({ variantId }) => ({
    __typename: 'NotForSale' as const,
    message: 'Something in the cart is not for sale. Take it out, then order the rest.',
    variantId,
  }),
  'out of stock': ({ lines }) => ({
    __typename: 'OutOfStock' as const,
    message: 'There is not enough of everything.',
    lines,
  }),
  'payment method unusable': ({ message = 'There is no such card on file.' }) => ({
    __typename: 'PaymentMethodUnusable' as const,
    message,
  }),
  'too many tries': ({ retryAt }) => ({
    __typename: 'TooManyAttempts' as const,
    message: 'This was tried too often. Wait a while, or sign in to order.',
    retryAt,
  }),
  'address not confirmed': () => ({
    __typename: 'EmailNotConfirmed' as const,
    message: 'Confirm your e-mail address first.',
  }),
  'no such order': ({ id }) => missing('There is no such order.', id),
  'payment not collected': ({ declineCode, message }) => ({
    __typename: 'PaymentNotCollected' as const,
    message: `The payment could not be collected: ${message}`,
    declineCode,
  }),
  'not allowed now': ({ status }) => ({
    __typename: 'NotAllowedNow' as const,
    message: `The order ${inWords[status]}: this cannot be done now.`,
    status,
  }),
})
