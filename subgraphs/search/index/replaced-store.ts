import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** What `documents_findable` and those of its samples stand for. */
const replaced = [
  'documents_lexemes',
  'documents_heads',
  'documents_categories',
  'documents_options',
  'documents_brand',
  'documents_one_in_8',
  'documents_one_in_64',
  'documents_one_in_512',
  'documents_found',
  'documents_found_in_8',
  'documents_found_in_64',
  'documents_found_in_512',
]

/** Those of them that are still there. */
export async function replacedIndexes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM unnest(${replaced}::text[]) name WHERE to_regclass(name) IS NOT NULL`.execute(db)
  return rows.map(({ name }) => name)
}

/** Takes an index away, and holds up nobody. What is interrupted can be done again. */
export async function dropIndex(db: Db, name: string): Promise<void> {
  await sql`DROP INDEX CONCURRENTLY IF EXISTS ${sql.id(name)}`.execute(db)
}
