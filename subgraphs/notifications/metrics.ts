import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Db } from './tables.ts'
import { countWaiting } from './webhooks/delivery-store.ts'
import type { Outcome } from './webhooks/outcome.ts'

/** What becomes of webhooks' deliveries, counted. */
export interface DeliveryMeasure {
  attempted(outcome: Outcome['kind'], durationMs: number): void
  givenUp(): void
}

/** Measures webhooks' deliveries. */
export function measureDeliveries(registry: Registry, db: Db): DeliveryMeasure {
  const registers = [registry]
  new Gauge({
    name: 'micromart_webhook_deliveries_waiting',
    help: 'Deliveries of webhooks that are neither delivered nor given up.',
    registers,
    async collect() {
      this.set(await countWaiting(db).catch(() => Number.NaN))
    },
  })
  const duration = new Histogram({
    name: 'micromart_webhook_attempt_duration_seconds',
    help: 'Duration of attempts to deliver to a webhook, by what came of them.',
    labelNames: ['outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  })
  const givenUp = new Counter({
    name: 'micromart_webhook_deliveries_given_up_total',
    help: 'Deliveries of webhooks that were given up after their last attempt.',
    registers,
  })
  return {
    attempted: (outcome, durationMs) => duration.observe({ outcome }, durationMs / 1_000),
    givenUp: () => givenUp.inc(),
  }
}
