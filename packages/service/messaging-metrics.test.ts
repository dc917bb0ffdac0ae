import { measurePools } from '@micromart/telemetry'
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
  handled?.('search', 'products.events', 5)
  lag?.('search', 'products.events', 1, 6)
  handled?.('search', 'products.events', 5)
  expect(seriesIn(await registry.metrics(), handling, of)).toBe(2)
})
