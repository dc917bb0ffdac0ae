import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { money } from './money.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

async function paymentOf(orderId: string): Promise<string> {
  const { id } = await shop.payments
    .selectFrom('payments')
    .select('id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  return id
}
async function faultsOf(orderId: string) {
  return shop.faults(money, await paymentOf(orderId))
}

test('a payment of no order is found', async () => {
  const paymentId = await shop.till.authorise('ord_nowhere', 'usr_ada', { amount: '1.00', currency: 'EUR' })
  expect(await shop.faults(money, paymentId)).toEqual(['is for an order that does not exist'])
})

test('what a returned order was not given back is found, and what was captured of a cancelled one', async () => {
  const returned = await shop.returned()
  await sql`UPDATE payments SET refunded = 4938 WHERE order_id = ${returned}`.execute(shop.payments)
  shop.till.charge(returned).refunded = 4_938n
  expect(await faultsOf(returned)).toEqual(['of a RETURNED order has captured 5938 and refunded 4938'])
  await sql`UPDATE payments SET disputed = 1000 WHERE order_id = ${returned}`.execute(shop.payments)
  expect(await faultsOf(returned)).toEqual([])
  const cancelled = await shop.cancelled()
  await sql`UPDATE payments SET captured = 1 WHERE order_id = ${cancelled}`.execute(shop.payments)
  expect(await faultsOf(cancelled)).toEqual(['of a CANCELLED order has captured 1 and refunded 0'])
})

test('goods sent out that nobody paid for are found', async () => {
  const orderId = await shop.shipped()
  await sql`UPDATE payments SET captured = 0, status = 'AUTHORISED' WHERE order_id = ${orderId}`.execute(shop.payments)
  shop.till.charge(orderId).captured = 0n
  expect(await faultsOf(orderId)).toEqual(['has captured 0 EUR for goods sent out for 5938 EUR'])
})

test('goods whose money was written off are none of those, unless it was taken all the same', async () => {
  const writtenOff = await shop.writtenOff()
  expect(await faultsOf(writtenOff)).toEqual([])
  await sql`UPDATE payments SET status = 'CAPTURED', authorised = 5938, captured = 5938 WHERE order_id = ${writtenOff}`.execute(
    shop.payments,
  )
  expect(await faultsOf(writtenOff)).toContain('has captured 5938 EUR for goods sent out for 0 EUR')
})

test('goods that an older version sent out and nobody could be charged for are found, until that is written off', async () => {
  const orderId = await shop.refused()
  await sql`UPDATE order_views SET status = 'SHIPPED' WHERE order_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['has captured 0 EUR for goods sent out for 5938 EUR'])
})

test('more given back than was taken is found', async () => {
  const orderId = await shop.shipped()
  await sql`ALTER TABLE payments DROP CONSTRAINT payments_check2`.execute(shop.payments)
  await sql`UPDATE payments SET refunded = 6000 WHERE order_id = ${orderId}`.execute(shop.payments)
  expect(await faultsOf(orderId)).toContain('has refunded 6000 of 5938 captured')
})

test("the provider's books count, whatever ours say", async () => {
  const orderId = await shop.shipped()
  shop.till.charge(orderId).refunded = 100n
  expect(await faultsOf(orderId)).toEqual([
    'says 5938 authorised, 5938 captured, 0 refunded EUR, and the provider 5938 authorised, 5938 captured, 100 refunded EUR',
  ])
  const voided = await shop.cancelled()
  shop.till.charge(voided).voided = false
  expect(await faultsOf(voided)).toEqual([
    'is VOIDED, and the provider says 5938 authorised, 0 captured, 0 refunded EUR',
  ])
  const refused = await shop.confirmed()
  await shop.till.lapse(refused)
  expect(await faultsOf(refused)).toEqual([])
  shop.till.charge(refused).voided = false
  expect(await faultsOf(refused)).toEqual([
    'is DECLINED, and the provider says 5938 authorised, 0 captured, 0 refunded EUR',
  ])
})

test('while the provider is being asked, it may be ahead of us', async () => {
  const orderId = await shop.shipped()
  shop.till.charge(orderId).refunded = 100n
  await shop.payments
    .insertInto('payment_actions')
    .values({
      id: `act_${orderId}`,
      payment_id: await paymentOf(orderId),
      kind: 'REFUND',
      state: 'SENT',
      amount: 100n,
      reason: null,
      command_id: null,
      command_type: null,
      traceparent: null,
      message: null,
      created_at: shop.clock(),
      finished_at: null,
    })
    .execute()
  expect(await faultsOf(orderId)).toEqual([])
})

test('a second charge for one order is found, and a payment without any', async () => {
  const orderId = await shop.confirmed()
  shop.till.ledger.push({ ...shop.till.charge(orderId), reference: 'chg_twice' })
  expect(await shop.faults(money, 'chg_twice')).toEqual([
    `is a charge of 5938 authorised, 0 captured, 0 refunded EUR for ${orderId} that no payment knows`,
  ])
  const unknown = await shop.confirmed()
  shop.till.charge(unknown).reference = 'chg_other'
  expect(await faultsOf(unknown)).toEqual(['is AUTHORISED, and the provider has no charge for it'])
})
