import { type Money, zero } from '@micromart/money'
import type { Action, ActionKind, CommandType } from './actions/action.ts'
import { isLapsed, type Payment } from './payment.ts'

export type Reply =
  | { type: 'payments.authorised'; paymentId: string; amount: Money }
  | { type: 'payments.declined'; paymentId: string; declineCode: string }
  | { type: 'payments.voided' }
  | { type: 'payments.captured'; paymentId: string; amount: Money }
  | { type: 'payments.capture_refused'; paymentId: string; declineCode: string; message: string }
  | { type: 'payments.refunded'; paymentId: string; amount: Money }

/** What a command comes to: an answer at once, work for the provider, or a contradiction that nobody can carry out. */
export type Decision = { reply: Reply } | { act: ActionKind } | { impossible: string }

const decisions: Record<CommandType, (payment: Payment) => Decision> = {
  'payments.authorise': decideAuthorise,
  'payments.void': decideVoid,
  'payments.capture': decideCapture,
  'payments.refund': decideRefund,
}

/** What a command comes to for the payment that its order has. */
export const decide = (command: CommandType, payment: Payment): Decision => decisions[command](payment)

/** A repeated or late authorise of a payment that is there already. */
function decideAuthorise(payment: Payment): Decision {
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
function decideVoid(payment: Payment): Decision {
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

function decideCapture(payment: Payment): Decision {
  switch (payment.status) {
    case 'PENDING':
    case 'AUTHORISED':
      return { act: 'CAPTURE' }
    case 'VOIDED':
    case 'DECLINED':
      if (isLapsed(payment)) return { act: 'CAPTURE' }
      return { impossible: `a ${payment.status} payment cannot be captured` }
    default:
      return { reply: { type: 'payments.captured', paymentId: payment.id, amount: payment.captured } }
  }
}

/** A refund of all that is left. Before capture it waits for the capture that was asked for earlier. */
function decideRefund(payment: Payment): Decision {
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

function declined(payment: Payment): Reply {
  return { type: 'payments.declined', paymentId: payment.id, declineCode: payment.declineCode ?? 'declined' }
}

const wasCaptured = ({ status }: Payment): boolean =>
  status === 'CAPTURED' || status === 'PARTIALLY_REFUNDED' || status === 'REFUNDED'

/** A capture that came to nothing; `message` is why. */
export function captureRefused({ id, status, declineCode }: Payment, message: string): Reply {
  return { type: 'payments.capture_refused', paymentId: id, declineCode: declineCode ?? status.toLowerCase(), message }
}

/**
 * The reply to the command behind an action, once the action is done and the payment is as given; `message` is why it was not
 * done, if so.
 */
export function replyTo(action: Action, payment: Payment, amount: Money, message: string | null): Reply {
  switch (action.commandType) {
    case 'payments.authorise':
      if (payment.status === 'DECLINED') return declined(payment)
      if (payment.status === 'VOIDED') return { type: 'payments.voided' }
      return { type: 'payments.authorised', paymentId: payment.id, amount: payment.authorised }
    case 'payments.capture':
      if (!wasCaptured(payment)) return captureRefused(payment, message ?? 'It was not captured.')
      return { type: 'payments.captured', paymentId: payment.id, amount: payment.captured }
    case 'payments.refund':
      return { type: 'payments.refunded', paymentId: payment.id, amount }
    default:
      return { type: 'payments.voided' }
  }
}
