import { type Money, zero } from '@micromart/money'
import type { Action, ActionKind } from './action.ts'
import { type Payment, type PaymentChange, refundable } from './payment.ts'

export type Reply =
  | { type: 'payments.authorised'; paymentId: string; amount: Money }
  | { type: 'payments.declined'; paymentId: string; declineCode: string }
  | { type: 'payments.voided' }
  | { type: 'payments.captured'; paymentId: string; amount: Money }
  | { type: 'payments.refunded'; paymentId: string; amount: Money }

/** What a command comes to: an answer at once, work for the provider, or a contradiction that nobody can carry out. */
export type Decision = { reply: Reply } | { act: ActionKind } | { impossible: string }

/** A repeated or late authorise of a payment that is there already. */
export function decideAuthorise(payment: Payment): Decision {
  switch (payment.status) {
    case 'PENDING':
      return { impossible: 'the order has a payment under way already' }
    case 'DECLINED':
      return { reply: declined(payment) }
    case 'VOIDED':
      return { reply: { type: 'payments.voided' } }
    default:
      return { reply: { type: 'payments.authorised', paymentId: payment.id, amount: payment.authorised } }
  }
}

/** An undo: whatever has been taken goes back. */
export function decideVoid(payment: Payment): Decision {
  switch (payment.status) {
    case 'PENDING':
    case 'AUTHORISED':
      return { act: 'VOID' }
    case 'CAPTURED':
    case 'PARTIALLY_REFUNDED':
      return { act: 'REFUND' }
    default:
      return { reply: { type: 'payments.voided' } }
  }
}

export function decideCapture(payment: Payment): Decision {
  switch (payment.status) {
    case 'PENDING':
    case 'AUTHORISED':
      return { act: 'CAPTURE' }
    case 'VOIDED':
    case 'DECLINED':
      return { impossible: `a ${payment.status} payment cannot be captured` }
    default:
      return { reply: { type: 'payments.captured', paymentId: payment.id, amount: payment.captured } }
  }
}

/** A refund of all that is left. Before capture it waits for the capture that was asked for earlier. */
export function decideRefund(payment: Payment): Decision {
  switch (payment.status) {
    case 'PENDING':
    case 'AUTHORISED':
    case 'CAPTURED':
    case 'PARTIALLY_REFUNDED':
      return { act: 'REFUND' }
    default:
      return { reply: { type: 'payments.refunded', paymentId: payment.id, amount: zero(payment.asked.currency) } }
  }
}

export function declined(payment: Payment): Reply {
  return { type: 'payments.declined', paymentId: payment.id, declineCode: payment.declineCode ?? 'declined' }
}

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
 * holds even if it should still be on its way. `later` are the kinds of the actions that wait behind this one.
 */
export function nextStep(payment: Payment, action: Action, later: readonly ActionKind[]): Step {
  const { status } = payment
  if (payment.asked.minor === 0n) return freeOfCharge(payment, action)
  switch (action.kind) {
    case 'AUTHORISE':
      if (status !== 'PENDING') return { do: 'nothing' }
      if (later.includes('VOID')) {
        return action.state === 'QUEUED' ? { do: 'nothing', change: { type: 'voided' } } : { do: 'call off' }
      }
      return { do: 'authorise', amount: payment.asked, ask: action.state === 'SENT' }
    case 'CAPTURE':
      if (status === 'AUTHORISED') return { do: 'capture', amount: payment.authorised }
      if (status === 'VOIDED' || status === 'DECLINED') return { do: 'fail', message: `The payment is ${status}.` }
      return { do: 'nothing' }
    case 'VOID':
      if (status === 'AUTHORISED') return { do: 'void' }
      return giveBack(payment, null)
    case 'REFUND':
      return giveBack(payment, action.amount)
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

function giveBack(payment: Payment, wanted: Money | null): Step {
  const left = refundable(payment)
  const amount = wanted ?? left
  if (amount.minor > left.minor) return { do: 'fail', message: 'There is less left to refund.' }
  return amount.minor === 0n ? { do: 'nothing' } : { do: 'refund', amount }
}

/** The reply to the command behind an action, once the action is done and the payment is as given. */
export function replyTo(action: Action, payment: Payment, amount: Money): Reply {
  switch (action.commandType) {
    case 'payments.authorise':
      if (payment.status === 'DECLINED') return declined(payment)
      if (payment.status === 'VOIDED') return { type: 'payments.voided' }
      return { type: 'payments.authorised', paymentId: payment.id, amount: payment.authorised }
    case 'payments.capture':
      return { type: 'payments.captured', paymentId: payment.id, amount: payment.captured }
    case 'payments.refund':
      return { type: 'payments.refunded', paymentId: payment.id, amount }
    default:
      return { type: 'payments.voided' }
  }
}
