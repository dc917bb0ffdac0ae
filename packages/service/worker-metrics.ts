import type { Registry } from 'prom-client'
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
