import type { Logger } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import type { RouterConfig } from '../config/schema.ts'
import { filledIn } from '../config/sections/header-values.ts'
import { createSharedLimitMetrics } from '../observability/metrics.ts'
import { KeptLedger } from './kept-ledger.ts'
import { SharedWindows } from './shared-windows.ts'

interface Surroundings {
  /** Of what the database's URL names as `${NAME}`. */
  lookUp: (variable: string) => string
  registry: Registry
  log: Logger
}

interface OpenSharedWindows {
  windows: SharedWindows
  /** Gives back what is held, and ends the connections. */
  close(): Promise<void>
}

/**
 * Resolves once the database has been tried, whether or not it is there; null where limits are not shared. Only who shares them loads
 * its driver.
 */
export async function openSharedWindows(
  limit: RouterConfig['rateLimit'],
  { lookUp, registry, log }: Surroundings,
): Promise<OpenSharedWindows | null> {
  if (!limit?.shared) return null
  const { database, chunk, deadlineMs } = limit.shared
  const { PostgresLedger } = await import('./postgres-ledger.ts')
  const { shared, measurePool } = createSharedLimitMetrics(registry)
  const budget = { points: limit.points, lengthMs: limit.perSeconds * 1000, chunk }
  const ledger = new KeptLedger({
    ...budget,
    url: () => filledIn(database, lookUp),
    open: (settings) => new PostgresLedger({ ...settings, opened: (pool) => void measurePool('rate-limits', pool) }),
    deadlineMs,
    log,
    changed: (isUp) => shared.set(isUp ? 1 : 0),
  })
  await ledger.connect()
  const windows = new SharedWindows({ ...budget, ledger, now: () => performance.now() })
  const tidying = setInterval(() => windows.tidy(), Math.min(10_000, budget.lengthMs / 10)).unref()
  return {
    windows,
    async close() {
      clearInterval(tidying)
      await windows.end()
      await ledger.close()
    },
  }
}
