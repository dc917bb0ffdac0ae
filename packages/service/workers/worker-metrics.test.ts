import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measureWorkers } from './worker-metrics.ts'

it('what fails again and again is not known before the tables are there that have it', async () => {
  const registry = new Registry()
  const failing = async () => seriesIn(await registry.metrics(), 'worker_items_failing')
  const measure = measureWorkers(registry)
  expect(await failing()).toBeNaN()
  const known = new Registry()
  measureWorkers(known)(async () => 2)
  expect(seriesIn(await known.metrics(), 'worker_items_failing')).toBe(2)
  measure(async () => 2)
})
