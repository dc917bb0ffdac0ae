import { dayMs, type Retention, tryCountsMs } from '@micromart/service'
import { sql } from 'kysely'

/** What has left a cart never comes back under the same ids: a day is enough for whoever asks twice. */
const afterPlacing = dayMs

/** What goes by itself. */
export const retention: readonly Retention[] = [
  {
    table: 'placements',
    column: 'left_cart_at',
    keepMs: afterPlacing,
    // Nobody has noted that it left where a process died right then, and its buyer never came back: the cart heard of it by its event long ago.
    over: (before) => sql`(
      left_cart_at <= ${before} OR (left_cart_at IS NULL AND placed_at <= ${before}::timestamptz - interval '1 year'))`,
  },
  {
    table: 'ordered_lines',
    column: 'at',
    keepMs: afterPlacing,
    where: sql`NOT EXISTS (SELECT FROM placements WHERE placements.order_id = ordered_lines.order_id)`,
  },
  { table: 'guest_tries', column: 'at', keepMs: tryCountsMs },
]
