import { HintingDialect, type Logger, type Notification } from '@micromart/messaging'
import type { MeasuredPool } from '@micromart/telemetry'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'

const connections = 8
/** How many handlers of messages may be at work at once: whatever they wait for, requests are left a connection. */
export const handlersAtOnce = connections - 2

/**
 * How long a statement may take and wait, in ms, so that what one waits for does not become what all wait for. The router waits 10 s
 * for us: it is told of a lock before that. What is left idle inside of a transaction, by a process that hangs, holds its locks no longer.
 */
const limits = {
  lock_timeout: 5_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
  // Of a server that says nothing at all.
  query_timeout: 17_000,
}

// A count or an amount must never lose digits, so int8 is a bigint here, not a string and not a float.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === pg.types.builtins.INT8 && format !== 'binary' ? BigInt : pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

interface DatabaseOptions {
  /** Told of every statement's error, whoever handles it. */
  heard?(error: unknown): void
  /** Told of what transactions hint at, once they are committed; without it they NOTIFY themselves. */
  tell?(hints: readonly Notification[]): void
  /** Told of every statement's text, as it is asked for. */
  asked?(text: string): void
  /** For migrations and operators' commands: a statement takes as long as it takes. */
  unlimited?: boolean
  /** Given the pool; answers what is told how long somebody waited for a connection, in ms. */
  measure?(pool: MeasuredPool): (waitedMs: number) => void
}

/** A pool over one database; `Tables` are its tables as Kysely sees them. */
export function openDatabase<Tables>(
  url: string,
  log: Logger,
  { heard, tell, asked, measure, unlimited = false }: DatabaseOptions = {},
): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    ...(unlimited ? {} : limits),
  })
  // The pool listens only to idle ones. One that breaks in our hands between two statements, or as it is handed over, fails the next of
  // them; with nobody listening it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'))
  const config = { pool: preparing(pool, measure?.(pool)) }
  return new Kysely<Tables>({
    dialect: tell ? new HintingDialect(config, tell) : new PostgresDialect(config),
    log(event) {
      asked?.(event.query.sql)
      if (event.level === 'error') heard?.(event.error)
    },
  })
}

/**
 * Brings the database to the newest migration. Kysely's lock makes it safe when several instances start at once. What a newer version has
 * migrated already is left as it is: a process of the version before starts beside it and after it.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Record<string, Migration>,
  log: Logger,
): Promise<void> {
  // Asked for under the lock, so that no newer process can come between.
  const getMigrations = async () => ({ ...(await newerThan(migrations, db, log)), ...migrations })
  const migrator = new Migrator({ db, provider: { getMigrations }, allowUnorderedMigrations: true })
  const { error, results = [] } = await migrator.migrateToLatest()
  for (const { migrationName, status } of results) log.info({ migration: migrationName, status }, 'migration')
  if (error) throw error
}

/** What was done to the database by a version that knows more migrations. They are expansions alone, so ours can work with it. */
async function newerThan<Tables>(
  migrations: Record<string, Migration>,
  db: Kysely<Tables>,
  log: Logger,
): Promise<Record<string, Migration>> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  const unknown = rows.map(({ name }) => name).filter((name) => !(name in migrations))
  if (unknown.length > 0) log.info({ migrations: unknown }, 'a newer version has migrated this database')
  // Kysely wants to know each that it finds there, and runs none of them again.
  return Object.fromEntries(unknown.map((name) => [name, { up: async () => {} }]))
}
