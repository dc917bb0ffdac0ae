import { dayMs, type Retention } from '@micromart/service'

/** What goes by itself. */
export const retention: readonly Retention[] = [
  // An order is confirmed or cancelled within minutes; a message may be heard weeks later.
  { table: 'placed_orders', column: 'placed_at', keepMs: 30 * dayMs },
  // Whoever reads on in a list does so within the day.
  { table: 'replaced_synonyms', column: 'replaced_at', keepMs: dayMs },
  { table: 'product_sales', column: 'at', keepMs: 365 * dayMs },
  { table: 'bought_together', column: 'at', keepMs: 365 * dayMs },
]
