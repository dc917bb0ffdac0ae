import { type Kysely, sql, type Transaction } from 'kysely'

/** For how long a try counts, in ms. */
export const tryCountsMs = 60 * 60_000

/** What tries are counted under, such as an account or where they come from, and how many there may be in an hour. */
export interface TryLimit {
  by: string
  most: number
}

/** A table of tries: which of its columns says under what one counts. When it was made is in `at`. */
export interface Tries {
  table: string
  by: string
}

/**
 * When the next may be tried, since one of the limits is used up; null when it may be now. Until the transaction ends nobody else tries under
 * them, so that of many at once each is counted before the next is made.
 */
export async function nextTry<DB>(
  trx: Transaction<DB>,
  { table, by: column }: Tries,
  limits: readonly TryLimit[],
  now: Date,
): Promise<Date | null> {
  // In one order, so that two tries do not wait for each other.
  for (const key of limits.map(({ by }) => `${table} ${by}`).sort()) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
  }
  const since = new Date(now.getTime() - tryCountsMs)
  for (const { by, most } of limits) {
    const { rows } = await sql<{ at: Date }>`
      SELECT at FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${by} AND at > ${since}
      ORDER BY at DESC OFFSET ${most - 1} LIMIT 1`.execute(trx)
    const [oldest] = rows
    if (oldest) return new Date(oldest.at.getTime() + tryCountsMs)
  }
  return null
}

/** Counts a try under all of these limits. */
export async function noteTry<DB>(
  trx: Transaction<DB>,
  { table, by: column }: Tries,
  limits: readonly TryLimit[],
  now: Date,
): Promise<void> {
  const keys = limits.map(({ by }) => by)
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.ref(column)}, at)
    SELECT key, ${now}::timestamptz FROM unnest(${keys}::text[]) AS told (key)`.execute(trx)
}

/**
 * Counts a try in a transaction of its own that nothing takes back. Answers when the next may be made if one of the limits is used up, and
 * then counts nothing; null when this one may be made.
 */
export const countTry = <DB>(
  db: Kysely<DB>,
  tries: Tries,
  limits: readonly TryLimit[],
  now: Date,
): Promise<Date | null> =>
  db.transaction().execute(async (trx) => {
    const next = await nextTry(trx, tries, limits, now)
    if (next === null) await noteTry(trx, tries, limits, now)
    return next
  })
