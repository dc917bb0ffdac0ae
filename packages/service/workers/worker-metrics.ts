import { Counter, Gauge, type Registry } from 'prom-client'
import { rowGauges } from '../database/row-gauges.ts'
import type { WorkerMeasure } from './worker.ts'

/** Of a service's workers; answers by what is told, once their tables are there, how many items fail again and again: NaN until then. */
export function measureWorkers(registry: Registry): (countFailing: () => Promise<number>) => void {
  let failing = async () => Number.NaN
  rowGauges(
    registry,
    {
      worker_items_failing: 'What a worker of the service does fails again and again for so many things; it tries on.',
    },
    async () => ({ worker_items_failing: await failing() }),
  )
  return (countFailing) => {
    failing = countFailing
  }
}

/** Of when each worker was done last: one whose runs fail, or of which one never ends, says nothing else to whoever watches. */
export function timeWorkers(registry: Registry): WorkerMeasure {
  const named = { labelNames: ['worker'], registers: [registry] }
  const succeededAt = new Gauge({
    name: 'worker_last_success_timestamp_seconds',
    help: 'When a worker had done what there was last; before, when the process began.',
    ...named,
  })
  const interval = new Gauge({
    name: 'worker_interval_seconds',
    help: 'How long a worker rests between two runs.',
    ...named,
  })
  const succeeded: WorkerMeasure['succeeded'] = ({ name }) => succeededAt.setToCurrentTime({ worker: name })
  return {
    // Whoever watches its age is not told at every start that nothing was done for half a century.
    begun(worker) {
      interval.set({ worker: worker.name }, worker.everyMs / 1_000)
      succeeded(worker)
    },
    succeeded,
  }
}

/** Of what goes by itself; answers what is told of each batch, and of each table at the start, that nothing has gone yet. */
export function countRemovedRows(registry: Registry): (table: string, rows: number) => void {
  const removed = new Counter({
    name: 'retention_rows_removed_total',
    help: 'Rows that were old enough to go, and have gone.',
    labelNames: ['table'],
    registers: [registry],
  })
  return (table, rows) => removed.inc({ table }, rows)
}

/** Of rows that are in states of another version; answers what is told of each column at each look. */
export function countUnknownStates(registry: Registry): (table: string, column: string, rows: number) => void {
  const unknown = new Gauge({
    name: 'rows_in_unknown_state',
    help: 'Rows of which a column says what this version does not know, as of the last look.',
    labelNames: ['table', 'column'],
    registers: [registry],
  })
  return (table, column, rows) => unknown.set({ table, column }, rows)
}
