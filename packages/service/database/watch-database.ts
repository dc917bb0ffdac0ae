import type { Logger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { openDatabaseAlive } from './database-alive.ts'
import { watchDisk, writeProbe } from './disk.ts'

/** Whether a process can do with its database what it is for. */
export interface DatabaseWatch {
  /** Told of every error of the database. */
  heard(error: unknown): void
  /** Why not, or null. */
  unready(): Promise<string | null>
  close(): Promise<void>
}

/** @param db what is written to where there may be no room; asked for once there is such a question. */
export function watchDatabase<Tables>(url: string, log: Logger, db: () => Kysely<Tables>): DatabaseWatch {
  const alive = openDatabaseAlive(url, log)
  const disk = watchDisk(log, () => writeProbe(db()))
  return {
    heard: disk.heard,
    async unready() {
      try {
        await alive.ask()
        return (await disk.isFull()) ? 'the disk of the database is full' : null
      } catch {
        return 'database'
      }
    },
    close: alive.close,
  }
}
