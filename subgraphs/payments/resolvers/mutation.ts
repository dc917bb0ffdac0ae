import { isStaff } from '@micromart/auth'
import { toWire } from '@micromart/money'
import { forbidden, requirePrincipal, subgraphUnavailable } from '@micromart/service'
import { addPaymentMethod } from '../add-payment-method.ts'
import type { Context } from '../context.ts'
import type { MutationResolvers } from '../generated.ts'
import { lockMethodsOf, removeMethod } from '../payment-methods.ts'
import { OutcomeUnknown } from '../provider.ts'
import { RefundUnderWay, refundPayment } from '../refund-payment.ts'
import type { ResolverParts } from './parts.ts'

export function mutation({ db, provider, clock, newId }: ResolverParts): MutationResolvers<Context> {
  return {
    async addPaymentMethod(_parent, { providerToken, makeDefault }, context) {
      const { userId } = requirePrincipal(context)
      const card = { userId, providerToken, makeDefault: makeDefault ?? true }
      const added = await addPaymentMethod({ db, provider, clock, newId }, card).catch((error: unknown) => {
        if (!(error instanceof OutcomeUnknown)) throw error
        context.log.warn({ err: error }, 'the payment provider does not answer')
        throw subgraphUnavailable('The payment provider does not answer. Try again in a moment.')
      })
      if ('method' in added) return { __typename: 'PaymentMethodAdded', method: added.method }
      if ('invalid' in added) return { __typename: 'InvalidInput', message: added.invalid, path: ['providerToken'] }
      return { __typename: 'CardRefused', ...added }
    },

    async removePaymentMethod(_parent, { id }, context) {
      const { userId } = requirePrincipal(context)
      const removed = await db.transaction().execute(async (trx) => {
        await lockMethodsOf(trx, userId)
        return removeMethod(trx, userId, id, clock())
      })
      if (removed) return { __typename: 'PaymentMethodRemoved', id }
      return { __typename: 'NotFound', id, message: 'There is no such card on file.' }
    },

    async refundPayment(_parent, { input }, context) {
      const principal = requirePrincipal(context)
      if (!isStaff(principal)) throw forbidden()
      const refunded = await refundPayment({ db, clock, newId }, principal.userId, input).catch((error: unknown) => {
        if (!(error instanceof RefundUnderWay)) throw error
        throw subgraphUnavailable('The refund is on its way. Send the same key again to hear how it ended.')
      })
      if ('payment' in refunded) return { __typename: 'PaymentRefunded', ...refunded }
      if ('invalid' in refunded) {
        return { __typename: 'InvalidInput', message: refunded.invalid, path: ['input', ...refunded.path] }
      }
      if ('missing' in refunded)
        return { __typename: 'NotFound', id: input.paymentId, message: 'There is no such payment.' }
      if ('keyReused' in refunded) {
        return { __typename: 'IdempotencyKeyReused', message: 'This key was used for another refund.' }
      }
      const left = toWire(refunded.tooMuch)
      const message = `No more than ${left.amount} ${left.currency} can be refunded.`
      return { __typename: 'NotRefundable', message, refundable: left }
    },
  }
}
