import type { Deps } from '../deps.ts'
import type { Hit } from '../hits/hit-store.ts'
import { apart, type Word, words } from '../language/words.ts'
import { type Meaning, meaningOf } from './search-terms.ts'
import { suggestions } from './suggestion-store.ts'
import { begunLike, spelledLike } from './vocabulary-store.ts'

const mostTerms = 8
const longestPrefix = 100
const mostTries = 6

/** Completions of what is typed so far; where nothing has it, of the same parted otherwise, and of what is spelt like it. */
export async function completePrefix({ db }: Pick<Deps, 'db'>, prefix: string, first: number): Promise<Hit[]> {
  const typed = words(prefix.slice(0, longestPrefix)).slice(0, mostTerms)
  const terms = typed.map(({ term }) => term)
  if (terms.length === 0) return []
  for (const ways of [terms, ...partedOtherwise(typed)]) {
    const last = ways.length - 1
    const found = await suggestions(
      db,
      ways.map((term, nth) => begun(term, nth === last)),
      first,
    )
    if (found.length > 0) return found
  }
  for (const meanings of await others(db, terms)) {
    const meant = await suggestions(db, meanings, first)
    if (meant.length > 0) return meant
  }
  return []
}

/** One letter begins too much to be looked for, unless it is what is being typed. */
const begun = (term: string, isLast: boolean): Meaning => {
  const meaning = meaningOf(term)
  return isLast ? { ...meaning, begins: term } : meaning
}

/**
 * The same words with the last one parted otherwise: together with those that no space parts from it, since a dictionary knows no unfinished words; together
 * with the one before; and as a number and its unit.
 */
function partedOtherwise(typed: readonly Word[]): string[][] {
  const terms = typed.map(({ term }) => term)
  const together = typed.findLastIndex(({ start }, nth) => nth === 0 || typed[nth - 1]?.end !== start)
  const starts = new Set([together, terms.length - 2].filter((start) => start >= 0 && start < terms.length - 1))
  const joined = [...starts].map((start) => [...terms.slice(0, start), terms.slice(start).join('')])
  const parts = apart(terms.at(-1) ?? '')
  return parts.length > 0 ? [...joined, [...terms.slice(0, -1), ...parts]] : joined
}

/** Each with one term read as a word that it is spelt like; the last one as the beginning of one. */
async function others(db: Deps['db'], terms: readonly string[]): Promise<Meaning[][]> {
  const last = terms.length - 1
  const near = await Promise.all(terms.map((term, nth) => (nth === last ? begunLike(db, term) : spelledLike(db, term))))
  return near
    .flatMap((words, at) => words.slice(0, mostTries).map(({ word, edits }) => ({ at, word, edits })))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, mostTries)
    .map(({ at, word }) => terms.map((term, nth) => begun(nth === at ? word : term, nth === last)))
}
