import { createPeerMetrics } from '@micromart/peers'
import { measurePools, openRegistry } from '@micromart/telemetry'
import { measureHttp } from './http-metrics.ts'
import { measureMessaging } from './messaging-metrics.ts'
import { measureOperations } from './operation-metrics.ts'
import { countRemovedRows, measureWorkers } from './worker-metrics.ts'

export type FrameMetrics = ReturnType<typeof openMetrics>

/** What every service's process publishes, in a registry to which its subgraph adds its own. */
export function openMetrics(service: string) {
  const registry = openRegistry(service)
  const measurePool = measurePools(registry)
  return {
    registry,
    measurePool,
    measureHttp: measureHttp(registry),
    messaging: measureMessaging(registry, measurePool),
    operations: measureOperations(registry),
    siblings: createPeerMetrics(registry, 'sibling', 'sibling'),
    measureWorkers: measureWorkers(registry),
    removedRows: countRemovedRows(registry),
  }
}
