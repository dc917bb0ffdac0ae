import { dayMs, type Retention } from '@micromart/service'
import { sql } from 'kysely'

/** What goes by itself. */
export const retention: readonly Retention[] = [
  {
    table: 'sessions',
    column: 'expires_at',
    keepMs: 0,
    // With their refresh tokens.
    over: (now) => sql`(ended_at <= ${now} OR expires_at <= ${now})`,
  },
  { table: 'refresh_tokens', column: 'expires_at', keepMs: 0 },
  { table: 'one_time_tokens', column: 'expires_at', keepMs: 0 },
  { table: 'ended_tokens', column: 'forget_at', keepMs: 0 },
  { table: 'farewells', column: 'forget_at', keepMs: 0 },
  { table: 'attempts', column: 'expire', keepMs: 0, over: (now) => sql`expire <= ${now.getTime()}` },
  {
    table: 'api_keys',
    column: 'expires_at',
    keepMs: 90 * dayMs,
    leastMs: dayMs,
    over: (before) => sql`least(expires_at, revoked_at) <= ${before}`,
  },
]
