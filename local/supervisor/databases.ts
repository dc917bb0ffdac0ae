import { join } from 'node:path'
import {
  type DatabaseSpec,
  type EmbeddedPostgres,
  endOrphan,
  ensureDatabases,
  installedVersion,
  keepPrograms,
  startPostgres,
  versionOf,
} from '@micromart/embedded-postgres'
import { migrateEventsDatabase } from '@micromart/messaging'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { databaseOwners, services } from '@micromart/subgraphs'
import { logGuests } from './event-log/log-guests.ts'
import { host } from './ports.ts'
import { type Kept, keepRunning, type Watcher } from './processes/keep-running.ts'
import { databasePassword, type Secrets } from './secrets.ts'

const log = 'events'
/** Connections of one service's process at the most: its pool, the log's, and one each to relay, consume and listen. */
const connectionsEach = 15
/** Of everybody else together: the sandbox provider, commands, whoever looks in. */
const furtherConnections = 80

export interface Databases {
  postgres: Kept
  /** A database as its own role or, for the log's guests, as `role`, for the shop's own processes: by a local socket where there is one. */
  url(database: string, role?: string): string
  /** Every database as its owner, by name, for whoever looks in. */
  all: Record<string, string>
}

/** Ends a PostgreSQL that works on the databases of a folder though its shop has died. Throws OperatorError. */
export const endLeftOver = (dataDir: string): Promise<void> =>
  endOrphan(join(dataDir, 'cluster')).catch((error: Error) => {
    throw new OperatorError(error.message)
  })

/**
 * Sees that the databases of a folder, if there are any, are those of the PostgreSQL that we have.
 * @returns whether there are none.
 * @throws OperatorError
 */
export async function mustFit(dataDir: string): Promise<boolean> {
  const made = await versionOf(join(dataDir, 'cluster'))
  const ours = await installedVersion()
  if (made === null || made === ours) return made === null
  throw new OperatorError(
    `The databases in ${dataDir} are PostgreSQL ${made}'s, and this version of MicroMart has ${ours}. Start them with the version that made them, or choose another --data.`,
  )
}

/**
 * Starts PostgreSQL, keeps it running, and makes every database and role that a shop has.
 * @param args `serviceProcesses` says how many there will be, `embeddedLog` whether the event log is among the databases, and
 *   `logRetentionHours` how long that keeps what was read.
 * @throws OperatorError when PostgreSQL does not start, in its words.
 */
export async function startDatabases(args: {
  dataDir: string
  port: number
  secrets: Secrets
  serviceProcesses: number
  embeddedLog: boolean
  logRetentionHours: number
  log: (line: string) => void
  watcher: Watcher
}): Promise<Databases> {
  const { dataDir, secrets, port, watcher, embeddedLog } = args
  const connections = furtherConnections + connectionsEach * args.serviceProcesses
  // Found once: whenever PostgreSQL is started again, an install may be under way.
  const programs = await keepPrograms(join(dataDir, 'programs'))
  const start = { dataDir, programs, port, superuserPassword: secrets.superuserPassword, log: args.log, connections }
  let running: EmbeddedPostgres | undefined
  const postgres = await keepRunning(async () => {
    running = await startPostgres(start)
    return { ...running, exited: running.exited.then((code) => `exit code ${code}`) }
  }, watcher).catch((error: Error) => {
    throw new OperatorError(error.message)
  })
  try {
    if (running === undefined) throw new Error('PostgreSQL was not started')
    await ensureDatabases(running.url('postgres'), embeddedLog ? [...own(secrets), ofLog(secrets)] : own(secrets), [
      { role: 'router', password: databasePassword(secrets, 'router') },
    ])
    const { socket } = running
    const openUrl = (database: string, role = database) =>
      `postgres://${role}:${databasePassword(secrets, role)}@${host}:${port}/${database}`
    const url: Databases['url'] = (...of) => `${openUrl(...of)}${socket ? `?host=${encodeURIComponent(socket)}` : ''}`
    if (embeddedLog) await migrateEventsDatabase(url(log), logGuests, { retentionHours: args.logRetentionHours })
    const names = [...databaseOwners(services), ...(embeddedLog ? [log] : [])]
    return { postgres, url, all: Object.fromEntries(names.map((name) => [name, openUrl(name)])) }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

function own(secrets: Secrets): DatabaseSpec[] {
  return databaseOwners(services).map((name) => ({ name, role: name, password: databasePassword(secrets, name) }))
}

/** The log's owner cuts off consumers that hold a partition and have stopped. */
function ofLog(secrets: Secrets): DatabaseSpec {
  const password = databasePassword(secrets, log)
  return { name: log, role: log, password, guests: logGuests.map(({ role }) => role), memberOf: ['pg_signal_backend'] }
}
