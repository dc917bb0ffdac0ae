import type { Deps } from '../deps.ts'
import { splits } from '../language/compounds.ts'
import { root } from '../language/roots.ts'
import type { Db } from '../tables.ts'
import { misspeltSynonyms, type Other } from './misspelt-synonyms.ts'
import { partial } from './partial.ts'
import { countEach, countWords, plenty, probe } from './probe-store.ts'
import { begunBy, eitherOf, type Meaning, meaningOf, searchTerms } from './search-terms.ts'
import { continuedWords, knownWords, spelledLike } from './vocabulary-store.ts'

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
export const enough = 3
/** Tries of one query, whatever its length. */
const mostTries = 40
const mostWords = 3
/** Words of one query that are read as others; the rest stays as it was typed. */
const mostDoubtful = 6

/**
 * What little or nothing has as it was typed, read as what more has.
 * @param seen see `understandQuery`.
 */
export async function readOtherwise(
  { db }: Pick<Deps, 'db'>,
  typed: readonly Meaning[],
  asTyped: number,
  seen: string | null,
): Promise<Understood> {
  const readings = await readingsOf(db, typed, seen)
  const corrected = await bestWhole(db, readings, asTyped)
  if (corrected) return corrected
  if (asTyped > 0) return { meanings: typed, corrected: null, leftOut: [] }
  const together = await misspeltTogether(db, typed)
  if (together) return together
  return partial(readings.map(likeliest), {
    probe: (tries) => probe(db, tries),
    async areTogether(pairs) {
      const counts = await countEach(db, pairs, { most: 1 })
      return counts.map((count) => count > 0)
    },
  })
}

const none = { found: 0, headed: 0, named: 0, titled: 0 }

/** With the words that theirs begin, where theirs are words of the catalog. */
export async function continued(db: Db, meanings: readonly Meaning[]): Promise<Meaning[]> {
  const words = await continuedWords(
    db,
    meanings.flatMap(({ begins }) => begins ?? []),
  )
  return meanings.map((meaning) => {
    const own = meaning.begins === null ? undefined : words.get(meaning.begins)
    return own ? begunBy(meaning, own) : meaning
  })
}

/** How a term can be read: as it is, or as words of the catalog. */
interface Reading {
  typed: Meaning
  /** Products that have it as a word, and at all; up to `plenty`. */
  whole: number
  any: number
  others: Other[]
}

async function readingsOf(db: Db, typed: readonly Meaning[], seen: string | null): Promise<Reading[]> {
  const counts = await countWords(db, typed)
  const own = typed.map((meaning, nth) => ({ typed: meaning, ...(counts[nth] ?? { whole: 0, any: 0 }) }))
  // What has synonyms is a word, though this catalog has none of them.
  const doubtful = own
    .filter(({ typed: { alike }, whole }) => whole < enough && alike.length === 0)
    .toSorted((a, b) => a.any - b.any)
    .slice(0, mostDoubtful)
  const others = await othersOf(db, doubtful, seen)
  return own.map((each) => ({ ...each, others: others[doubtful.indexOf(each)] ?? [] }))
}

