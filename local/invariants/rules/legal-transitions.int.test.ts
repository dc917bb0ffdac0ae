import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { legalTransitions } from './legal-transitions.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

const faultsOf = (of: string) => shop.faults(legalTransitions(), of)

/** Has an order's last event be another one than it was. */
const rewrite = (orderId: string, type: string) =>
  sql`UPDATE events SET message = jsonb_set(message, '{type}', to_jsonb(${type}::text))
      WHERE stream_id = ${orderId} AND version = (SELECT max(version) FROM events WHERE stream_id = ${orderId})`.execute(
    shop.orders,
  )

test('an order that goes back is found, and one that skips a step', async () => {
  const cancelled = await shop.cancelled()
  await rewrite(cancelled, 'order.stock_reserved')
  expect(await faultsOf(cancelled)).toEqual(['has order.stock_reserved when it is CONFIRMED'])
  const confirmed = await shop.confirmed()
  await rewrite(confirmed, 'order.delivered')
  expect(await faultsOf(confirmed)).toEqual(['has order.delivered when it is PLACED'])
})

test('an event of no known type is found, and an order that was never placed', async () => {
  const unknown = await shop.confirmed()
  await rewrite(unknown, 'order.teleported')
  expect(await faultsOf(unknown)).toEqual(['has order.teleported when it is PLACED'])
  const { orderId } = await shop.placed()
  await rewrite(orderId, 'order.shipped')
  expect(await faultsOf(orderId)).toEqual(['has order.shipped when it is not placed'])
})

test('a payment that goes back is found, and a repetition is none', async () => {
  const said = [
    [1, 'AUTHORISED'],
    [2, 'CAPTURED'],
    [1, 'AUTHORISED'],
    [3, 'VOIDED'],
  ] as const
  for (const [aggregateversion, status] of said) {
    await shop.say('payments.events', 0, 'pay_back', JSON.stringify({ aggregateversion, data: { status } }))
  }
  expect(await faultsOf('pay_back')).toEqual(['becomes VOIDED when it is CAPTURED'])
})

test('a disputed payment keeps its status', async () => {
  const said = [
    [1, 'payment.authorised', 'AUTHORISED'],
    [2, 'payment.captured', 'CAPTURED'],
    [3, 'payment.disputed', 'CAPTURED'],
    [4, 'payment.disputed', 'REFUNDED'],
  ] as const
  for (const [aggregateversion, type, status] of said) {
    await shop.say('payments.events', 0, 'pay_asked', JSON.stringify({ aggregateversion, type, data: { status } }))
  }
  expect(await faultsOf('pay_asked')).toEqual(['becomes REFUNDED when it is CAPTURED'])
})
