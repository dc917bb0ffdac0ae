import { Counter, type Registry } from 'prom-client'
import { rowGauges } from './row-gauges.ts'

/** Of a service's workers; answers by what is told how many items fail again and again. */
export function measureWorkers(registry: Registry): (countFailing: () => Promise<number>) => void {
  let failing: () => Promise<number> = async () => 0
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
