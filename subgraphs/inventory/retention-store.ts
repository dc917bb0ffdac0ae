import { dayMs, type Retention } from '@micromart/service'
import { sql } from 'kysely'

/** Longer than any command is sent again. */
const afterCommand = { keepMs: 60 * dayMs, leastMs: 14 * dayMs }

/** What goes by itself. */
export const retention: readonly Retention[] = [
  { table: 'command_replies', column: 'at', ...afterCommand },
  // With their lines. What was shipped stays: the stock is reckoned up by it.
  { table: 'reservations', column: 'updated_at', ...afterCommand, where: sql`state IN ('NONE', 'RELEASED')` },
]
