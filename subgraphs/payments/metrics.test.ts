import { countSeries, seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measuredProvider, measurePayments } from './metrics.ts'
import { OutcomeUnknown, type PaymentProvider } from './peers/provider.ts'

it('why a payment was declined is told apart as far as it is known, and is one label else', async () => {
  const registry = new Registry()
  const { 'payment.declined': count } = measurePayments(registry).counts
  for (const declineCode of ['insufficient_funds', 'said by no bank before', 'another'])
    count?.({ aggregateversion: 1, data: { declineCode } } as Parameters<typeof count>[0])
  const declined = async (code: string) =>
    seriesIn(await registry.metrics(), 'micromart_payment_declines_total', { code })
  expect(await declined('insufficient_funds')).toBe(1)
  expect(await declined('other')).toBe(2)
})

it('what an alert tells by how much it grows is there before the first of it', async () => {
  const registry = new Registry()
  measurePayments(registry)
  measuredProvider({} as unknown as PaymentProvider, registry)
  const text = await registry.metrics()
  expect(countSeries(text, 'micromart_payments_total', { operation: 'authorise' })).toBe(2)
  expect(countSeries(text, 'micromart_payments_total', { outcome: 'refused' })).toBe(3)
  expect(countSeries(text, 'micromart_payment_declines_total', { code: 'other' })).toBe(1)
  for (const outcome of ['succeeded', 'unknown', 'failed'])
    expect(countSeries(text, 'payments_provider_request_duration_seconds_count', { outcome }), outcome).toBe(4)
})

it('a call of which nobody knows what came of it is timed as that, and still thrown', async () => {
  const registry = new Registry()
  const lost = async () => {
    throw new OutcomeUnknown('the connection dropped')
  }
  const provider = measuredProvider({ void: lost } as unknown as PaymentProvider, registry)
  await expect(provider.void({ key: 'k', reference: 'r' })).rejects.toThrow(OutcomeUnknown)
  const labels = { operation: 'void', outcome: 'unknown' }
  expect(seriesIn(await registry.metrics(), 'payments_provider_request_duration_seconds_count', labels)).toBe(1)
})
