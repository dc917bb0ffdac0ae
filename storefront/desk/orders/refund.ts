import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { isFaulty, numbersIn } from '../numbers.ts'
import { deskWordsOf } from '../words/languages.ts'
import type { Refused } from './order-page.tsx'
import { RefundDocument } from './order-query.ts'

/**
 * Gives money back. The form's key is of the payment as its page showed it: what is sent twice, or from a page that is older than another
 * refund, is done once.
 * @returns what is the matter, or null.
 */
export async function refund(visit: Visit, form: Form): Promise<Pick<Refused, 'fault' | 'faults'> | null> {
  const numbers = numbersIn(visit, form)
  const currency = form.text('currency')
  const input = {
    idempotencyKey: form.text('key'),
    paymentId: form.text('payment'),
    amount: { amount: numbers.amount('amount', currency) ?? '', currency },
    reason: form.text('reason'),
    besidesOthers: form.text('besides') === '1',
  }
  const { faults } = numbers
  if (isFaulty(faults)) return { fault: deskWordsOf(visit).refusals.numbers, faults }
  const fault = refusal(visit, 'refund', await visit.ask(RefundDocument, { input }), 'refundPayment')
  return fault === null ? null : { fault, faults }
}
