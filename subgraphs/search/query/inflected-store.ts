import { sql } from 'kysely'
import { headsOf, isCompound, splits } from '../language/compounds.ts'
import { inflectionsOf } from '../language/inflections.ts'
import { root } from '../language/roots.ts'
import type { Db } from '../tables.ts'
import { knownWords } from './vocabulary-store.ts'

const mostParts = 40
/** Shorter ones end many words by chance: `pet` a "trumpet". */
const surePart = 4
const mostShort = 3
/** Words that are looked at. */
const mostEnding = 200
/** Words that one may be meant by: a query goes by each of them. */
const mostWords = 40

/**
 * The catalog's words that each of some words, which it has not, may be another form of, or a part of in another form: `kubki` is a "kubek", and
 * `kengät` are "vaelluskengät".
 */
export async function inflectedWords(db: Db, terms: readonly string[]): Promise<Map<string, string[]>> {
  const forms = terms.map((term) => ({ term, forms: inflectionsOf(term) }))
  const parts = forms.map(({ term, forms: other }) => ({ term, parts: partsOf(term, other) }))
  const [known, compounds, around] = await Promise.all([
    knownWords(
      db,
      forms.flatMap((each) => each.forms),
    ),
    endingWith(db, new Set(parts.flatMap((each) => each.parts))),
    Promise.all(terms.map((term) => compoundsAround(db, term))),
  ])
  const heads = await knownWords(
    db,
    compounds.filter(({ tail }) => tail.length < surePart).flatMap(({ tail, word }) => headsOf(word, tail)),
  )
  const isPart = (tail: string, word: string) =>
    isCompound(word, tail, (head) => (tail.length < surePart ? heads.has(head) : head.length >= 3))
  return new Map(
    forms.map(({ term, forms: other }, nth) => {
      const ends = parts[nth]?.parts ?? []
      const together = compounds.filter(({ tail, word }) => ends.includes(tail) && isPart(tail, word))
      const words = new Set([
        ...other.filter((form) => known.has(form)),
        ...together.map(({ word }) => word),
        ...(around[nth] ?? []),
      ])
      return [term, [...words].slice(0, mostWords)]
    }),
  )
}

/** The catalog's compounds that have a word's parts at their beginning and end, with more between: a Kinderschreibtischstuhl is a Kinderstuhl. */
async function compoundsAround(db: Db, term: string): Promise<string[]> {
  const ways = splits(term).filter((parts) => parts.every((part) => part.length >= surePart))
  if (ways.length === 0) return []
  const { rows } = await sql<{ word: string }>`
    WITH ending AS MATERIALIZED (SELECT word, tails FROM vocabulary WHERE tails && ${ways.map(([, tail]) => root(tail))}::text[])
    SELECT word FROM ending WHERE EXISTS (
      SELECT FROM unnest(${ways.map(([head]) => head)}::text[], ${ways.map(([, tail]) => root(tail))}::text[]) AS way (head, tail)
      WHERE starts_with(ending.word, way.head) AND ending.tails @> ARRAY[way.tail]
        AND char_length(ending.word) > ${term.length + 1}
    ) LIMIT ${mostWords}`.execute(db)
  return rows.map(({ word }) => word)
}

/**
 * The catalog's words that end with any of these, by what they end with. All are gathered before some are taken: with a limit the planner hopes to
 * come upon them by reading on, and reads all.
 */
async function endingWith(db: Db, tails: ReadonlySet<string>): Promise<{ tail: string; word: string }[]> {
  if (tails.size === 0) return []
  const { rows } = await sql<{ word: string; tails: string[] }>`
    WITH ending AS MATERIALIZED (SELECT word, tails FROM vocabulary WHERE tails && ${[...tails]}::text[])
    SELECT word, tails FROM ending LIMIT ${mostEnding}`.execute(db)
  return rows.flatMap(({ word, tails: own }) => own.filter((tail) => tails.has(tail)).map((tail) => ({ tail, word })))
}

/** What of a word's forms others may end with, itself first; of what ends many words, and is slowly found, little. */
function partsOf(term: string, forms: readonly string[]): string[] {
  const parts = [...new Set([term, ...forms].flatMap((form) => [form, root(form)]))].filter((part) =>
    /^[a-z]{3,}$/.test(part),
  )
  const short = parts.filter((part) => part.length < surePart).slice(0, mostShort)
  return [...short, ...parts.filter((part) => part.length >= surePart)].slice(0, mostParts)
}
