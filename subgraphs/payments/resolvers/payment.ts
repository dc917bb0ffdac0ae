import { isStaff } from '@micromart/auth'
import { toWire } from '@micromart/money'
import { forbidden } from '@micromart/service'
import type { Context } from '../context.ts'
import type { PaymentMethodResolvers, PaymentResolvers } from '../generated.ts'
import type { Payment as PaymentState } from '../payment.ts'

/** A payment is its customer's and the staff's to see; to anybody else there is none. */
export function visible(payment: PaymentState | null, { principal }: Context): PaymentState | null {
  return payment && (isStaff(principal) || principal?.userId === payment.customerId) ? payment : null
}

export const Payment: PaymentResolvers<Context> = {
  __resolveReference: async ({ id }, context) => visible(await context.loaders.payment.load(id), context),
  authorised: ({ authorised }) => toWire(authorised),
  captured: ({ captured }) => toWire(captured),
  refunded: ({ refunded }) => toWire(refunded),
  method: ({ methodId }, _args, { loaders }) => loaders.method.load(methodId),
  reference({ reference }, _args, { principal }) {
    if (!isStaff(principal)) throw forbidden()
    return reference
  },
  async attempts({ id, asked }, _args, { loaders }) {
    const attempts = await loaders.attempts.load(id)
    return attempts.map(({ amount, ...rest }) => ({
      ...rest,
      amount: toWire({ minor: amount, currency: asked.currency }),
    }))
  },
}

export const PaymentMethod: PaymentMethodResolvers<Context> = {
  isDefault: ({ isDefault, removed }) => isDefault && !removed,
}
