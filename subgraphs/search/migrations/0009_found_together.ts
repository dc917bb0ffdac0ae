import { type Kysely, sql } from 'kysely'

/**
 * What products are found by, in one index: words with filters are looked up together, by what is rarest of them, where all with the one and all with
 * the other had been gathered first. The same of the samples. Those that it stands for are taken away by a worker, which holds up nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const found = sql`documents USING gin (lexemes, heads, category_ids, option_keys, (ARRAY[brand_key]))`
  await sql`CREATE INDEX documents_found ON ${found}`.execute(db)
  // What is written to the samples is little, so that it need not wait to be found.
  await sql`
    CREATE INDEX documents_found_in_8 ON ${found} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -1610612736`.execute(db)
  await sql`
    CREATE INDEX documents_found_in_64 ON ${found} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2080374784`.execute(db)
  await sql`
    CREATE INDEX documents_found_in_512 ON ${found} WITH (fastupdate = off)
    WHERE status = 'ACTIVE' AND hashtext(product_id) < -2139095040`.execute(db)
}
