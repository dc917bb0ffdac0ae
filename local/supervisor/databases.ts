import { type DatabaseSpec, type EmbeddedPostgres, ensureDatabases, startPostgres } from '@micromart/embedded-postgres'
import { migrateEventsDatabase } from '@micromart/messaging'
import { type Kept, keepRunning, type Watcher } from './keep-running.ts'
import { host, services } from './ports.ts'
import { databasePassword, type Secrets } from './secrets.ts'

/** Processes that are no services and have databases of their own all the same. */
const others = ['payments-sandbox']
const log = 'events'

export interface Databases {
  postgres: Kept
  /** A database as its own role or, for the log's guests, as `role`. */
  url(database: string, role?: string): string
  /** Every database as its owner, by name. */
  all: Record<string, string>
}

/** Starts PostgreSQL, keeps it running, and makes every database and role that a shop has. */
export async function startDatabases(args: {
  dataDir: string
  port: number
  secrets: Secrets
  log: (line: string) => void
  watcher: Watcher
}): Promise<Databases> {
  const { secrets, port, watcher } = args
  const start = { dataDir: args.dataDir, port, superuserPassword: secrets.superuserPassword, log: args.log }
  let running: EmbeddedPostgres | undefined
  const postgres = await keepRunning(async () => {
    running = await startPostgres(start)
    return { ...running, exited: running.exited.then((code) => `exit code ${code}`) }
  }, watcher)
  try {
    if (running === undefined) throw new Error('PostgreSQL was not started')
    await ensureDatabases(running.url('postgres'), specs(secrets))
    const url = (database: string, role = database) =>
      `postgres://${role}:${databasePassword(secrets, role)}@${host}:${port}/${database}`
    await migrateEventsDatabase(url(log), [...services])
    return { postgres, url, all: Object.fromEntries([...services, ...others, log].map((name) => [name, url(name)])) }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

function specs(secrets: Secrets): DatabaseSpec[] {
  const own = [...services, ...others].map((name) => ({ name, role: name, password: databasePassword(secrets, name) }))
  return [
    ...own,
    // The log's owner cuts off consumers that hold a partition and have stopped.
    {
      name: log,
      role: log,
      password: databasePassword(secrets, log),
      guests: [...services],
      memberOf: ['pg_signal_backend'],
    },
  ]
}
