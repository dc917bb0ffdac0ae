import type { Notification } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { FrameMetrics } from '../metrics.ts'
import type { ServiceSettings } from '../settings.ts'
import type { DbOf } from '../subgraph.ts'
import { clockOf } from './clock.ts'
import { openDatabase } from './database.ts'
import { askTime, DatabaseClock } from './database-clock.ts'
import { watchDatabase } from './watch-database.ts'

interface OwnDatabaseParts {
  name: string
  settings: ServiceSettings
  log: Logger
  metrics: FrameMetrics
  /** Told of what is hinted at, once that has committed. */
  tell(hints: readonly Notification[]): void
}

/** The database of a service's own as its process has it, measured and watched, and the time that it says it is. It connects when first needed. */
export function openOwnDatabase<Tables>({ name, settings, log, metrics, tell }: OwnDatabaseParts) {
  const watched = watchDatabase(settings.databaseUrl, log, () => db)
  const db: DbOf<Tables> = openDatabase(settings.databaseUrl, log, {
    heard: watched.heard,
    tell,
    measure: (pool) => metrics.measurePool('database', pool),
  })
  const time = new DatabaseClock({ machine: clockOf(name, settings.failpoints), ask: askTime(db), log })
  metrics.measureDatabase(db)
  metrics.measureTables(db)
  return {
    db,
    time,
    /** Why it cannot be worked with, or null. */
    unready: () => watched.unready(),
    close: () => Promise.all([db.destroy(), watched.close()]),
  }
}
