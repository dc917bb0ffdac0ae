import type { Logger } from '@micromart/messaging'
import type { MeasuredPool } from '@micromart/telemetry'
import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'

const connections = 8

// A count or an amount must never lose digits, so int8 is a bigint here, not a string and not a float.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === pg.types.builtins.INT8 && format !== 'binary' ? BigInt : pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

interface DatabaseOptions {
  /** Told of every statement's error, whoever handles it. */
  heard?(error: unknown): void
  /** Given the pool; answers what is told how long somebody waited for a connection, in ms. */
  measure?(pool: MeasuredPool): (waitedMs: number) => void
}

/** A pool over one database; `Tables` are its tables as Kysely sees them. */
export function openDatabase<Tables>(
  url: string,
  log: Logger,
  { heard, measure }: DatabaseOptions = {},
): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, connectionTimeoutMillis: 5_000 })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection broke'))
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: preparing(pool, measure?.(pool)) }),
    log(event) {
      if (event.level === 'error') heard?.(event.error)
    },
  })
}

/** Brings the database to the newest migration. Kysely's lock makes it safe when several instances start at once. */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: Record<string, Migration>,
  log: Logger,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  for (const { migrationName, status } of results) log.info({ migration: migrationName, status }, 'migration')
  if (error) throw error
}
