import type { Money } from '@micromart/money'
import { isLapsed, type Payment, type PaymentChange, refundable } from '../payment.ts'
import type { Action } from './action.ts'

/** What is to be done next about a payment's foremost action. */
export type Step =
  | { do: 'authorise'; amount: Money; ask: boolean }
  | { do: 'call off' }
  | { do: 'capture' | 'refund'; amount: Money }
  | { do: 'void' }
  /** Nothing at the provider: it is so already, or no longer wanted, or free. */
  | { do: 'nothing'; change?: PaymentChange }
  | { do: 'fail'; message: string }

/**
 * Decides it by the payment as it now is, since what stood before this action may have changed it. An authorisation that
 * somebody has called off meanwhile is not sent; was it sent and its outcome is unknown, it is called off by its key, which
 * holds even if it should still be on its way. `later` are the actions that wait behind this one.
 */
export function nextStep(payment: Payment, action: Action, later: readonly Pick<Action, 'kind'>[]): Step {
  const { status } = payment
  if (payment.asked.minor === 0n) return freeOfCharge(payment, action)
  switch (action.kind) {
    case 'AUTHORISE':
      if (status !== 'PENDING') return { do: 'nothing' }
      if (later.some(({ kind }) => kind === 'VOID')) {
        return action.state === 'QUEUED' ? { do: 'nothing', change: { type: 'voided' } } : { do: 'call off' }
      }
      return { do: 'authorise', amount: payment.asked, ask: action.state === 'SENT' }
    case 'CAPTURE':
      if (status === 'AUTHORISED') return { do: 'capture', amount: payment.authorised }
      if (isLapsed(payment)) return { do: 'capture', amount: payment.asked }
      if (status === 'VOIDED' || status === 'DECLINED') return { do: 'fail', message: `The payment is ${status}.` }
      return { do: 'nothing' }
    case 'VOID':
      if (status === 'AUTHORISED') return { do: 'void' }
      return giveBack(payment, action)
    case 'REFUND':
      return giveBack(payment, action)
  }
}

// No provider charges nothing, so an order that costs nothing goes through the same states without one.
function freeOfCharge({ status, asked }: Payment, { kind }: Action): Step {
  const amount = asked
  if (kind === 'AUTHORISE' && status === 'PENDING') {
    return { do: 'nothing', change: { type: 'authorised', reference: null, amount } }
  }
  if (kind === 'CAPTURE' && status === 'AUTHORISED') return { do: 'nothing', change: { type: 'captured', amount } }
  if (kind === 'VOID' && status === 'AUTHORISED') return { do: 'nothing', change: { type: 'voided' } }
  if (kind === 'REFUND' && status === 'CAPTURED') return { do: 'nothing', change: { type: 'refunded', amount } }
  return { do: 'nothing' }
}

function giveBack(payment: Payment, { state, amount: wanted }: Action): Step {
  // It may have happened already: under its key, only the very same can be asked for.
  if (state === 'SENT' && wanted !== null) return { do: 'refund', amount: wanted }
  const left = refundable(payment)
  const amount = wanted ?? left
  if (amount.minor > left.minor) return { do: 'fail', message: 'There is less left to refund.' }
  return amount.minor === 0n ? { do: 'nothing' } : { do: 'refund', amount }
}
