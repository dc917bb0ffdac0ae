import { toWire } from '@micromart/money'
import { requireStaff } from '@micromart/service'
import type { PaymentMethodResolvers, PaymentResolvers } from '../generated.ts'
import { visible } from './may-see.ts'

export const Payment: PaymentResolvers = {
  __resolveReference: async ({ id }, context) => visible(context, await context.loaders.payment.load(id)),
  authorised: ({ authorised }) => toWire(authorised),
  captured: ({ captured }) => toWire(captured),
  refunded: ({ refunded }) => toWire(refunded),
  method: ({ methodId }, _args, { loaders }) => loaders.method.load(methodId),
  reference({ reference }, _args, context) {
    requireStaff(context)
    return reference
  },
  async attempts({ id, asked: { currency } }, _args, { loaders }) {
    const attempts = await loaders.attempts.load(id)
    return attempts.map((attempt) => ({ ...attempt, amount: toWire({ minor: attempt.amount, currency }) }))
  },
}

export const PaymentMethod: PaymentMethodResolvers = {
  isDefault: ({ isDefault, removed }) => isDefault && !removed,
}
