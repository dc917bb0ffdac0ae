import { type Kysely, sql } from 'kysely'
import { firstSynonyms } from './first-synonyms.ts'

/** What a document is found and ordered by, apart from all that it says; what was there before is formed anew by a worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE documents
      ADD COLUMN form int NOT NULL DEFAULT 0,
      ADD COLUMN heads tsvector NOT NULL DEFAULT '',
      ADD COLUMN description text,
      ADD COLUMN skus text[],
      ADD COLUMN in_stock boolean NOT NULL DEFAULT false,
      ADD COLUMN moved xid8 NOT NULL DEFAULT '0',
      ADD COLUMN shelf text`.execute(db)
  await sql`
    ALTER TABLE document_variants
      ADD COLUMN option_keys text[] NOT NULL DEFAULT '{}',
      ADD COLUMN in_stock boolean NOT NULL DEFAULT false`.execute(db)
  await sql`
    ALTER TABLE vocabulary
      ADD COLUMN rests int[] NOT NULL DEFAULT '{}',
      ADD COLUMN starts int[] NOT NULL DEFAULT '{}',
      ADD COLUMN tails text[] NOT NULL DEFAULT '{}'`.execute(db)
  await sql`CREATE INDEX documents_heads ON documents USING gin (heads)`.execute(db)
  await sql`CREATE INDEX documents_unformed ON documents (form, product_id)`.execute(db)
  await sql`CREATE INDEX documents_newest ON documents (created_at, product_id) WHERE status = 'ACTIVE'`.execute(db)
  await sql`CREATE INDEX documents_cheapest ON documents (price, product_id) WHERE status = 'ACTIVE'`.execute(db)
  await sql`
    CREATE INDEX documents_on_shelf ON documents (shelf, product_id) WHERE status = 'ACTIVE'`.execute(db)
  await sql`
    CREATE INDEX documents_of_brand ON documents (brand_key, product_id) WHERE status = 'ACTIVE'`.execute(db)
  await sql`CREATE INDEX vocabulary_rests ON vocabulary USING gin (rests)`.execute(db)
  await sql`CREATE INDEX vocabulary_starts ON vocabulary USING gin (starts)`.execute(db)
  await sql`CREATE INDEX vocabulary_tails ON vocabulary USING gin (tails)`.execute(db)
  await sql`CREATE TABLE category_names (category_id text PRIMARY KEY, name text NOT NULL)`.execute(db)
  await sql`
    CREATE TABLE option_labels (option_key text PRIMARY KEY, name text NOT NULL, value text NOT NULL)`.execute(db)
  await sql`CREATE TABLE synonyms (phrase text NOT NULL, set_id int NOT NULL, PRIMARY KEY (phrase, set_id))`.execute(db)
  await sql`CREATE INDEX synonyms_sets ON synonyms (set_id)`.execute(db)
  for (const [set, phrases] of firstSynonyms.entries()) {
    await sql`
      INSERT INTO synonyms (phrase, set_id) SELECT DISTINCT unnest(${[...phrases]}::text[]), ${set}::int`.execute(db)
  }
}
