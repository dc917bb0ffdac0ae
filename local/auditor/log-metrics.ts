import type { RunningShop } from '@micromart/running-shop'
import { openDatabase } from '@micromart/service'
import { measureTables } from '@micromart/service/table-metrics'
import type { Logger } from '@micromart/telemetry'
import type { Registry } from 'prom-client'

/** Of the tables of an embedded event log, which is no service's to tell of. */
export function measureLog(registry: Registry, log: Logger) {
  const measure = measureTables(registry)
  let db: ReturnType<typeof openDatabase> | undefined
  return {
    /** Where the log is of a shop that runs; on Kafka there is nothing to tell. */
    of({ databases: { events } }: Pick<RunningShop, 'databases'>): void {
      if (events === undefined || db) return
      db = openDatabase(events, log)
      measure(db)
    },
    async close(): Promise<void> {
      await db?.destroy()
    },
  }
}
