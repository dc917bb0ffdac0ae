import { type Kysely, sql } from 'kysely'
import { Gauge, type Registry } from 'prom-client'
import { readSeldom } from './read-seldom.ts'

/** Between two readings, in ms: autovacuum rests as long between two looks at a database. */
const everyMs = 60_000

interface TableRows {
  table: string
  live: number
  dead: number
}

/**
 * Rows of each table as PostgreSQL counts them, and of them those that nobody sees any more and autovacuum has not taken away yet: what it
 * cannot take away makes every statement slower. Answers what is told of the database.
 */
export function measureTables(registry: Registry): <DB>(db: Kysely<DB>) => void {
  let read: () => Promise<readonly TableRows[]> = () => Promise.reject(new Error('not open yet'))
  const tables = readSeldom(() => read(), everyMs)
  new Gauge({
    name: 'postgresql_rows',
    help: 'Rows of a table, those that are there (live) and those that autovacuum is to take away (dead).',
    labelNames: ['table', 'state'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { table, live, dead } of (await tables()) ?? []) {
        this.set({ table, state: 'live' }, live)
        this.set({ table, state: 'dead' }, dead)
      }
    },
  })
  return (db) => {
    read = () => rowsOf(db)
  }
}

/** Everybody may read all of it. */
async function rowsOf<DB>(db: Kysely<DB>): Promise<readonly TableRows[]> {
  const { rows } = await sql<TableRows>`
    SELECT relname AS table, sum(n_live_tup)::float8 AS live, sum(n_dead_tup)::float8 AS dead
    FROM pg_stat_user_tables GROUP BY relname`.execute(db)
  return rows
}
