import { countSeries } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { createPurgesCounter } from '../cache/metrics.ts'
import { createMetrics } from './metrics.ts'

it('a supergraph that is refused, and a purge that is given up, can be seen to be the first', async () => {
  const loads = await createMetrics().registry.metrics()
  expect(countSeries(loads, 'router_supergraph_loads_total', { result: 'refused' })).toBe(1)
  const registry = new Registry()
  createPurgesCounter(registry)
  expect(countSeries(await registry.metrics(), 'router_cache_purges_total', { result: 'given up' })).toBe(1)
})
