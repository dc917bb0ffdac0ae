import { editsOf, restsOf } from '../language/spelling.ts'
import type { Db } from '../tables.ts'
import { countEach } from './probe-store.ts'
import { type Meaning, meaningOf } from './search-terms.ts'
import { synonymsLike, synonymsOf } from './synonym-store.ts'
import { spelledAs } from './vocabulary-store.ts'

/** What a term may have been meant for, how many edits that is away, and how many products have it. */
export interface Other {
  meanings: Meaning[]
  text: string
  edits: number
  found: number
}

/** Shorter ones are a slip away from too much. */
const shortest = 4

/**
 * What each of some words may have been meant for that the catalog has not, and has other words for: `pilow` a pillow, where there are cushions.
 * @param seen see `understandQuery`.
 */
export async function misspeltSynonyms(
  db: Db,
  terms: readonly string[],
  seen: string | null,
): Promise<Map<string, Other[]>> {
  const near = await Promise.all(terms.map((term) => nearTo(db, term, seen)))
  const synonyms = await synonymsOf(db, [...new Set(near.flat().map(({ word }) => word))], seen)
  const tries = near.flatMap((words, nth) =>
    words.map(({ word, edits }) => {
      const meaning = { ...meaningOf(word, synonyms.get(word)), begins: null }
      return { term: terms[nth] ?? '', text: word, edits, meanings: [meaning] }
    }),
  )
  const counts = await countEach(
    db,
    tries.map(({ meanings }) => meanings),
  )
  const found = tries.map(({ term, ...each }, nth) => ({ term, other: { ...each, found: counts[nth] ?? 0 } }))
  return new Map(
    terms.map((term) => [
      term,
      found.flatMap((each) => (each.term === term && each.other.found > 0 ? each.other : [])),
    ]),
  )
}

async function nearTo(db: Db, term: string, seen: string | null) {
  const length = [...term].length
  if (length < shortest || !/^\p{L}+$/u.test(term)) return []
  return spelledAs(term, await synonymsLike(db, restsOf(term, editsOf(length)), seen))
}
