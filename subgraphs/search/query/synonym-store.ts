import { type RawBuilder, sql } from 'kysely'
import { isSeen } from '../hits/seen-store.ts'
import { restsOf } from '../language/spelling.ts'
import type { Db, Trx } from '../tables.ts'

/** Of more that are alike, nobody can tell what was meant. */
const mostAlike = 200

/**
 * Other phrases of the sets that some phrases are in, by the phrase; none is among its own.
 * @param seen what a list saw at its first page, as pg_current_snapshot() has it: words mean what they meant then. Null for what they mean now.
 */
export async function synonymsOf(
  db: Db,
  phrases: readonly string[],
  seen: string | null,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (phrases.length === 0) return found
  const { rows } = await sql<{ phrase: string; other: string }>`
    WITH meant AS NOT MATERIALIZED (${meant(seen)})
    SELECT asked.phrase, other.phrase AS other
    FROM meant asked JOIN meant other USING (set_id)
    WHERE asked.phrase = ANY (${[...phrases]}::text[]) AND other.phrase <> asked.phrase
    ORDER BY asked.phrase, other.phrase`.execute(db)
  for (const { phrase, other } of rows) found.set(phrase, [...(found.get(phrase) ?? []), other])
  return found
}

/**
 * The synonyms of a time: those that were replaced first of all that a list has not seen replaced, or those of now. Whatever is older than what is still known of them goes
 * by the oldest.
 */
function meant(seen: string | null): RawBuilder<unknown> {
  const now = sql`SELECT s.phrase, s.set_id, s.rests FROM synonyms s`
  if (seen === null) return now
  const then = sql`(SELECT min(r.until) FROM replaced_synonyms r WHERE NOT ${isSeen(sql`r.until`, seen)})`
  return sql`
    ${now} WHERE ${then} IS NULL
    UNION ALL SELECT r.phrase, r.set_id, r.rests FROM replaced_synonyms r WHERE r.until = ${then}`
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

/** Puts these sets in place of all that there are, which lists that are being read still go by. Phrases are folded. */
export async function putSynonyms(trx: Trx, sets: readonly (readonly string[])[], at: Date): Promise<void> {
  await sql`
    WITH replaced AS (DELETE FROM synonyms RETURNING phrase, set_id, rests)
    INSERT INTO replaced_synonyms (until, phrase, set_id, rests, replaced_at)
    SELECT pg_current_xact_id(), r.phrase, r.set_id, r.rests, ${at}::timestamptz
    FROM (SELECT * FROM replaced UNION ALL SELECT '', 0, NULL WHERE NOT EXISTS (SELECT FROM replaced)) r`.execute(trx)
  const rows = sets.flatMap((set, set_id) =>
    [...new Set(set)].map((phrase) => ({ phrase, set_id, rests: phrase.includes(' ') ? null : restsOf(phrase, 2) })),
  )
  for (let at = 0; at < rows.length; at += 1_000) {
    await trx
      .insertInto('synonyms')
      .values(rows.slice(at, at + 1_000))
      .execute()
  }
}

/** Single words that have synonyms and share a rest with what was typed; see spelling.ts. */
export async function synonymsLike(db: Db, rests: readonly number[], seen: string | null): Promise<string[]> {
  const { rows } = await sql<{ phrase: string }>`
    SELECT DISTINCT phrase FROM (${meant(seen)}) AS meant WHERE rests && ${[...rests]}::int[] LIMIT ${mostAlike}`.execute(
    db,
  )
  return rows.map(({ phrase }) => phrase)
}
