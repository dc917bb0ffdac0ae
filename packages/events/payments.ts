import { z } from 'zod'
import { id, money } from './shared.ts'

const forOrder = z.object({ orderId: id })

/** Subject: the order. The command's id is made of the order's, so a resend is recognised. */
export const paymentsCommands = {
  'payments.authorise': forOrder.extend({ customerId: id, paymentMethodId: id, amount: money }),
  'payments.void': forOrder,
  'payments.capture': forOrder,
  /** All that was captured and not yet given back. */
  'payments.refund': forOrder.extend({ reason: z.string() }),
}

/** To `orders.replies`. Subject: the order. */
export const paymentsReplies = {
  'payments.authorised': forOrder.extend({ paymentId: id, amount: money }),
  'payments.declined': forOrder.extend({ paymentId: id, declineCode: z.string() }),
  'payments.voided': forOrder,
  'payments.captured': forOrder.extend({ paymentId: id, amount: money }),
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
  'payment.declined': payment.extend({ declineCode: z.string() }),
  'payment.captured': payment.extend({ amount: money }),
  'payment.voided': payment,
  'payment.refunded': payment.extend({ amount: money, reason: z.string() }),
}
