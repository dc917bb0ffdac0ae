import { dayMs, type Retention, tryCountsMs } from '@micromart/service'
import { sql } from 'kysely'

/** What has left a cart never comes back under the same ids: a day is enough for whoever asks twice. */
const afterPlacing = dayMs

/** What goes by itself. */
export const retention: readonly Retention[] = [
  { table: 'placements', column: 'left_cart_at', keepMs: afterPlacing },
  {
    table: 'ordered_lines',
    column: 'at',
    keepMs: afterPlacing,
    where: sql`NOT EXISTS (SELECT FROM placements WHERE placements.order_id = ordered_lines.order_id)`,
  },
  { table: 'guest_tries', column: 'at', keepMs: tryCountsMs },
]
