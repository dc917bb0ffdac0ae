import { type Kysely, sql } from 'kysely'

/** What common words are found by: what can be had, then what sells, then the newest; and what words begin. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX documents_best_sold ON documents (in_stock, popularity, product_id COLLATE "C") WHERE status = 'ACTIVE'`.execute(
    db,
  )
  // By bytes, whatever the order of the database: the words that another one begins stand together.
  await sql`CREATE INDEX vocabulary_begun ON vocabulary (word COLLATE "C")`.execute(db)
}
