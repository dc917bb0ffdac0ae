import type { Logger } from '@micromart/telemetry'
import { type Kysely, sql } from 'kysely'

/** SQLSTATE disk_full. */
const diskFull = '53100'

/** Whether a database's disk takes anything more. */
export interface Disk {
  /** Told of every error of the database. */
  heard(error: unknown): void
  /** Once a write has found no room, asks anew each time until there is some. */
  isFull(): Promise<boolean>
}

/**
 * Reading goes on when a disk is full, so asking whether the database answers tells nothing: it is the writes that tell.
 *
 * @param roomFor tries a write of some size; rejects when it does not fit.
 */
export function watchDisk(log: Pick<Logger, 'error' | 'info'>, roomFor: () => Promise<unknown>): Disk {
  let full = false
  return {
    heard(error) {
      if (full || !isDiskFull(error)) return
      full = true
      log.error({ err: error }, 'the database cannot write: its disk is full. Make room; nothing else is needed')
    },
    async isFull() {
      if (!full) return false
      try {
        await roomFor()
      } catch (error) {
        if (isDiskFull(error)) return true
        // It may be away altogether, which others tell.
        throw error
      }
      full = false
      log.info('the database can write again')
      return false
    },
  }
}

/**
 * Writes a megabyte that is gone with its transaction. A temporary table of its own takes new pages each time, where a row in a
 * table might find an old place.
 */
export async function writeProbe<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`CREATE TEMP TABLE room_for_a_megabyte ON COMMIT DROP AS
    SELECT md5(n::text) || md5((n + 1)::text) AS filler FROM generate_series(1, 10000) AS n`.execute(db)
}

const isDiskFull = (error: unknown) => error instanceof Error && 'code' in error && error.code === diskFull
