import { type MessageOn, message } from '@micromart/events'
import { toWire } from '@micromart/money'
import type { TraceContext } from '@micromart/telemetry'
import type { Reply } from './decide.ts'
import type { Payment, PaymentChange } from './payment.ts'

interface Said extends TraceContext {
  time: Date
}

const source = 'payments'

/** The reply to a command. Its id is made of the command's, so a repeated reply is recognised. */
export function replyMessage(
  commandId: string,
  orderId: string,
  reply: Reply,
  said: Said,
): MessageOn<'payments.replies'> {
  const parts = { id: `${commandId}_reply`, subject: orderId, source, ...said }
  switch (reply.type) {
    case 'payments.declined': {
      const { paymentId, declineCode } = reply
      return message('payments.replies', reply.type, { ...parts, data: { orderId, paymentId, declineCode } })
    }
    case 'payments.capture_refused': {
      const { paymentId, declineCode, message: why } = reply
      const data = { orderId, paymentId, declineCode, message: why }
      return message('payments.replies', reply.type, { ...parts, data })
    }
    case 'payments.voided':
      return message('payments.replies', reply.type, { ...parts, data: { orderId } })
    default: {
      const { type, paymentId, amount } = reply
      return message('payments.replies', type, { ...parts, data: { orderId, paymentId, amount: toWire(amount) } })
    }
  }
}

/** The event of a change, carrying the whole payment as it is after it. */
export function eventMessage(
  payment: Payment,
  change: PaymentChange,
  { id, ...said }: Said & { id: string },
): MessageOn<'payments.events'> {
  const parts = { id, subject: payment.id, source, aggregateVersion: payment.version, ...said }
  const data = {
    paymentId: payment.id,
    orderId: payment.orderId,
    customerId: payment.customerId,
    status: payment.status,
    authorised: toWire(payment.authorised),
    captured: toWire(payment.captured),
    refunded: toWire(payment.refunded),
  }
  switch (change.type) {
    case 'authorised':
    case 'voided':
      return message('payments.events', `payment.${change.type}`, { ...parts, data })
    case 'declined': {
      const declined = { ...data, declineCode: change.declineCode }
      return message('payments.events', 'payment.declined', { ...parts, data: declined })
    }
    case 'captured': {
      const captured = { ...data, amount: toWire(change.amount) }
      return message('payments.events', 'payment.captured', { ...parts, data: captured })
    }
    case 'refunded': {
      // Why is what somebody of the staff has written, perhaps about a person: it stays here.
      const refunded = { ...data, amount: toWire(change.amount), reason: '' }
      return message('payments.events', 'payment.refunded', { ...parts, data: refunded })
    }
    case 'disputed': {
      const { id: disputeId, amount, status: disputeStatus, reason: bankReason } = change.dispute
      const disputed = { ...data, disputeId, amount: toWire(amount), disputeStatus, reason: bankReason }
      return message('payments.events', 'payment.disputed', { ...parts, data: disputed })
    }
  }
}
