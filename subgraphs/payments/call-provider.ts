import type { Money } from '@micromart/money'
import { type Action, providerKey } from './action.ts'
import type { Step } from './decide.ts'
import type { Payment, PaymentChange } from './payment.ts'
import { OutcomeUnknown, type PaymentProvider, type ProviderCharge, type ProviderRefusal } from './provider.ts'

/** A step that the provider has to do. */
export type ProviderStep = Exclude<Step, { do: 'nothing' } | { do: 'fail' }>

export type CallOutcome = { change: PaymentChange } | ProviderRefusal

/**
 * Has the provider do a step. After a call whose outcome is unknown the charge is asked for by its key; what cannot be
 * found may still be on its way, so then too the outcome stays unknown. Throws OutcomeUnknown: try again, the key is the same.
 */
export async function callProvider(
  provider: PaymentProvider,
  payment: Payment,
  action: Action,
  step: ProviderStep,
  card: string,
): Promise<CallOutcome> {
  const key = providerKey(action)
  if (step.do === 'authorise') return authorise(provider, key, payment, step, card)
  if (step.do === 'call off') {
    const charge = await provider.callOff(key)
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

async function authorise(
  provider: PaymentProvider,
  key: string,
  { orderId }: Payment,
  { amount, ask }: { amount: Money; ask: boolean },
  card: string,
): Promise<CallOutcome> {
  const known = ask ? await provider.find(key) : null
  if (known) return outcome(known, authorised)
  try {
    return outcome(await provider.authorise({ key, card, orderId, amount }), authorised)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const made = await provider.find(key)
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
