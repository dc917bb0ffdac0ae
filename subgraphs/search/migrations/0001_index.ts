import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`.execute(db)
  await sql`
    CREATE TABLE documents (
      product_id text PRIMARY KEY,
      version int NOT NULL,
      status text NOT NULL,
      name text NOT NULL,
      slug text NOT NULL,
      image jsonb,
      brand text,
      brand_key text,
      categories jsonb NOT NULL,
      category_ids text[] NOT NULL,
      options jsonb NOT NULL,
      option_keys text[] NOT NULL,
      price numeric NOT NULL,
      lexemes tsvector NOT NULL,
      created_at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX documents_lexemes ON documents USING gin (lexemes)`.execute(db)
  await sql`CREATE INDEX documents_categories ON documents USING gin (category_ids)`.execute(db)
  await sql`CREATE INDEX documents_options ON documents USING gin (option_keys)`.execute(db)
  await sql`CREATE INDEX documents_brand ON documents (brand_key)`.execute(db)
  await sql`
    CREATE TABLE document_variants (
      variant_id text PRIMARY KEY,
      product_id text NOT NULL REFERENCES documents ON DELETE CASCADE,
      currency text NOT NULL,
      price numeric NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX document_variants_product ON document_variants (product_id)`.execute(db)
  await sql`
    CREATE TABLE variant_stock (
      variant_id text PRIMARY KEY,
      version int NOT NULL,
      available int NOT NULL
    )`.execute(db)
  await sql`CREATE TABLE vocabulary (word text PRIMARY KEY)`.execute(db)
  await sql`CREATE INDEX vocabulary_similar ON vocabulary USING gin (word gin_trgm_ops)`.execute(db)
}
