import { Counter, Gauge, type Registry } from 'prom-client'
import type { Alarm } from './run-timeouts.ts'
import { unfinishedSagas } from './saga-store.ts'
import type { Db } from './tables.ts'

/** Measures the checkout sagas; answers what to call when a step needs somebody to look. */
export function measureSagas(registry: Registry, db: Db): Alarm {
  new Gauge({
    name: 'orders_sagas_unfinished',
    help: 'Checkout sagas that await a reply.',
    registers: [registry],
    async collect() {
      this.set(await unfinishedSagas(db).catch(() => Number.NaN))
    },
  })
  const overdue = new Counter({
    name: 'orders_saga_steps_overdue_total',
    help: 'Times that a saga step which must succeed was repeated far too often.',
    labelNames: ['step'],
    registers: [registry],
  })
  return (step) => overdue.inc({ step })
}
