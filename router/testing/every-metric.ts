import type { Registry } from 'prom-client'
import { createCacheMetrics, createFeedGauge, createPurgesCounter, createWholeMetrics } from '../cache/metrics.ts'
import { createHookDurations, createMetrics, createSharedLimitMetrics } from '../observability/metrics.ts'

/** What a router publishes that is told to do all that a router can. */
export function everyMetric(): Registry {
  const { registry } = createMetrics()
  createHookDurations(registry)
  createSharedLimitMetrics(registry)
  createCacheMetrics(registry, { bytes: 0, size: 0 })
  createWholeMetrics(registry, () => 0)
  createFeedGauge(registry)
  createPurgesCounter(registry)
  return registry
}
