import type { Deps } from '../deps.ts'
import type { Payment, PaymentChange } from '../payment.ts'
import type { AuthoriseRequest, ProviderCharge, ProviderRefusal } from '../peers/provider.ts'
import { type ActionKind, providerKey } from './action.ts'
import { authorisePayment } from './authorise-payment.ts'
import { capturePayment } from './capture-payment.ts'
import type { Job } from './claim-actions.ts'

/** Something that was tried at the provider; `refused` is what it said instead of doing it. */
export interface Try {
  kind: ActionKind
  refused: string | null
}

/** What came of a step, and what was tried for it, in its order, where that was not just the step. */
export type CallOutcome = { change: PaymentChange; tries?: readonly Try[] } | ProviderRefusal

/** Has the provider do a step. Throws OutcomeUnknown: try again, the keys are the same. */
export async function callProvider(deps: Deps, { payment, action, step }: Job): Promise<CallOutcome> {
  const { provider } = deps
  const key = providerKey(action)
  if (step.do === 'authorise') {
    return outcome(await authorisePayment(deps, await requestFor(deps, key, payment), step.ask), authorised)
  }
  if (step.do === 'call off') {
    const charge = await provider.callOff(await requestFor(deps, key, payment))
    return charge === null ? { change: { type: 'voided' } } : outcome(charge, authorised)
  }
  if (step.do === 'capture') return capturePayment(deps, payment, action, step.amount)
  const { reference } = payment
  if (reference === null) return { refused: 'no_reference', message: 'The provider has no charge for this payment.' }
  switch (step.do) {
    case 'void':
      return outcome(await provider.void({ key, reference }), () => ({ type: 'voided' }))
    case 'refund':
      return outcome(await provider.refund({ key, reference, amount: step.amount }), () => ({
        type: 'refunded',
        amount: step.amount,
      }))
  }
}

/** What is asked for is the same at every try, since the key is. */
async function requestFor(
  { cards }: Deps,
  key: string,
  { orderId, methodId, asked }: Payment,
): Promise<AuthoriseRequest> {
  const method = await cards.load(methodId)
  return { key, card: method?.card ?? '', orderId, amount: asked }
}

function outcome(
  answer: ProviderCharge | ProviderRefusal,
  change: (charge: ProviderCharge) => PaymentChange,
): CallOutcome {
  return 'refused' in answer ? answer : { change: change(answer) }
}

function authorised(charge: ProviderCharge): PaymentChange {
  const { reference } = charge
  switch (charge.status) {
    case 'authorised':
      return { type: 'authorised', reference, amount: charge.authorised }
    case 'declined':
      return { type: 'declined', reference, declineCode: charge.declineCode ?? 'declined' }
    case 'voided':
      return { type: 'voided', reference }
  }
}
