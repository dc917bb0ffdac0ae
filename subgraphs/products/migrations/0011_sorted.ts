import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Products are listed by name and by when they were changed. What they are sorted by is reckoned from the view as it is, so that what an older
 * version writes stands in its place as well; of a name it is the beginning, as an index holds so much of it whatever it is written in.
 */
export const sorted: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE FUNCTION name_to_sort(doc jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN left(folded_text(coalesce(doc ->> 'name', '')), 100)`.execute(db)
    await sql`
      CREATE INDEX product_views_by_name ON product_views (status, name_to_sort(doc) COLLATE "C", product_id)`.execute(
      db,
    )
    await sql`
      CREATE INDEX product_views_by_change ON product_views (status, (doc ->> 'updatedAt') COLLATE "C", product_id)`.execute(
      db,
    )
  },
}
