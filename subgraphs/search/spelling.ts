import { sql } from 'kysely'
import type { Db } from './index-store.ts'
import { tsquery } from './search-terms.ts'

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

/**
 * Edits between two words, where swapping neighbours is one edit as well: the commonest slip of the fingers.
 * Optimal string alignment, https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function distance(a: string, b: string): number {
  const row = (n: number) => Array.from({ length: n + 1 }, (_, index) => index)
  let [older, old] = [row(b.length), row(b.length)]
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      current.push(least)
    }
    older = old
    old = current
  }
  return old[b.length] ?? 0
}
