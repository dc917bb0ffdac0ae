import { sql } from 'kysely'
import { tsquery } from './search-terms.ts'
import { distance } from './spelling.ts'
import type { Db } from './tables.ts'

const similarEnough = 0.3
const candidates = 8

/**
 * What was probably meant: each term that no document has is replaced by the most similar word that one has. Null when
 * every term is known, or when nothing is similar enough.
 */
export async function correct(db: Db, terms: readonly string[]): Promise<string[] | null> {
  const corrected = await Promise.all(terms.map((term) => corrections(db, term)))
  if (corrected.every((word) => word === 'known') || corrected.some((word) => word === null)) return null
  return terms.map((term, index) => {
    const word = corrected[index]
    return word === 'known' || !word ? term : word.word
  })
}

async function corrections(db: Db, term: string): Promise<'known' | { word: string } | null> {
  if (await isKnown(db, term)) return 'known'
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM vocabulary
    WHERE word % ${term} AND similarity(word, ${term}) >= ${similarEnough}
    ORDER BY similarity(word, ${term}) DESC, word
    LIMIT ${candidates}`.execute(db)
  const near = rows.filter(({ word }) => distance(word, term) <= (term.length > 5 ? 2 : 1))
  for (const candidate of near.toSorted((a, b) => distance(a.word, term) - distance(b.word, term))) {
    if (await isKnown(db, candidate.word)) return candidate
  }
  return null
}

async function isKnown(db: Db, term: string): Promise<boolean> {
  const found = await db
    .selectFrom('documents')
    .select('product_id')
    .where('status', '=', 'ACTIVE')
    .where(sql<boolean>`lexemes @@ ${tsquery([term])}::tsquery`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
