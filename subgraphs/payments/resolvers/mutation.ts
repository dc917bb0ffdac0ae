import { requirePrincipal, requireService, subgraphUnavailable } from '@micromart/service'
import { addPaymentMethod } from '../cards/add-payment-method.ts'
import { keepGuestCard } from '../cards/keep-guest-card.ts'
import { removePaymentMethod } from '../cards/remove-payment-method.ts'
import type { Context } from '../deps.ts'
import type { MutationResolvers } from '../generated.ts'
import { OutcomeUnknown } from '../peers/provider.ts'
import { RefundUnanswered, refundPayment } from '../refund-payment.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async addPaymentMethod(_parent, { makeDefault, ...sent }, context) {
    const { userId } = requirePrincipal(context)
    const card = { ...sent, makeDefault: makeDefault ?? true }
    const added = await addPaymentMethod(context.deps, userId, card).catch(unanswered(context))
    return 'problem' in added ? answerTo(added) : { __typename: 'PaymentMethodAdded', ...added }
  },

  async keepGuestCard(_parent, { customerId, cardToken }, context) {
    requireService(context)
    const kept = await keepGuestCard(context.deps, customerId, cardToken).catch(unanswered(context))
    return 'problem' in kept ? answerTo(kept) : { __typename: 'PaymentMethodAdded', ...kept }
  },

  async removePaymentMethod(_parent, { id }, context) {
    const { userId } = requirePrincipal(context)
    const removed = await removePaymentMethod(context.deps, userId, id)
    return 'problem' in removed ? answerTo(removed) : { __typename: 'PaymentMethodRemoved', of: removed.id, ...removed }
  },

  async refundPayment(_parent, { input }, context) {
    const { accountableId } = requirePrincipal(context)
    const refunded = await refundPayment(context.deps, accountableId, input).catch((error) => {
      if (!(error instanceof RefundUnanswered)) throw error
      throw subgraphUnavailable('The refund is on its way. Send the same key again to hear how it ended.')
    })
    return 'problem' in refunded ? answerTo(refunded) : { __typename: 'PaymentRefunded', ...refunded }
  },
}

const unanswered =
  ({ log }: Context) =>
  (error: unknown): never => {
    if (!(error instanceof OutcomeUnknown)) throw error
    log.warn({ err: error }, 'the payment provider does not answer')
    throw subgraphUnavailable('The payment provider does not answer. Try again in a moment.')
  }
