import { toWire } from '@micromart/money'
import { missing, problemAnswers } from '@micromart/service'
import type { Problem } from '../problem.ts'

/** What the API answers for each problem. */
export const answerTo = problemAnswers<Problem>()({
  'invalid input': ({ message, path }) => ({ __typename: 'InvalidInput' as const, message, path }),
  'key reused': () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This key was used for another refund.',
  }),
  'no such payment': ({ id }) => missing('There is no such payment.', id),
  'not refundable'({ refundable }) {
    const left = toWire(refundable)
    const message = `No more than ${left.amount} ${left.currency} can be refunded.`
    return { __typename: 'NotRefundable' as const, message, refundable: left }
  },
  'no such card': ({ id }) => missing('There is no such card on file.', id),
  'card refused': ({ message, declineCode }) => ({ __typename: 'CardRefused' as const, message, declineCode }),
})
