import { reasonOf } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import { type Kysely, type Migration, type RawBuilder, sql, type Transaction } from 'kysely'
import type { WorkerRun } from './worker.ts'

// A worker takes rows by a limit, or one after another. One that cannot be helped would be among the first for ever, and so be in the
// way of all others. What fails is put off instead: left out before a limit is taken, for longer each time, until it succeeds.

/** The table of them; every service has it. */
export const putOffMigrations: Record<string, Migration> = {
  '0000_put_off': {
    async up(db: Kysely<unknown>) {
      await sql`
        CREATE TABLE put_off (
          worker text NOT NULL,
          item text NOT NULL,
          failures int NOT NULL,
          until timestamptz NOT NULL,
          reason text NOT NULL,
          PRIMARY KEY (worker, item)
        )`.execute(db)
    },
  },
  '0000_put_off_by_age': {
    async up(db: Kysely<unknown>) {
      await sql`CREATE INDEX put_off_by_age ON put_off (until)`.execute(db)
    },
  },
}

const firstPauseMs = 1_000
const longestPauseMs = 10 * 60_000
/** Failures in a row after which somebody is told, once. */
const alarmingFailures = 5

/** Whether a row is not put off now. `item` is what its worker knows it by, as a text column or expression. */
export const isNotPutOff = (worker: string, item: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
  sql<boolean>`NOT EXISTS (SELECT FROM put_off WHERE worker = ${worker} AND put_off.item = ${item} AND until > ${now})`

interface PutOffParts<DB> {
  db: Kysely<DB>
  clock: () => Date
  log: Logger
}

/**
 * Puts a worker's item off that has failed, in a transaction of its own, for a second at first and twice as long each time, up to ten
 * minutes. It is logged the first time, and told as an alarm once. Rejects where it cannot be written, as when the database is away.
 */
export async function putOff<DB>(
  { db, clock, log }: PutOffParts<DB>,
  worker: string,
  item: string,
  error: unknown,
): Promise<void> {
  const now = clock()
  const { rows } = await sql<{ failures: number }>`
    INSERT INTO put_off AS known (worker, item, failures, until, reason)
    VALUES (${worker}, ${item}, 1, ${new Date(now.getTime() + firstPauseMs)}, ${reasonOf(error)})
    ON CONFLICT (worker, item) DO UPDATE SET
      failures = known.failures + 1,
      until = ${now}::timestamptz + least(${longestPauseMs}, ${firstPauseMs} * 2 ^ least(known.failures, 20)) * interval '1 ms',
      reason = excluded.reason
    RETURNING failures`.execute(db)
  const failures = rows[0]?.failures ?? 0
  if (failures === 1) log.warn({ err: error, worker, item }, 'this failed and is put off; what is behind it goes on')
  if (failures === alarmingFailures)
    log.error({ alert: 'put_off', err: error, worker, item, failures }, 'this fails again and again, and is tried on')
}

/** It has succeeded. */
export async function settle<DB>(trx: Transaction<DB> | Kysely<DB>, worker: string, item: string): Promise<void> {
  await sql`DELETE FROM put_off WHERE worker = ${worker} AND item = ${item}`.execute(trx)
}

/** How many items fail again and again. */
export async function countPutOff<DB>(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM put_off WHERE failures >= ${alarmingFailures}`.execute(db)
  return rows[0]?.count ?? 0
}

export interface EachApart<DB> extends PutOffParts<DB> {
  worker: string
  run: WorkerRun
}

/**
 * Does each of some items that were taken together, by what the worker knows them by. One that fails is put off, and the others are done
 * all the same. Ends early, without a word, when the worker is stopped.
 */
export async function eachApart<DB, Item>(
  parts: EachApart<DB>,
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const { db, worker, run } = parts
  for (const item of items) {
    if (run.signal.aborted) return
    try {
      await handle(item)
      await settle(db, worker, idOf(item))
    } catch (error) {
      await putOff(parts, worker, idOf(item), error)
    }
    run.goesOn()
  }
}

export interface InTurn<DB, Item> extends PutOffParts<DB> {
  worker: string
  run: WorkerRun
  /** Takes the next item, locked, of those that are not put off: see `isNotPutOff`. */
  take(trx: Transaction<DB>): Promise<Item | undefined>
  /** What the worker knows an item by. */
  idOf(item: Item): string
  handle(trx: Transaction<DB>, item: Item): Promise<void>
  /** Called once what `handle` wrote is committed. */
  committed?(item: Item): void
}

/**
 * Does what there is, one item after another and each in a transaction of its own, until there is no more. One that fails is put off,
 * and keeps nobody waiting. Answers how many there were.
 */
export async function inTurn<DB, Item>(parts: InTurn<DB, Item>): Promise<number> {
  const { db, worker, run, take, idOf, handle, committed } = parts
  for (let seen = 0; ; seen++) {
    if (run.signal.aborted) return seen
    let item: Item | undefined
    try {
      await db.transaction().execute(async (trx) => {
        item = await take(trx)
        if (item === undefined) return
        await handle(trx, item)
        await settle(trx, worker, idOf(item))
      })
    } catch (error) {
      if (item === undefined) throw error
      await putOff(parts, worker, idOf(item), error)
      run.goesOn()
      continue
    }
    if (item === undefined) return seen
    committed?.(item)
    run.goesOn()
  }
}
