import type { Deps } from '../deps.ts'
import type { Hit } from '../hits/hit-store.ts'
import { exactKey } from '../language/lexemes.ts'
import { apart, type Word, words } from '../language/words.ts'
import { type Meaning, meaningOf, searchTerms, wholeOf } from './search-terms.ts'
import { firstNamed, suggestions } from './suggestion-store.ts'
import { begunLike, knownWords, type Near, spelledLike } from './vocabulary-store.ts'

const mostTerms = 8
const longestPrefix = 100
const mostTries = 8
/** Words that one may have been meant for, in one try. */
const mostWords = 40

/** What has the very number that was typed or scanned, then completions of what is typed so far. */
export async function completePrefix(deps: Pick<Deps, 'db'>, prefix: string, first: number): Promise<Hit[]> {
  const key = exactKey(prefix.slice(0, longestPrefix))
  const isNumber = key !== null && /\d/.test(key)
  const whole = isNumber ? await suggestions(deps.db, [wholeOf(key)], first) : []
  if (whole.length === first) return whole
  const begun = await completeWords(deps, prefix, first)
  return [...whole, ...begun.filter(({ productId }) => whole.every((hit) => hit.productId !== productId))].slice(
    0,
    first,
  )
}

/** Where nothing has it as it is typed, of the same parted otherwise, and of what is spelt like it. */
async function completeWords({ db }: Pick<Deps, 'db'>, prefix: string, first: number): Promise<Hit[]> {
  const typed = words(prefix.slice(0, longestPrefix)).slice(0, mostTerms)
  const terms = typed.map(({ term }) => term)
  if (terms.length === 0) return []
  const asTyped = await suggestions(db, readAs(terms), first)
  if (asTyped.length > 0) return asTyped
  const apart = await firstNamed(db, [...partedOtherwise(typed), ...withoutIdle(terms, prefix)].map(readAs))
  const meant = apart ?? (await firstNamed(db, [...(await others(db, terms)), ...withoutShort(terms).map(readAs)]))
  return meant ? suggestions(db, meant, first) : []
}

/** Each as it is, the last one perhaps unfinished. */
const readAs = (terms: readonly string[]): Meaning[] => terms.map((term, nth) => begun(term, nth === terms.length - 1))

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

/** Without words that say nothing, where others are left. The last one may be the beginning of a word that does. */
function withoutIdle(terms: readonly string[], prefix: string): string[][] {
  const telling = new Set(searchTerms(prefix))
  const kept = terms.filter((term, nth) => telling.has(term) || nth === terms.length - 1)
  return kept.length < terms.length ? [kept] : []
}

/** Without words that are too short to be read as others, where longer ones are left. */
function withoutShort(terms: readonly string[]): string[][] {
  const kept = terms.filter((term) => [...term].length > 2)
  return kept.length > 0 && kept.length < terms.length ? [kept] : []
}

/**
 * With words of the catalog in place of those that it has not, all of these at once; where it has each, in place of one after the other. What
 * is likelier meant comes first, and each reading has what the one before it has.
 */
async function others(db: Deps['db'], terms: readonly string[]): Promise<Meaning[][]> {
  const last = terms.length - 1
  const known = await knownWords(db, terms)
  const isDoubtful = (term: string) => !known.has(term) || terms.every((each) => known.has(each))
  const near = await Promise.all(
    terms.map((term, nth) => (!isDoubtful(term) ? [] : nth === last ? meantByStart(db, term) : spelledLike(db, term))),
  )
  const doubtful = terms.flatMap((term, nth) => {
    const isKnown = known.has(term) || near[nth]?.some(({ edits }) => edits === 0)
    return isKnown || near[nth]?.length === 0 ? [] : [nth]
  })
  const read = (replaced: readonly number[]) =>
    [0, 1, 2, 3].flatMap((most) => {
      const meant = new Map(replaced.map((nth) => [nth, likely(near[nth] ?? [], terms[nth] ?? '', most)]))
      if ([...meant.values()].some((words) => words.length === 0)) return []
      return [terms.map((term, nth) => anyOf(meant.get(nth)) ?? begun(term, nth === last))]
    })
  const readings = (doubtful.length > 0 ? [doubtful] : terms.map((_, nth) => [nth])).map(read)
  return readings.flat().slice(0, mostTries)
}

/** Words that begin nearly so, and those that are spelt nearly so. */
async function meantByStart(db: Deps['db'], term: string): Promise<Near[]> {
  const [whole, begun] = await Promise.all([spelledLike(db, term), begunLike(db, term)])
  return [...whole, ...begun.filter(({ word }) => whole.every((near) => near.word !== word))]
}

/** Those that are no less likely meant than so: by an edit more, by more that is still to be typed, or by another first letter. */
function likely(near: readonly Near[], term: string, most: number): string[] {
  const doubts = ({ word, edits }: Near) =>
    edits - 1 + Number([...word].length > [...term].length + 1) + Number(word[0] !== term[0])
  return near
    .filter((word) => word.edits > 0 && doubts(word) <= most)
    .toSorted((a, b) => doubts(a) - doubts(b))
    .slice(0, mostWords)
    .map(({ word }) => word)
}

const anyOf = (words: readonly string[] | undefined): Meaning | null =>
  words === undefined
    ? null
    : { term: words.join(' '), whole: words.map((word) => [word]), begins: null, begun: [], alike: [] }
