import { type Counts, rowGauges } from '@micromart/service'
import { TracedHistogram } from '@micromart/telemetry'
import { Counter, type Registry } from 'prom-client'
import type { Order } from './order.ts'
import { currenciesSold } from './projections/order-view-store.ts'
import type { Alarm } from './saga/run-timeouts.ts'
import { unfinishedSagas } from './saga/saga-store.ts'
import { sureSteps } from './saga/saga-timing.ts'
import type { Db } from './tables.ts'

export interface OrdersMeasure {
  /** Has sales counted from 0 in the currencies that were sold in last, so that the first after a start is seen to be one. */
  begin(): Promise<void>
  /** A saga step needs somebody to look. */
  alarm: Alarm
  /** An order has been confirmed, and that is committed. */
  confirmed(order: Pick<Order, 'placedAt'>, at: Date): void
  counts: Counts
}

/** Measures orders and their checkout sagas. */
export function measureOrders(registry: Registry, db: Db): OrdersMeasure {
  const registers = [registry]
  rowGauges(
    registry,
    {
      orders_sagas_unfinished: 'Checkout sagas that await a reply.',
      orders_sagas_oldest_age_seconds: 'For how long the saga has awaited one that has for longest; 0 for none.',
    },
    async () => {
      const { count, oldestMs } = await unfinishedSagas(db)
      return { orders_sagas_unfinished: count, orders_sagas_oldest_age_seconds: oldestMs / 1_000 }
    },
    2_000,
  )
  const overdue = new Counter({
    name: 'orders_saga_steps_overdue_total',
    help: 'Times that a saga step which must succeed was repeated far too often.',
    labelNames: ['step'],
    registers,
  })
  const ended = new Counter({
    name: 'orders_sagas_ended_total',
    help: 'Checkouts that came to an end, by what the order is then; one that is cancelled later counts once more.',
    labelNames: ['outcome'],
    registers,
  })
  const toConfirmed = new TracedHistogram({
    name: 'orders_time_to_confirmed_seconds',
    help: 'From when an order was placed until it was confirmed.',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    registers,
  })
  const placed = new Counter({
    name: 'micromart_orders_placed_total',
    help: 'Orders that were placed.',
    labelNames: ['currency'],
    registers,
  })
  const value = new Counter({
    name: 'micromart_orders_value_total',
    help: 'What orders that were placed come to, in major units of their currency.',
    labelNames: ['currency'],
    registers,
  })
  // What is counted seldom is there before it is: who asks how much it grew sees nothing of what it begins with.
  for (const step of sureSteps) overdue.inc({ step }, 0)
  for (const outcome of ['CONFIRMED', 'CANCELLED']) ended.inc({ outcome }, 0)
  return {
    async begin() {
      for (const currency of await currenciesSold(db)) for (const count of [placed, value]) count.inc({ currency }, 0)
    },
    alarm: (step) => overdue.inc({ step }),
    confirmed: ({ placedAt }, at) => toConfirmed.observe({}, Math.max(0, at.getTime() - Date.parse(placedAt)) / 1_000),
    counts: {
      'order.placed': ({ data: { total } }) => {
        placed.inc({ currency: total.currency })
        value.inc({ currency: total.currency }, Number(total.amount))
      },
      'order.confirmed': () => ended.inc({ outcome: 'CONFIRMED' }),
      'order.cancelled': () => ended.inc({ outcome: 'CANCELLED' }),
    },
  }
}
