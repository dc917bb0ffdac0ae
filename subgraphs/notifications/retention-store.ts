import { dayMs, type Retention } from '@micromart/service'

/** What goes by itself. */
export const retention: readonly Retention[] = [
  { table: 'notifications', column: 'created_at', keepMs: 365 * dayMs, leastMs: dayMs },
  // Nothing is sent twice while its message can be heard again.
  { table: 'mails', column: 'finished_at', keepMs: 30 * dayMs, leastMs: 14 * dayMs },
  // For what mails say of an order; that of an older one says less.
  { table: 'orders', column: 'placed_at', keepMs: 730 * dayMs, leastMs: 30 * dayMs },
  // With their attempts.
  { table: 'webhook_deliveries', column: 'finished_at', keepMs: 30 * dayMs, leastMs: 14 * dayMs },
]
