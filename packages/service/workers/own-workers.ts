import { componentLog, type Logger } from '@micromart/telemetry'
import type { FrameMetrics } from '../metrics.ts'
import type { DbOf } from '../subgraph.ts'
import { type Retention, retentionWorker } from './retention.ts'
import { type States, unknownStatesWorker } from './unknown-states.ts'
import { startWorker, type Worker } from './worker.ts'

interface OwnWorkersParts<Tables> {
  db: DbOf<Tables>
  clock: () => Date
  log: Logger
  metrics: FrameMetrics
  retentions: readonly Retention[]
  states: States
  /** Besides those that take care of the tables. */
  others: readonly Worker[]
}

/** Starts all that a service does by itself, beside its requests and messages. */
export function startOwnWorkers<Tables>({
  db,
  clock,
  metrics,
  retentions,
  states,
  others,
  ...parts
}: OwnWorkersParts<Tables>) {
  const log = componentLog(parts.log, 'workers')
  for (const { table } of retentions) metrics.removedRows(table, 0)
  const retention = retentionWorker({ db, retentions, clock, count: metrics.removedRows })
  const unknown = unknownStatesWorker({ db, states, log, count: metrics.unknownStates })
  const workers = [...others, retention, unknown].map((worker) => startWorker(worker, log, metrics.workers))
  return { stop: () => Promise.all(workers.map((worker) => worker.stop())) }
}
