import { providerKey } from './action.ts'
import type { Job } from './claim-actions.ts'
import type { Deps } from './deps.ts'
import type { Payment, PaymentChange } from './payment.ts'
import { methodsById } from './payment-method-store.ts'
import {
  type AuthoriseRequest,
  OutcomeUnknown,
  type PaymentProvider,
  type ProviderCharge,
  type ProviderRefusal,
} from './peers/provider.ts'

export type CallOutcome = { change: PaymentChange } | ProviderRefusal

/**
 * Has the provider do a step. After a call whose outcome is unknown the charge is asked for by its key; what cannot be
 * found may still be on its way, so then too the outcome stays unknown. Throws OutcomeUnknown: try again, the key is the same.
 */
export async function callProvider(deps: Deps, { payment, action, step }: Job): Promise<CallOutcome> {
  const { provider } = deps
  const key = providerKey(action)
  if (step.do === 'authorise') return authorise(provider, await requestFor(deps, key, payment), step)
  if (step.do === 'call off') {
    const charge = await provider.callOff(await requestFor(deps, key, payment))
    return charge === null ? { change: { type: 'voided' } } : outcome(charge, authorised)
  }
  const { reference } = payment
  if (reference === null) return { refused: 'no_reference', message: 'The provider has no charge for this payment.' }
  switch (step.do) {
    case 'capture':
      return outcome(await provider.capture({ key, reference, amount: step.amount }), (charge) => ({
        type: 'captured',
        amount: charge.captured,
      }))
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
async function requestFor({ db }: Deps, key: string, { orderId, methodId, asked }: Payment): Promise<AuthoriseRequest> {
  const [method] = await methodsById(db, [methodId])
  return { key, card: method?.card ?? '', orderId, amount: asked }
}

async function authorise(
  provider: PaymentProvider,
  request: AuthoriseRequest,
  { ask }: { ask: boolean },
): Promise<CallOutcome> {
  const known = ask ? await provider.find(request) : null
  if (known) return outcome(known, authorised)
  try {
    return outcome(await provider.authorise(request), authorised)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const made = await provider.find(request)
    if (made) return outcome(made, authorised)
    throw error
  }
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
