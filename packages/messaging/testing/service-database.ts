import { createTestDatabase } from '@micromart/testing'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { messagingMigrations } from '../migrations/index.ts'
import type { MessagingTables } from '../tables.ts'

/** For tests: a service's own database, with outbox and inbox. */
export async function serviceDatabase() {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url })
  pool.on('error', () => undefined)
  const db = new Kysely<MessagingTables>({ dialect: new PostgresDialect({ pool }) })
  for (const migration of Object.values(messagingMigrations)) await migration.up(db)
  return {
    url: database.url,
    db,
    async drop() {
      await db.destroy()
      await database.drop()
    },
  }
}
