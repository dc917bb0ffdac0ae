import { newId } from '@micromart/ids'
import { staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { euros } from './testing/samples.ts'

let shop: PaymentsHarness

beforeAll(async () => {
  shop = await openPayments()
  shop.startWorking()
})
afterAll(() => shop.close())

const refundPayment = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename } }`
const cards = () =>
  shop.db.selectFrom('payment_methods').select(['brand', 'card', 'last4', 'is_default']).orderBy('created_at').execute()

test('the cards of who is gone are taken off file and emptied, that of an order under way once it is paid', async () => {
  const userId = shop.ada.principal?.userId ?? ''
  const paid = await shop.newOrder('pm_card_visa', '30.00')
  await shop.capture(paid)
  await shop.settled(paid, 'CAPTURED')
  const { id: paymentId } = await shop.payment(paid)
  const input = { idempotencyKey: newId('req'), paymentId, amount: euros('5.00'), reason: 'Ada Quist says so' }
  const { data } = await shop.ask(refundPayment, { input }, staff())
  expect(data.refundPayment.__typename).toBe('PaymentRefunded')
  const underWay = await shop.newOrder('pm_card_visa')
  await shop.settled(underWay, 'AUTHORISED')
  expect(await shop.rowsWith('Ada Quist')).toEqual(['public.payment_actions: Ada Quist'])

  await shop.hear('users.events', 'user.erased', { userId, role: 'CUSTOMER' }, { subject: userId })
  const emptied = { brand: 'visa', card: '', last4: '', is_default: false }
  expect(await cards()).toMatchObject([
    emptied,
    { card: expect.stringContaining('card_'), last4: '4242', is_default: false },
  ])
  expect(await shop.rowsWith('Ada Quist')).toEqual([])

  await shop.capture(underWay)
  await shop.settled(underWay, 'CAPTURED')
  await shop.work('erased-customers')
  expect(await cards()).toMatchObject([emptied, emptied])
  expect((await shop.payment(paid)).refunded).toEqual({ amount: '5.00' })
})
