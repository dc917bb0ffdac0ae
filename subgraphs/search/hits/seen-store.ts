import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a list saw what a transaction did, by its number: at its first page, of which `seen` is pg_current_snapshot(). A number from the future is from another
 * cluster, whose dump this database was restored from, and was there before any list.
 */
export const isSeen = (transaction: RawBuilder<unknown>, seen: string): RawBuilder<boolean> =>
  sql`(pg_visible_in_snapshot(${transaction}, ${seen}::pg_snapshot) OR ${transaction} >= pg_snapshot_xmax(pg_current_snapshot()))`
