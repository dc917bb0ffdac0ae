import { staff } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { euros } from './testing/samples.ts'

let shop: PaymentsHarness
beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
})
afterAll(() => shop.close())

const metric = async (name: string, labels: Record<string, string> = {}) =>
  seriesIn(await shop.registry.metrics(), name, labels)

it('payments are counted by what became of them, and calls of the provider timed', async () => {
  const [paid, declined, off] = [
    await shop.newOrder(),
    await shop.newOrder('pm_card_chargeCustomerFail'),
    await shop.newOrder(),
  ]
  await shop.settled(paid, 'AUTHORISED')
  await shop.capture(paid)
  await shop.settled(paid, 'CAPTURED')
  await shop.settled(declined, 'DECLINED')
  await shop.settled(off, 'AUTHORISED')
  await shop.void(off)
  await shop.settled(off, 'VOIDED')
  const lapsed = await shop.newOrder('pm_sandbox_exhausted')
  await shop.settled(lapsed, 'AUTHORISED')
  await shop.capture(lapsed)
  await shop.settled(lapsed, 'DECLINED')
  await shop.count()
  const payments = (operation: string, outcome: string) => metric('micromart_payments_total', { operation, outcome })
  expect(await payments('authorise', 'succeeded')).toBe(3)
  expect(await payments('authorise', 'declined')).toBe(1)
  expect(await payments('capture', 'succeeded')).toBe(1)
  expect(await payments('capture', 'declined')).toBe(1)
  expect(await payments('void', 'succeeded')).toBe(1)
  expect(await metric('micromart_payment_declines_total', { code: 'card_declined' })).toBe(2)
  const calls = (operation: string, outcome: string) =>
    metric('payments_provider_request_duration_seconds_count', { operation, outcome })
  expect(await calls('add_card', 'succeeded')).toBe(4)
  expect(await calls('authorise', 'declined')).toBeGreaterThanOrEqual(1)
  expect(await calls('capture', 'refused')).toBeGreaterThanOrEqual(1)
  expect(await calls('void', 'succeeded')).toBeGreaterThanOrEqual(1)
})

it('what the provider would not do is counted: what an order needs each time, and what staff asked for', async () => {
  const refused = async (operation: string) =>
    (await metric('micromart_payments_total', { operation, outcome: 'refused' })) ?? 0
  const [taken, returned] = [await shop.newOrder(), await shop.newOrder()]
  await Promise.all([taken, returned].map((orderId) => shop.settled(orderId, 'AUTHORISED')))

  const { reference } = await shop.payment(taken)
  await shop.deps.provider.capture({ key: 'by a person', reference, amount: { minor: 3980n, currency: 'EUR' } })
  await shop.void(taken)
  await eventually(async () => expect(await refused('void')).toBeGreaterThanOrEqual(2))

  await shop.capture(returned)
  await shop.settled(returned, 'CAPTURED')
  const { id: paymentId, reference: charge } = await shop.payment(returned)
  await shop.byHand(`${charge}/refund`, { amount: '39.80', currency: 'EUR' })
  const input = { idempotencyKey: 'gone', paymentId, amount: euros('5.00'), reason: 'Scratched' }
  const { data } = await shop.ask(
    `mutation($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename } }`,
    { input },
    staff(),
  )
  expect(data.refundPayment.__typename).toBe('NotRefundable')
  expect(await refused('refund')).toBe(1)
})
