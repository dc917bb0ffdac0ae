import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { fromWire, subtractMoney, toWire } from '@micromart/money'
import { buy, orderBecomes, orderOf, orderWhen } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import {
  RefundPaymentDocument,
  type RefundPaymentInput,
  RefundReasonsDocument,
  ShipOrderDocument,
} from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'

export const title =
  'While the payment provider takes its time, a clerk sees the refund on its way, and gives back no second one'

const euros = (amount: string) => ({ amount, currency: 'EUR' })

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 1, price: '30.00' })
  const customer = await newCustomer(shop)
  const { id } = await buy(customer, variantId)
  await orderBecomes(customer.client, id, 'CONFIRMED')
  const shipment = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input: shipment })).shipOrder, 'OrderChanged')
  const { payment, total } = await orderWhen(staff, id, (order) => assert.equal(order.payment?.status, 'CAPTURED'))
  assert.ok(payment)

  const wish = (amount: string): RefundPaymentInput => ({
    idempotencyKey: randomUUID(),
    paymentId: payment.id,
    amount: euros(amount),
    reason: 'Scratched',
  })
  const five = wish('5.00')
  const left = toWire(subtractMoney(fromWire(total), fromWire(euros('5.00'))))
  const { 'payments-sandbox': provider } = await pids(shop)
  assert.ok(provider)
  process.kill(provider, 'SIGSTOP')
  try {
    say('the provider hangs: the clerk hears that the refund is on its way')
    const { codes, messages } = await staff.send(RefundPaymentDocument, { input: five })
    assert.deepEqual(codes, ['SUBGRAPH_UNAVAILABLE'])
    assert.deepEqual(messages, ['The refund is on its way. Send the same key again to hear how it ended.'])

    say('the order tells of it')
    const { refundable, payment: now } = await orderOf(customer.client, id)
    assert.deepEqual(refundable, left)
    assert.deepEqual(now?.refunding, euros('5.00'))
    const under = { action: 'REFUND', status: 'UNDER_WAY', succeeded: false, amount: euros('5.00') }
    assert.deepEqual(now.attempts.at(-1), under)

    say('another key gives nothing back besides, unsaid')
    const { refundPayment } = await staff.ask(RefundPaymentDocument, { input: wish('5.00') })
    const { amount, refundable: besides } = outcome(refundPayment, 'RefundUnderWay')
    assert.deepEqual({ amount, besides }, { amount: euros('5.00'), besides: left })
  } finally {
    process.kill(provider, 'SIGCONT')
  }

  say('the provider goes on: the same key says how it ended, and one refund was made')
  await orderWhen(staff, id, (order) => assert.equal(order.payment?.status, 'PARTIALLY_REFUNDED'))
  const { refundPayment } = await staff.ask(RefundPaymentDocument, { input: five })
  assert.equal(outcome(refundPayment, 'PaymentRefunded').replayed, true)
  const done = await orderOf(staff, id)
  assert.deepEqual(done.refundable, left)
  assert.deepEqual([done.payment?.refunded, done.payment?.refunding], [euros('5.00'), euros('0.00')])
  const [charge] = await chargesOf(shop, id)
  assert.equal(charge?.refunded, '5.00')
  const { payment: seen } = await staff.ask(RefundReasonsDocument, { id: payment.id })
  assert.deepEqual(
    seen?.attempts.map(({ action, reason }) => [action, reason]),
    [
      ['AUTHORISE', null],
      ['CAPTURE', null],
      ['REFUND', 'Scratched'],
    ],
  )
}
