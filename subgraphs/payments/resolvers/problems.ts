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
  'refund under way'({ amount, refundable }) {
    const [moving, left] = [toWire(amount), toWire(refundable)]
    const message =
      `A refund of ${moving.amount} ${moving.currency} is on its way already. Wait until it has ended, or say that ` +
      `yours comes besides: ${left.amount} ${left.currency} would be left for it.`
    return { __typename: 'RefundUnderWay' as const, message, amount: moving, refundable: left }
  },
  'no such card': ({ id }) => missing('There is no such card on file.', id),
  'card refused': ({ message, declineCode }) => ({ __typename: 'CardRefused' as const, message, declineCode }),
})
