import { splits } from './compounds.ts'
import type { Deps } from './deps.ts'
import { mostScored } from './hit-store.ts'
import { inflectedWords } from './inflected-store.ts'
import { onOtherKeyboard } from './keyboards.ts'
import { exactKey } from './lexemes.ts'
import { partial } from './partial.ts'
import { countEach, countFitting, countWords, plenty, probe } from './probe-store.ts'
import { root } from './roots.ts'
import {
  begunBy,
  eitherOf,
  longestQuery,
  type Meaning,
  meaningOf,
  metByWhole,
  phrasesOf,
  searchTerms,
} from './search-terms.ts'
import { synonymsOf } from './synonym-store.ts'
import type { Db } from './tables.ts'
import { compoundsOf, continuedWords, knownWords, spelledLike } from './vocabulary-store.ts'

/** What somebody who typed a query is taken to look for. */
export interface Understood {
  /** All of these; none for an empty query. */
  meanings: readonly Meaning[]
  /** What was searched instead of what was typed; null where it was that. */
  corrected: string | null
  /** Terms that nothing has together with the others. */
  leftOut: readonly string[]
  /** How many products on sale meet it, counted up to one more than are all scored; nothing where there are no words. */
  fitting?: number
}

/** That many products and nobody asks whether something else was meant. */
const enough = 3
/** Tries of one query, whatever its length. */
const mostTries = 40
const mostWords = 3
/** Words of one query that are looked for in other forms. */
const mostInflected = 4

/**
 * Reads a query against the catalog: as it was typed where products have all its words; else as a whole that is spelt like it; else
 * with as few of its words left out as there must be. Filters play no part: a word that a filter leaves without a result is not misspelt.
 */
export async function understandQuery({ db }: Pick<Deps, 'db'>, query: string): Promise<Understood> {
  const terms = searchTerms(query)
  if (terms.length === 0) return { meanings: [], corrected: null, leftOut: [] }
  const typed = await meaningsOf(db, terms, query)
  const asTyped = await countFitting(db, typed, mostScored + 1)
  if (asTyped >= enough) return { meanings: typed, corrected: null, leftOut: [], fitting: asTyped }
  const inflected = await inOtherForms(db, typed)
  const inForms = inflected === typed ? 0 : await countFitting(db, inflected, mostScored + 1)
  if (inForms > asTyped) return { meanings: inflected, corrected: null, leftOut: [], fitting: inForms }
  const switched = asTyped === 0 ? await otherKeyboard(db, query) : null
  if (switched) return switched
  const meant = await otherwise(db, inflected, asTyped)
  return { ...meant, fitting: await countFitting(db, meant.meanings, mostScored + 1) }
}

/** What the keys mean on the other keyboard of those who have two, where products have all of that. */
async function otherKeyboard(db: Db, query: string): Promise<Understood | null> {
  const other = onOtherKeyboard(query.trim().slice(0, longestQuery))
  if (other === null) return null
  const terms = searchTerms(other)
  const meanings = await meaningsOf(db, terms, other)
  const fitting = await countFitting(db, meanings, mostScored + 1)
  return fitting === 0 ? null : { meanings, corrected: terms.join(' '), leftOut: [], fitting }
}

/** With the forms in which the catalog has words that it has not as they were typed; the same where there are none. */
async function inOtherForms(db: Db, typed: readonly Meaning[]): Promise<readonly Meaning[]> {
  const counts = await countWords(db, typed)
  const unknown = typed.filter(
    ({ term, alike }, nth) => counts[nth]?.whole === 0 && alike.length === 0 && /^\p{L}{3,}$/u.test(term),
  )
  if (unknown.length === 0) return typed
  const forms = await inflectedWords(
    db,
    unknown.slice(0, mostInflected).map(({ term }) => term),
  )
  if ([...forms.values()].every((words) => words.length === 0)) return typed
  return typed.map((meaning) => {
    const words = forms.get(meaning.term) ?? []
    return words.length === 0 ? meaning : { ...meaning, alike: meaningOf(meaning.term, words).alike }
  })
}

/** What little or nothing has as it was typed, read as what more has. */
async function otherwise(db: Db, typed: readonly Meaning[], asTyped: number): Promise<Understood> {
  const readings = await readingsOf(db, typed)
  const corrected = await bestWhole(db, readings, asTyped)
  if (corrected) return corrected
  if (asTyped > 0) return { meanings: typed, corrected: null, leftOut: [] }
  return partial(readings.map(likeliest), (tries) => probe(db, tries))
}

const none = { found: 0, headed: 0, named: 0 }

