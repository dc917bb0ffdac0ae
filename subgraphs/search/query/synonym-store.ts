import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'

/** Other phrases of the sets that some phrases are in, by the phrase; none is among its own. */
export async function synonymsOf(db: Db, phrases: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (phrases.length === 0) return found
  const { rows } = await sql<{ phrase: string; other: string }>`
    SELECT asked.phrase, other.phrase AS other
    FROM synonyms asked JOIN synonyms other USING (set_id)
    WHERE asked.phrase = ANY (${[...phrases]}::text[]) AND other.phrase <> asked.phrase
    ORDER BY asked.phrase, other.phrase`.execute(db)
  for (const { phrase, other } of rows) found.set(phrase, [...(found.get(phrase) ?? []), other])
  return found
}

/** All sets, each in the order of its phrases. */
export async function synonymSets(db: Db): Promise<string[][]> {
  const rows = await db
    .selectFrom('synonyms')
    .select(['set_id', 'phrase'])
    .orderBy('set_id')
    .orderBy('phrase')
    .execute()
  const sets = new Map<number, string[]>()
  for (const { set_id, phrase } of rows) sets.set(set_id, [...(sets.get(set_id) ?? []), phrase])
  return [...sets.values()]
}

/** Puts these sets in place of all that there are. Phrases are folded. */
export async function putSynonyms(trx: Trx, sets: readonly (readonly string[])[]): Promise<void> {
  await trx.deleteFrom('synonyms').execute()
  const rows = sets.flatMap((set, set_id) => [...new Set(set)].map((phrase) => ({ phrase, set_id })))
  for (let at = 0; at < rows.length; at += 1_000) {
    await trx
      .insertInto('synonyms')
      .values(rows.slice(at, at + 1_000))
      .execute()
  }
}
