import { dayMs, type Retention, tryCountsMs } from '@micromart/service'
import { sql } from 'kysely'
import { webhookToleranceMs } from './peers/webhook.ts'

/** Longer than any command is sent again. */
const afterCommand = { keepMs: 60 * dayMs, leastMs: 14 * dayMs }

/** What goes by itself. */
export const retention: readonly Retention[] = [
  { table: 'commands', column: 'received_at', ...afterCommand, where: sql`reply IS NOT NULL` },
  { table: 'tombstones', column: 'at', ...afterCommand },
  { table: 'card_tries', column: 'at', keepMs: tryCountsMs },
  // By then their signatures are too old to pass again.
  { table: 'webhook_events', column: 'at', keepMs: 2 * webhookToleranceMs },
]
