import { type RawBuilder, sql } from 'kysely'

/**
 * A timestamptz as text with all its microseconds, for cursors: a JavaScript Date has but milliseconds, and a page that
 * begins after a rounded instant loses or repeats rows of the same millisecond.
 */
export const exactInstant = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
