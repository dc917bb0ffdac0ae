import { type Kysely, sql } from 'kysely'

/** Staff see first what there is least of, or find things by their numbers, without all of the shelf being sorted for each page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX stock_by_left ON stock ((on_hand - reserved), variant_id)`.execute(db)
  await sql`CREATE INDEX stock_by_sku ON stock (sku COLLATE "C", variant_id)`.execute(db)
}
