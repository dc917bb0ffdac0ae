import { type Kysely, sql } from 'kysely'
import type { Registry } from 'prom-client'
import { rowGauges } from './row-gauges.ts'

/** What a server runs out of comes slowly, and to weigh a database opens all of its files: once in so many ms. */
const everyMs = 60_000

const gauges = {
  postgresql_backends: 'Connections that the server has, of whoever it is.',
  postgresql_connection_max: 'How many it lets in, less those that are kept for whoever looks after it.',
  postgresql_transaction_id_age: 'Transactions since the oldest that any of its databases must still tell apart.',
  postgresql_db_size_bytes: 'What the database takes on the disk.',
}

/** Of the PostgreSQL that a service has its database on; answers what is told of the database. */
export function measureDatabase(registry: Registry): <DB>(db: Kysely<DB>) => void {
  let read: () => Promise<Record<keyof typeof gauges, number>> = () => Promise.reject(new Error('not open yet'))
  rowGauges(registry, gauges, () => read(), everyMs)
  return (db) => {
    read = () => readState(db)
  }
}

/** Everybody may read all of it. */
async function readState<DB>(db: Kysely<DB>): Promise<Record<keyof typeof gauges, number>> {
  const { rows } = await sql<Record<keyof typeof gauges, number>>`
    SELECT
      (SELECT sum(numbackends)::int FROM pg_stat_database) AS postgresql_backends,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0) AS postgresql_connection_max,
      (SELECT greatest(max(age(datfrozenxid)), max(mxid_age(datminmxid)))::int FROM pg_database) AS postgresql_transaction_id_age,
      pg_database_size(current_database())::float8 AS postgresql_db_size_bytes`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database says nothing of itself')
  return row
}
