import { exposition, measurePools } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { countSeries, seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measureMessaging } from './messaging-metrics.ts'

it('what a group handles is there before it has handled anything, and is counted on from there', async () => {
  const registry = new Registry()
  const { lag, handled } = measureMessaging(registry, measurePools(registry))
  const of = { consumer_group: 'search', topic: 'products.events' }
  const handling = 'messaging_process_duration_seconds_count'
  lag?.('search', 'products.events', 0, 7)
  const before = await registry.metrics()
  for (const name of [handling, 'messaging_retries_total']) expect(countSeries(before, name, of), name).toBe(1)
  expect(countSeries(before, 'messaging_dead_letters_total', of)).toBe(3)
  handled?.('search', 'products.events', 5, '{}')
  lag?.('search', 'products.events', 1, 6)
  handled?.('search', 'products.events', 5, '{}')
  expect(seriesIn(await registry.metrics(), handling, of)).toBe(2)
})

it('what took long to handle leads to the trace that the message is of', async () => {
  const registry = new Registry()
  const { handled } = measureMessaging(registry, measurePools(registry))
  const recorded = recordSpans()
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  handled?.('search', 'products.events', 700, `{"id":"evt_1","traceparent":"00-${traceId}-b7ad6b7169203331-01"}`)
  await recorded.stop()
  const { text } = await exposition(registry, 'application/openmetrics-text')
  expect(text).toMatch(new RegExp(`le="1.0".* # \\{trace_id="${traceId}"\\} 0.7 `))
})
