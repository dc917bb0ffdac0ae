import { type Kysely, type Migration, sql } from 'kysely'

/** What files have brought in, so that one can be taken back as a whole. */
export const catalogImports: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE catalog_imports (
        id text PRIMARY KEY,
        file text NOT NULL,
        begun_by text NOT NULL,
        begun_at timestamptz NOT NULL,
        made integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        closed_at timestamptz,
        undone_at timestamptz
      )`.execute(db)
    await sql`CREATE INDEX catalog_imports_begun_at ON catalog_imports (begun_at)`.execute(db)
    await sql`
      CREATE TABLE catalog_import_steps (
        import_id text NOT NULL REFERENCES catalog_imports ON DELETE CASCADE,
        position bigint GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL,
        of text NOT NULL,
        note text NOT NULL,
        PRIMARY KEY (import_id, of)
      )`.execute(db)
    await sql`CREATE INDEX catalog_import_steps_position ON catalog_import_steps (import_id, position)`.execute(db)
  },
}
