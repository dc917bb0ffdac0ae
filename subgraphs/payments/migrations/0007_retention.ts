import { type Kysely, sql } from 'kysely'

/** What commands were answered, and undos that came first, are found by when that was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX commands_by_age ON commands (received_at) WHERE reply IS NOT NULL`.execute(db)
  await sql`CREATE INDEX tombstones_by_age ON tombstones (at)`.execute(db)
}