async function meaningsOf(db: Db, terms: readonly string[], query: string): Promise<Meaning[]> {
  const phrases = phrasesOf(query)
  const roots = [...new Set(terms.map(root))].filter((own) => /^[a-z]{4,}$/.test(own))
  const [synonyms, compounds, joined] = await Promise.all([
    synonymsOf(db, [...new Set([...phrases.map(({ phrase }) => phrase), ...roots])]),
    compoundsOf(db, roots),
    joinedWords(db, neighboursOf(terms, phrases)),
  ])
  const several = phrases.filter(({ phrase, terms: parts }) => parts.length > 1 && synonyms.has(phrase))
  const meanings = terms.map((term) => {
    const own = root(term)
    const alone = [...(synonyms.get(term) ?? []), ...(synonyms.get(own) ?? []), ...(compounds.get(own) ?? [])].concat(
      joined.get(term) ?? [],
    )
    return meaningOf(term, [...new Set(alone)])
  })
  const wholes = several.reduce(
    (all, { phrase, terms: parts }) => asOne(all, parts, synonyms.get(phrase) ?? []),
    meanings,
  )
  return asWhole(db, await continued(db, wholes), query)
}

/** With the very SKU, where some product has it: `AB 123-456` where there is an AB123456. What has no digit is no SKU that somebody types so. */
async function asWhole(db: Db, meanings: Meaning[], query: string): Promise<Meaning[]> {
  const key = exactKey(query)
  if (key === null || !/\d/.test(key)) return meanings
  const [found = 0] = await countEach(db, [[{ term: key, whole: [[key]], begins: null, begun: [], alike: [] }]], {
    closeness: 'whole',
    most: 1,
  })
  return found === 0 ? meanings : meanings.map((meaning) => metByWhole(meaning, key))
}

/** Pairs of terms, and of a term with an idle word beside it: `i phone`. */
function neighboursOf(terms: readonly string[], phrases: ReturnType<typeof phrasesOf>): string[][] {
  const typed = phrases.flatMap(({ terms: parts }) =>
    parts.length === 2 && parts.some((part) => terms.includes(part)) ? [parts] : [],
  )
  return [...terms.slice(1).map((term, nth) => [terms[nth] ?? '', term]), ...typed]
}

/** Words of the catalog that two neighbours are written as together, by each of the two: `teapot` of `tea` and `pot`. */
async function joinedWords(db: Db, pairs: readonly (readonly string[])[]): Promise<Map<string, string[]>> {
  const known = await knownWords(
    db,
    pairs.map((pair) => pair.join('')),
  )
  const found = pairs.filter((pair) => known.has(pair.join('')))
  return new Map(
    found.flat().map((term) => [term, found.filter((pair) => pair.includes(term)).map((pair) => pair.join(''))]),
  )
}

/** With the words that theirs begin, where theirs are words of the catalog. */
async function continued(db: Db, meanings: readonly Meaning[]): Promise<Meaning[]> {
  const words = await continuedWords(
    db,
    meanings.flatMap(({ begins }) => begins ?? []),
  )
  return meanings.map((meaning) => {
    const own = meaning.begins === null ? undefined : words.get(meaning.begins)
    return own ? begunBy(meaning, own) : meaning
  })
}

/** Words that have synonyms together, as one meaning; unless one of them is in another such phrase already. */
function asOne(all: Meaning[], parts: readonly string[], alike: readonly string[]): Meaning[] {
  const own = all.filter(({ term }) => parts.includes(term))
  const at = all.findIndex(({ term }) => term === parts[0])
  if (at < 0 || own.length !== new Set(parts).size) return all
  const whole = [parts.flatMap((part) => meaningOf(part).whole[0] ?? [])]
  const joined: Meaning = { ...meaningOf(parts.join(' '), alike), whole, begins: null }
  return [...all.slice(0, at), joined, ...all.slice(at).filter(({ term }) => !parts.includes(term))]
}

/** How a term can be read: as it is, or as words of the catalog. */
export interface Reading {
  typed: Meaning
  /** Products that have it as a word, and at all; up to `plenty`. */
  whole: number
  any: number
  others: { meanings: Meaning[]; text: string; edits: number; found: number }[]
}

