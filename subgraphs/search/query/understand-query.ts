import type { Deps } from '../deps.ts'
import { mostScored } from '../hits/hit-store.ts'
import { inOtherHan } from '../language/han.ts'
import { onOtherKeyboard } from '../language/keyboards.ts'
import { exactKey } from '../language/lexemes.ts'
import { root } from '../language/roots.ts'
import { measuresIn } from '../language/units.ts'
import type { Db } from '../tables.ts'
import { inflectedWords } from './inflected-store.ts'
import { countEach, countFitting, countWords } from './probe-store.ts'
import { continued, enough, readOtherwise, type Understood } from './read-otherwise.ts'
import { longestQuery, type Meaning, meaningOf, metByWhole, phrasesOf, searchTerms, wholeOf } from './search-terms.ts'
import { synonymsOf } from './synonym-store.ts'
import { compoundsOf, knownWords } from './vocabulary-store.ts'

/** Words of one query that are looked for in other forms. */
const mostInflected = 4
/** What is long enough to be known in another form; a Korean character is a syllable. */
const inflecting = /^(?:\p{L}{3,}|\p{Script=Hangul}{2,})$/u

/**
 * Reads a query against the catalog: as it was typed where products have all its words; else as a whole that is spelt like it; else
 * with as few of its words left out as there must be. Filters play no part: a word that a filter leaves without a result is not misspelt.
 * @param seen what a list saw at its first page, as pg_current_snapshot() has it, by whose synonyms its later ones go; null for a first one.
 */
export async function understandQuery(
  { db }: Pick<Deps, 'db'>,
  query: string,
  seen: string | null,
): Promise<Understood> {
  const terms = searchTerms(query)
  if (terms.length === 0) return { meanings: [], corrected: null, leftOut: [] }
  const typed = await meaningsOf(db, terms, query, seen)
  const asTyped = await countFitting(db, typed, mostScored + 1)
  if (asTyped >= enough) return { meanings: typed, corrected: null, leftOut: [], fitting: asTyped }
  const inflected = await inOtherForms(db, typed)
  const inForms = inflected === typed ? 0 : await countFitting(db, inflected, mostScored + 1)
  if (inForms > asTyped) return { meanings: inflected, corrected: null, leftOut: [], fitting: inForms }
  const switched = asTyped === 0 ? await otherKeyboard(db, query, seen) : null
  if (switched) return switched
  const meant = await readOtherwise({ db }, inflected, asTyped, seen)
  return { ...meant, fitting: await countFitting(db, meant.meanings, mostScored + 1) }
}

/** What the keys mean on the other keyboard of those who have two, where products have all of that. */
async function otherKeyboard(db: Db, query: string, seen: string | null): Promise<Understood | null> {
  const other = onOtherKeyboard(query.trim().slice(0, longestQuery))
  if (other === null) return null
  const terms = searchTerms(other)
  const meanings = await meaningsOf(db, terms, other, seen)
  const fitting = await countFitting(db, meanings, mostScored + 1)
  return fitting === 0 ? null : { meanings, corrected: terms.join(' '), leftOut: [], fitting }
}

/** With the forms in which the catalog has words that it has not as they were typed; the same where there are none. */
async function inOtherForms(db: Db, typed: readonly Meaning[]): Promise<readonly Meaning[]> {
  const counts = await countWords(db, typed)
  const unknown = typed.filter(
    ({ term, alike }, nth) => counts[nth]?.whole === 0 && alike.length === 0 && inflecting.test(term),
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

async function meaningsOf(db: Db, terms: readonly string[], query: string, seen: string | null): Promise<Meaning[]> {
  const phrases = phrasesOf(query)
  const roots = [...new Set(terms.map(root))].filter((own) => /^[a-z]{4,}$/.test(own))
  const pairs = neighboursOf(terms, phrases)
  const joinedUp = pairs.map((pair) => pair.join(''))
  const [synonyms, compounds, known] = await Promise.all([
    synonymsOf(
      db,
      [...new Set([...phrases.map(({ phrase }) => phrase), ...terms.flatMap(writtenAs), ...joinedUp])],
      seen,
    ),
    compoundsOf(db, roots),
    knownWords(db, joinedUp),
  ])
  const joined = joinedWords(pairs, (word) => [...(known.has(word) ? [word] : []), ...(synonyms.get(word) ?? [])])
  const measures = measuresIn(terms)
  const several = phrases.filter(({ phrase, terms: parts }) => parts.length > 1 && synonyms.has(phrase))
  const meanings = terms.map((term) => {
    const own = root(term)
    const alone = writtenAs(term)
      .flatMap((form) => synonyms.get(form) ?? [])
      .concat(compounds.get(own) ?? [], joined.get(term) ?? [], measures.get(term) ?? [])
      .concat(inOtherHan(term))
    return meaningOf(term, [...new Set(alone)])
  })
  const wholes = several.reduce(
    (all, { phrase, terms: parts }) => asOne(all, parts, synonyms.get(phrase) ?? []),
    meanings,
  )
  return asWhole(db, await continued(db, wholes), query)
}

/**
 * With the very SKU or trade number, where some product has it: `AB 123-456` where there is an AB123456. What has no digit is no SKU that somebody types so.
 */
async function asWhole(db: Db, meanings: Meaning[], query: string): Promise<Meaning[]> {
  const key = exactKey(query)
  if (key === null || !/\d/.test(key)) return meanings
  const [found = 0] = await countEach(db, [[wholeOf(key)]], {
    closeness: 'whole',
    most: 1,
  })
  return found === 0 ? meanings : meanings.map((meaning) => metByWhole(meaning, key))
}

/** A word as it is, by its root, and in the plural, which synonyms may be written in: a `pant` is one of pants. */
const writtenAs = (term: string): string[] =>
  /^[a-z]{4,}$/.test(root(term)) ? [...new Set([term, root(term), `${term}s`])] : [term]

/** Pairs of terms, and of a term with an idle word beside it: `i phone`. */
function neighboursOf(terms: readonly string[], phrases: ReturnType<typeof phrasesOf>): string[][] {
  const typed = phrases.flatMap(({ terms: parts }) =>
    parts.length === 2 && parts.some((part) => terms.includes(part)) ? [parts] : [],
  )
  return [...terms.slice(1).map((term, nth) => [terms[nth] ?? '', term]), ...typed]
}

/**
 * What two neighbours mean that are written as together, by each of the two: of `tea` and `pot` a word of the catalog, of `back` and `pack` what else a
 * backpack is called.
 */
function joinedWords(
  pairs: readonly (readonly string[])[],
  meant: (word: string) => readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const pair of pairs) {
    const words = meant(pair.join(''))
    for (const term of new Set(pair)) if (words.length > 0) found.set(term, [...(found.get(term) ?? []), ...words])
  }
  return found
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
