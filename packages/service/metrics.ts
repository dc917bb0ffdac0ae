import { createPeerMetrics } from '@micromart/peers'
import { measurePools, openRegistry } from '@micromart/telemetry'
import { measureCertificates } from '@micromart/tls'
import { measureDatabase } from './database/database-metrics.ts'
import { measureTables } from './database/table-metrics.ts'
import { measureOperations } from './graphql/operation-metrics.ts'
import { measureHttp } from './http/http-metrics.ts'
import { measureMessaging } from './messaging/messaging-metrics.ts'
import { countRemovedRows, countUnknownStates, measureWorkers, timeWorkers } from './workers/worker-metrics.ts'

export type FrameMetrics = ReturnType<typeof openMetrics>

/** What every service's process publishes, in a registry to which its subgraph adds its own. */
export function openMetrics(service: string) {
  const registry = openRegistry(service)
  const measurePool = measurePools(registry)
  return {
    registry,
    measurePool,
    measureDatabase: measureDatabase(registry),
    measureTables: measureTables(registry),
    measureCertificates: measureCertificates(registry),
    measureHttp: measureHttp(registry),
    messaging: measureMessaging(registry, measurePool),
    operations: measureOperations(registry),
    siblings: createPeerMetrics(registry, 'sibling', 'sibling'),
    measureWorkers: measureWorkers(registry),
    workers: timeWorkers(registry),
    removedRows: countRemovedRows(registry),
    unknownStates: countUnknownStates(registry),
  }
}