async function readingsOf(db: Db, typed: readonly Meaning[]): Promise<Reading[]> {
  const [counts, near, parted] = await Promise.all([
    countWords(db, typed),
    Promise.all(typed.map(({ term }) => (/\p{L}/u.test(term) ? spelledLike(db, term) : []))),
    partedWords(db, typed),
  ])
  const readings = await Promise.all(
    typed.map(async (meaning, nth): Promise<Reading> => {
      const own = { typed: meaning, ...(counts[nth] ?? { whole: 0, any: 0 }) }
      // What has synonyms is a word, though this catalog has none of them.
      if (own.whole >= enough || meaning.alike.length > 0) return { ...own, others: [] }
      const words = (near[nth] ?? []).slice(0, 8)
      const tries = [
        ...(parted[nth] ?? []).map((text) => ({ text, edits: 0.5 })),
        ...words.map(({ word, edits }) => ({ text: word, edits })),
      ].map((each) => ({ ...each, meanings: searchTerms(each.text).map((term) => meaningOf(term)) }))
      const founds = await countEach(
        db,
        tries.map(({ meanings }) => meanings),
        { closeness: 'whole' },
      )
      const others = tries
        .map((each, at) => ({ ...each, found: founds[at] ?? 0 }))
        .filter(
          ({ found, edits, text }) =>
            found > 0 && (own.whole === 0 || outweighs(meaning.term, text, edits, own.whole, found)),
        )
        .toSorted(
          (a, b) =>
            a.edits - b.edits || sameStart(b.text, meaning.term) - sameStart(a.text, meaning.term) || b.found - a.found,
        )
        .slice(0, mostWords)
      const found = await Promise.all(
        others.map(async (other) => ({ ...other, meanings: await continued(db, other.meanings) })),
      )
      return { ...own, others: found }
    }),
  )
  return readings
}

const sameStart = (text: string, term: string) => Number(text[0] === term[0])

/**
 * One seller's misspelling is a word of the catalog too. A longer word that few have is taken for one where many have a word that is an
 * edit away and begins alike; where letters were not merely moved or missed, it takes more of them, for these may be two words.
 */
function outweighs(term: string, word: string, edits: number, own: number, found: number): boolean {
  if (edits !== 1 || [...term].length < 5 || term[0] !== word[0] || root(term) === root(word)) return false
  const isReplaced =
    [...term].length === [...word].length && [...term].toSorted().join('') !== [...word].toSorted().join('')
  return found >= Math.min(plenty, own * (isReplaced ? 10 : 3))
}

/** A term that no product has as two words that some have: `tablelamp`. */
async function partedWords(db: Db, typed: readonly Meaning[]): Promise<string[][]> {
  const ways = typed.map(({ term }) => splits(term))
  const known = await knownWords(db, [...new Set(ways.flat(2))])
  return ways.map((own) =>
    own.filter((parts) => parts.every((part) => known.has(part))).map((parts) => parts.join(' ')),
  )
}

/** What of a reading is the first guess; null where no product has anything like it. */
const likeliest = ({ typed, any, others: [other] }: Reading) => {
  if (any > 0) return { typed, meanings: [typed], text: typed.term }
  return other ? { typed, meanings: other.meanings, text: other.text } : { typed, meanings: null, text: typed.term }
}

/** The reading of the whole query with the fewest edits that products have; null where none is better than what was typed. */
async function bestWhole(db: Db, readings: readonly Reading[], asTyped: number): Promise<Understood | null> {
  let ways: { meanings: Meaning[]; texts: string[]; edits: number }[] = [{ meanings: [], texts: [], edits: 0 }]
  for (const { typed, any, others } of readings) {
    const own = { meanings: [typed], text: typed.term, edits: 0 }
    const choices = any > 0 ? [own, ...others] : others
    ways = ways
      .flatMap((way) =>
        choices.map((choice) => ({
          // What has it as it was typed stays among what is found.
          meanings: [
            ...way.meanings,
            ...(choice !== own && any > 0 && choice.meanings[0]
              ? [eitherOf(typed, choice.meanings[0])]
              : choice.meanings),
          ],
          texts: [...way.texts, choice.text],
          edits: way.edits + choice.edits,
        })),
      )
      .toSorted((a, b) => a.edits - b.edits)
      .slice(0, mostTries)
  }
  const tries = ways.filter(({ edits }) => edits > 0)
  for (const edits of new Set(tries.map((way) => way.edits))) {
    const alike = tries.filter((way) => way.edits === edits)
    const probes = await probe(
      db,
      alike.map(({ meanings }) => meanings),
    )
    const [best] = alike
      .map((way, nth) => ({ ...way, ...(probes[nth] ?? none) }))
      .filter(({ found }) => found > asTyped)
      .toSorted((a, b) => b.headed - a.headed || b.found - a.found)
    if (best) return { meanings: best.meanings, corrected: best.texts.join(' '), leftOut: [] }
  }
  return null
}
