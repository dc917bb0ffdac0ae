import { z } from 'zod'
import { id, money, personal, plain } from './shared.ts'

const forOrder = z.object({ orderId: id })

/** Subject: the order. The command's id is made of the order's, so a resend is recognised. */
export const paymentsCommands = {
  'payments.authorise': forOrder.extend({ customerId: id, paymentMethodId: id, amount: money }),
  'payments.void': forOrder,
  /** The card is for what can be captured no more: it is authorised anew then. An older message names none. */
  'payments.capture': forOrder.extend({ paymentMethodId: id.nullish() }),
  /** All that was captured and not yet given back. */
  'payments.refund': forOrder.extend({ reason: plain }),
}

/** To orders. Subject: the order. */
export const paymentsReplies = {
  'payments.authorised': forOrder.extend({ paymentId: id, amount: money }),
  'payments.declined': forOrder.extend({ paymentId: id, declineCode: plain }),
  'payments.voided': forOrder,
  'payments.captured': forOrder.extend({ paymentId: id, amount: money }),
  /** Neither what was authorised could be captured, nor could it be authorised anew: no money has moved. */
  'payments.capture_refused': forOrder.extend({ paymentId: id, declineCode: plain, message: plain }),
  'payments.refunded': forOrder.extend({ paymentId: id, amount: money }),
}

const payment = forOrder.extend({
  paymentId: id,
  customerId: id,
  status: z.enum(['PENDING', 'AUTHORISED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'DECLINED']),
  authorised: money,
  captured: money,
  refunded: money,
})

/** Subject: the payment; each carries the whole of it. */
export const paymentsEvents = {
  'payment.authorised': payment,
  'payment.declined': payment.extend({ declineCode: plain }),
  'payment.captured': payment.extend({ amount: money }),
  'payment.voided': payment,
  'payment.refunded': payment.extend({ amount: money, reason: personal }),
  /** A customer's bank asks for the money back, or that goes on; the payment's own amounts stay as they are. */
  'payment.disputed': payment.extend({
    disputeId: plain,
    amount: money,
    disputeStatus: z.enum(['INQUIRY', 'OPEN', 'WON', 'LOST']),
    reason: plain,
  }),
}
