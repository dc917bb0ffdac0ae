import { inboxKeepMs } from '@micromart/messaging'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { batchAfterBatch } from './batches.ts'
import type { Worker, WorkerRun } from './worker.ts'

// What grows for ever is the end of every database. Services say of their tables what may go and when, as data; one worker takes it away.

export const dayMs = 24 * 60 * 60_000

/** Rows of a table that go by themselves. docs/retention.md says why, and a test holds it to this. */
export interface Retention {
  table: string
  /** Says how old a row is, or until when it is good; null is never old. It has an index, which `over` can use. */
  column: string
  /** How long a row stays after that, in ms; 0 where the column says itself when it is over. */
  keepMs: number
  /** Where a setting may say otherwise: the shortest time that nothing suffers from, in ms. */
  leastMs?: number
  /** Which rows are that old. Default: those of which the column says a time up to then. */
  over?(before: Date): RawBuilder<unknown>
  /** What else must be so. */
  where?: RawBuilder<unknown>
}

/** What every service has. */
export const commonRetentions = (logHours: number): readonly Retention[] => {
  const inboxMs = inboxKeepMs(logHours)
  return [
    { table: 'inbox', column: 'at', keepMs: inboxMs, leastMs: inboxMs },
    { table: 'idempotency_keys', column: 'forget_at', keepMs: 0 },
    { table: 'ended_sessions', column: 'forget_at', keepMs: 0 },
    // Longer than the longest pause: what was not tried again since is done, or gone.
    { table: 'put_off', column: 'until', keepMs: dayMs },
  ]
}

/** Rows taken away in one statement: what else wants to write does not wait for long. */
const batch = 1_000
const everyMs = 60_000

/** Selects the rows of a table that are old at `now`, by where they lie. */
export function oldRows({ table, column, keepMs, over, where = sql`true` }: Retention, now: Date): RawBuilder<unknown> {
  const before = new Date(now.getTime() - keepMs)
  const isOld = over?.(before) ?? sql`${sql.ref(column)} <= ${before}`
  return sql`SELECT ctid FROM ${sql.table(table)} WHERE ${isOld} AND ${where}`
}

/**
 * Takes away all rows of a table that are old at `now`, a batch a transaction. One that somebody holds is left for the next time. Safe in
 * every replica at once.
 * @param removed told of each batch.
 */
export async function removeOld<DB>(
  db: Kysely<DB>,
  retention: Retention,
  now: Date,
  run: WorkerRun,
  removed?: (rows: number) => void,
): Promise<void> {
  const some = sql`
    DELETE FROM ${sql.table(retention.table)} WHERE ctid = ANY (ARRAY(
      ${oldRows(retention, now)} LIMIT ${batch} FOR UPDATE SKIP LOCKED))`
  await batchAfterBatch(run, batch, async () => {
    const rows = Number((await some.execute(db)).numAffectedRows ?? 0n)
    if (rows > 0) removed?.(rows)
    return rows
  })
}

/** Those of which there is something to take away: one statement for all, as mostly there is nothing. */
async function withOldRows<DB>(
  db: Kysely<DB>,
  retentions: readonly Retention[],
  now: Date,
): Promise<readonly Retention[]> {
  const looks = retentions.map((retention) => sql`EXISTS (${oldRows(retention, now)})`)
  // Where one cannot be looked at, each is for itself.
  const old = await sql<{ old: boolean[] }>`SELECT ARRAY[${sql.join(looks)}] AS old`.execute(db).catch(() => null)
  return old ? retentions.filter((_, nth) => old.rows[0]?.old[nth]) : retentions
}

interface Parts<DB> {
  db: Kysely<DB>
  retentions: readonly Retention[]
  clock: () => Date
  /** Told of what has gone. */
  count?: (table: string, rows: number) => void
}

/**
 * Takes away what is old, table after table, until nothing is left that is. A table that fails keeps no other waiting, and fails the run once
 * all others are done.
 */
export const retentionWorker = <DB>({ db, retentions, clock, count }: Parts<DB>): Worker => ({
  name: 'retention',
  everyMs,
  async run(run) {
    // What has gone may have been all that kept a row of another table: that is looked at again, and as often as there are tables at most.
    let more = true
    const failed = new Map<string, unknown>()
    for (let round = 0; more && round < retentions.length && !run.signal.aborted; round++) {
      more = false
      for (const retention of await withOldRows(db, retentions, clock())) {
        const { table } = retention
        if (failed.has(table)) continue
        const removed = (rows: number) => {
          more = true
          count?.(table, rows)
        }
        try {
          await removeOld(db, retention, clock(), run, removed)
        } catch (error) {
          failed.set(table, error)
        }
      }
    }
    if (failed.size > 0 && !run.signal.aborted)
      throw new AggregateError(failed.values(), `old rows of ${[...failed.keys()].join(', ')} could not be removed`)
  },
})
