import { type Kysely, sql } from 'kysely'

/**
 * What many products are counted by: one in 8, in 64 and in 512 of them, by a hash of their ids, found by words and categories; and all in
 * the order of that hash. What is written to the samples is little, so that it need not wait to be found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX documents_one_in_8 ON documents USING gin (lexemes, category_ids) WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -1610612736`.execute(db)
  await sql`
    CREATE INDEX documents_one_in_64 ON documents USING gin (lexemes, category_ids) WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2080374784`.execute(db)
  await sql`
    CREATE INDEX documents_one_in_512 ON documents USING gin (lexemes, category_ids) WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2139095040`.execute(db)
  await sql`CREATE INDEX documents_hashed ON documents (hashtext(product_id)) WHERE status = 'ACTIVE'`.execute(db)
}
