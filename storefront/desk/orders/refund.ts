import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { amountFault, refusal } from '../answering.ts'
import { amountOf } from '../fields.ts'
import { deskWordsOf } from '../words/languages.ts'
import { RefundDocument } from './order-query.ts'

/**
 * Gives money back. The form's key is of the payment as its page showed it: what is sent twice, or from a page that is older than another
 * refund, is done once.
 * @returns what is the matter, or null.
 */
export async function refund(visit: Visit, form: Form): Promise<string | null> {
  const { order: said } = deskWordsOf(visit)
  const { money } = visit.formats
  const input = {
    idempotencyKey: form.text('key'),
    paymentId: form.text('payment'),
    amount: { amount: amountOf(form.text('amount')), currency: form.text('currency') },
    reason: form.text('reason'),
    besidesOthers: form.text('besides') === '1',
  }
  const fault = amountFault(visit, input.amount.amount)
  if (fault) return fault
  const { data } = await visit.ask(RefundDocument, { input })
  const result = data?.refundPayment
  if (result?.__typename === 'NotRefundable') return said.notRefundable(money(result.refundable))
  if (result?.__typename === 'RefundUnderWay')
    return said.refundUnderWay(money(result.amount), money(result.refundable))
  return refusal(visit, result, 'PaymentRefunded')
}
