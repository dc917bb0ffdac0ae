import { type Kysely, sql } from 'kysely'
import { restsOf } from '../language/spelling.ts'

/**
 * What words meant until staff said otherwise: a list that was begun before goes on by it. And what a misspelt synonym is looked up by; null of what an older
 * version has written, which no misspelling means until it is replaced.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE synonyms ADD COLUMN rests int[]`.execute(db)
  await sql`CREATE INDEX synonyms_rests ON synonyms USING gin (rests)`.execute(db)
  await sql`
    CREATE TABLE replaced_synonyms (
      until xid8 NOT NULL,
      phrase text NOT NULL,
      set_id int NOT NULL,
      rests int[],
      replaced_at timestamptz NOT NULL,
      PRIMARY KEY (until, phrase, set_id)
    )`.execute(db)
  await sql`CREATE INDEX replaced_synonyms_sets ON replaced_synonyms (until, set_id)`.execute(db)
  await sql`CREATE INDEX replaced_synonyms_at ON replaced_synonyms (replaced_at)`.execute(db)
  const { rows } = await sql<{
    phrase: string
  }>`SELECT DISTINCT phrase FROM synonyms WHERE phrase NOT LIKE '% %'`.execute(db)
  for (const { phrase } of rows) {
    await sql`UPDATE synonyms SET rests = ${restsOf(phrase, 2)}::int[] WHERE phrase = ${phrase}`.execute(db)
  }
}
