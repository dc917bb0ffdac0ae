import { type Kysely, sql } from 'kysely'

/**
 * What products cost, among all else that they are found by. What is there, and what versions write that know of no bands, has a lesser form, and
 * says that its prices are untold, until a worker has formed it anew. Those that these indexes stand for are taken away by a worker as well.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE documents ADD COLUMN price_bands text[] NOT NULL DEFAULT '{}'`.execute(db)
  const findable = sql`documents USING gin (lexemes, heads, category_ids, option_keys, (ARRAY[brand_key]),
    (CASE WHEN form < 4 THEN '{?}'::text[] ELSE price_bands END))`
  await sql`CREATE INDEX documents_findable ON ${findable}`.execute(db)
  // What is written to the samples is little, so that it need not wait to be found.
  await sql`
    CREATE INDEX documents_findable_in_8 ON ${findable} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -1610612736`.execute(db)
  await sql`
    CREATE INDEX documents_findable_in_64 ON ${findable} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2080374784`.execute(db)
  await sql`
    CREATE INDEX documents_findable_in_512 ON ${findable} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2139095040`.execute(db)
}
