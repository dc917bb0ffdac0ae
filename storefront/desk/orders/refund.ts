import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { amountFault, refusal } from '../answering.ts'
import { amountOf } from '../fields.ts'
import { RefundDocument } from './order-query.ts'

/**
 * Gives money back. The form's key is of the payment as its page showed it: what is sent twice, or from a page that is older than another
 * refund, is done once.
 * @returns what is the matter, or null.
 */
export async function refund(visit: Visit, form: Form): Promise<string | null> {
  const input = {
    idempotencyKey: form.text('key'),
    paymentId: form.text('payment'),
    amount: { amount: amountOf(form.text('amount')), currency: form.text('currency') },
    reason: form.text('reason'),
    besidesOthers: form.text('besides') === '1',
  }
  const fault = amountFault(visit, input.amount.amount)
  return fault ?? refusal(visit, 'refund', await visit.ask(RefundDocument, { input }), 'refundPayment')
}