/** What each of some words may have been meant for, the likeliest first. Of all together in as many statements as of one. */
async function othersOf(
  db: Db,
  doubtful: readonly Omit<Reading, 'others'>[],
  seen: string | null,
): Promise<Reading['others'][]> {
  const terms = doubtful.map(({ typed }) => typed)
  const [near, parted, synonyms] = await Promise.all([
    Promise.all(terms.map(({ term }) => (/\p{L}/u.test(term) ? spelledLike(db, term) : []))),
    partedWords(db, terms),
    misspeltSynonyms(
      db,
      doubtful.flatMap(({ typed: { term }, whole }) => (whole === 0 ? term : [])),
      seen,
    ),
  ])
  const tries = terms.flatMap((_, of) =>
    [
      ...(parted[of] ?? []).map((text) => ({ text, edits: 0.5 })),
      ...(near[of] ?? []).slice(0, 8).map(({ word, edits }) => ({ text: word, edits })),
    ].map((each) => ({ ...each, of, meanings: searchTerms(each.text).map((term) => meaningOf(term)) })),
  )
  const founds = await countEach(
    db,
    tries.map(({ meanings }) => meanings),
    { closeness: 'whole' },
  )
  const counted = tries.map((each, nth) => ({ ...each, found: founds[nth] ?? 0 }))
  const chosen = doubtful.flatMap(({ typed: { term }, whole }, nth) =>
    counted
      .filter(
        ({ of, found, edits, text }) =>
          of === nth && found > 0 && (whole === 0 || outweighs(term, text, edits, whole, found)),
      )
      .concat((synonyms.get(term) ?? []).map((other) => ({ ...other, of: nth })))
      .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at)
      .filter(({ edits, text }, _, all) => edits < 2 || sameStart(text, term) === 1 || !all.some(isSure))
      .toSorted((a, b) => a.edits - b.edits || sameStart(b.text, term) - sameStart(a.text, term) || b.found - a.found)
      .slice(0, mostWords),
  )
  const begun = await continued(
    db,
    chosen.flatMap(({ meanings }) => meanings),
  )
  const ends = chosen.map((_, nth) => chosen.slice(0, nth + 1).reduce((sum, { meanings }) => sum + meanings.length, 0))
  const others = chosen.map((each, nth) => ({ ...each, meanings: begun.slice(ends[nth - 1] ?? 0, ends[nth]) }))
  return doubtful.map((_, nth) => others.filter(({ of }) => of === nth))
}

/** By a usual slip: what is two edits away and does not even begin so is hardly meant then, though it stands with the other words. */
const isSure = ({ edits }: { edits: number }) => edits === 1

const sameStart = (text: string, term: string) => Number(text[0] === term[0])

/**
 * One seller's misspelling is a word of the catalog too. A longer word that few have is taken for one where many have a word that is an
 * edit away and begins alike; where letters were not merely moved or missed, it takes more of them, for these may be two words.
 */
function outweighs(term: string, word: string, edits: number, own: number, found: number): boolean {
  if (Math.floor(edits) !== 1 || [...term].length < 5 || term[0] !== word[0] || root(term) === root(word)) return false
  const isReplaced =
    [...term].length === [...word].length && [...term].toSorted().join('') !== [...word].toSorted().join('')
  return found >= Math.min(plenty, own * (isReplaced ? 10 : 3))
}

/** Two neighbours that no product has together as a word that is spelt like both in one, where products have that and all the rest: `tee pot`. */
async function misspeltTogether(db: Db, typed: readonly Meaning[]): Promise<Understood | null> {
  const pairs = typed.slice(1, mostDoubtful).map((_, nth) => nth)
  const ways = await Promise.all(
    pairs.map(async (nth) => {
      const [one, other] = [typed[nth]?.term ?? '', typed[nth + 1]?.term ?? '']
      const near = [one, other].every((term) => joining.test(term)) ? await spelledLike(db, one + other) : []
      return near
        .filter(isSure)
        .slice(0, mostWords)
        .map(({ word }) => ({
          meanings: [...typed.slice(0, nth), meaningOf(word), ...typed.slice(nth + 2)],
          text: word,
        }))
    }),
  )
  const tries = ways.flat()
  const probes = await probe(
    db,
    tries.map(({ meanings }) => meanings),
  )
  const [best] = tries
    .map((way, nth) => ({ ...way, ...(probes[nth] ?? none) }))
    .filter(({ headed }) => headed > 0)
    .toSorted((a, b) => b.headed - a.headed)
  return best
    ? { meanings: best.meanings, corrected: best.meanings.map(({ term }) => term).join(' '), leftOut: [] }
    : null
}

const joining = /^\p{L}{3,}$/u

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
