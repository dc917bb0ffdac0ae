import { seriesIn } from '@micromart/testing/series'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'

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
