import { countSeries } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { measureOperations } from './operation-metrics.ts'

it('faults of a subgraph’s own are there before the first of them', async () => {
  const registry = new Registry()
  measureOperations(registry)
  const faults = { code: 'INTERNAL_SERVER_ERROR' }
  expect(countSeries(await registry.metrics(), 'graphql_subgraph_operation_duration_seconds_count', faults)).toBe(2)
})
