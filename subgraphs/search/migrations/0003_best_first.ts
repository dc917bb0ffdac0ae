import { type Kysely, sql } from 'kysely'

/** What common words are found by: what can be had, and the newest, before the rest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX documents_best ON documents (in_stock, product_id COLLATE "C") WHERE status = 'ACTIVE'`.execute(
    db,
  )
}
