import { toWire } from '@micromart/money'
import { missing, problemAnswers } from '@micromart/service'
import { told } from '../books/discrepancy.ts'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for something else, or what it led to is gone.',
  }),
  'no such payment': ({ id }) => missing('There is no such payment.', id),
  'not refundable'({ refundable }) {
    const message = `No more than ${told(refundable)} can be refunded.`
    return { __typename: 'NotRefundable' as const, message, refundable: toWire(refundable) }
  },
  'refund under way'({ amount, refundable }) {
    const message =
      `A refund of ${told(amount)} is on its way already. Wait until it has ended, or say that yours comes besides: ` +
      `${told(refundable)} would be left for it.`
    return { __typename: 'RefundUnderWay' as const, message, amount: toWire(amount), refundable: toWire(refundable) }
  },
  'no such card': ({ id }) => missing('There is no such card on file.', id),
  'too many tries': ({ retryAt }) => ({
    __typename: 'TooManyAttempts' as const,
    message: 'Too many cards were tried. Wait a while.',
    retryAt,
  }),
  'card refused': ({ message, declineCode }) => ({ __typename: 'CardRefused' as const, message, declineCode }),
})
