import { toWire } from '@micromart/money'
import { mostAttempts, refunding, withAmounts } from '../actions/attempt.ts'
import { mostDisputes } from '../books/dispute.ts'
import type {
  PaymentAttemptResolvers,
  PaymentDisputeResolvers,
  PaymentMethodResolvers,
  PaymentResolvers,
} from '../generated.ts'
import { visible } from './may-see.ts'

export const Payment: PaymentResolvers = {
  __resolveReference: async ({ id }, context) => visible(context, await context.loaders.payment.load(id)),
  authorised: ({ authorised }) => toWire(authorised),
  captured: ({ captured }) => toWire(captured),
  refunded: ({ refunded }) => toWire(refunded),
  refunding: (payment) => toWire(refunding(payment)),
  method: ({ methodId }, _args, { loaders }) => loaders.method.load(methodId),
  attempts: (payment) =>
    withAmounts(payment)
      .slice(-mostAttempts)
      .map(({ kind: action, state, amount, ...attempt }) => {
        const status = state === 'SUCCEEDED' || state === 'FAILED' ? state : 'UNDER_WAY'
        return { ...attempt, action, status, succeeded: status === 'SUCCEEDED', amount: toWire(amount) }
      }),
  disputes: async ({ id }, _args, { loaders }) => (await loaders.disputes.load(id)).slice(-mostDisputes),
}

export const PaymentAttempt: PaymentAttemptResolvers = { reason: ({ reason }) => reason ?? null }

export const PaymentDispute: PaymentDisputeResolvers = { amount: ({ amount }) => toWire(amount) }

export const PaymentMethod: PaymentMethodResolvers = {
  isDefault: ({ isDefault, removed }) => isDefault && !removed,
}
