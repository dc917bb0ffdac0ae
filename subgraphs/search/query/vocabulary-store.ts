import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import { endsByRoot, headsOf, isCompound, tailsOf } from '../language/compounds.ts'
import { distance, editsOf, isSlip, restsOf, startsOf } from '../language/spelling.ts'
import type { Db, Trx } from '../tables.ts'

/** Rows of one look-up; of more that are alike, nobody can tell what was meant. */
const mostAlike = 200
const mostCompounds = 40
const mostContinued = 40

/** Words are only ever added: whether a document still has one is asked when it is about to be proposed. */
export async function learn(trx: Trx, vocabulary: readonly string[]): Promise<void> {
  const known = await trx
    .selectFrom('vocabulary')
    .select(['word', 'tails'])
    .where('word', '=', anyOf(['', ...vocabulary]))
    .where(sql<boolean>`rests <> '{}'`)
    .execute()
  // One of an older version may have been told to end with less.
  const old = new Set(known.flatMap(({ word, tails }) => (tails.length === tailsOf(word).length ? word : [])))
  const fresh = vocabulary.filter((word) => !old.has(word)).toSorted()
  if (fresh.length === 0) return
  const rows = fresh.map((word) => ({
    word,
    rests: restsOf(word, [...word].length < 5 ? 1 : 2),
    starts: startsOf(word),
    tails: tailsOf(word),
  }))
  await trx
    .insertInto('vocabulary')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('word').doUpdateSet((eb) => ({
        rests: eb.ref('excluded.rests'),
        starts: eb.ref('excluded.starts'),
        tails: eb.ref('excluded.tails'),
      })),
    )
    .execute()
}

/** A word that may have been meant, and how many edits it is away; a quarter more where the one is no usual slip. */
export interface Near {
  word: string
  edits: number
}

const unusual = 0.25

/** The words of the catalog that are spelt most like a term, nearest first; without the term itself. */
export async function spelledLike(db: Db, term: string): Promise<Near[]> {
  const length = [...term].length
  const edits = editsOf(length)
  if (edits === 0) return []
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM vocabulary WHERE rests && ${restsOf(term, edits)}::int[]
      AND char_length(word) BETWEEN ${length - edits} AND ${length + edits} LIMIT ${mostAlike}`.execute(db)
  return spelledAs(
    term,
    rows.map(({ word }) => word),
  )
}

/** Those of some words that are spelt most like a term, nearest first; without the term itself. */
export function spelledAs(term: string, words: readonly string[]): Near[] {
  const near = nearest(
    words.map((word) => ({ word, edits: distance(word, term) })),
    editsOf([...term].length),
  )
  return bySlips(
    term,
    near.filter(({ word }) => word !== term),
  )
}

/** Words that begin nearly like a term that is still being typed, nearest first. */
export async function begunLike(db: Db, term: string): Promise<Near[]> {
  const characters = [...term]
  if (characters.length < 3) return []
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM vocabulary
    WHERE starts && ${restsOf(characters.slice(0, 6).join(''), 1)}::int[] LIMIT ${mostAlike}`.execute(db)
  return nearest(
    rows.map(({ word }) => {
      const ends = [-1, 0, 1].map((more) => [...word].slice(0, characters.length + more).join(''))
      return { word, edits: Math.min(...ends.map((start) => distance(start, term))) }
    }),
    1,
  )
}

/** Fewest edits first. */
const nearest = (words: Near[], most: number): Near[] =>
  words.filter(({ edits }) => edits <= most).toSorted((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))

/** With what is no usual slip behind what is. */
const bySlips = (term: string, words: readonly Near[]): Near[] =>
  words
    .map(({ word, edits }) => ({ word, edits: edits === 1 && !isSlip(word, term) ? edits + unusual : edits }))
    .toSorted((a, b) => a.edits - b.edits)

/** Those of some words that the catalog has. */
export async function knownWords(db: Db, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const found = await db.selectFrom('vocabulary').select('word').where('word', '=', anyOf(words)).execute()
  return new Set(found.map(({ word }) => word))
}

/**
 * The catalog's words that each of some of its words begins, without itself. What is no word of it, or begins more than can be listed, has no entry.
 */
export async function continuedWords(db: Db, terms: readonly string[]): Promise<Map<string, string[]>> {
  if (terms.length === 0) return new Map()
  const { rows } = await sql<{ term: string; words: string[] }>`
    SELECT asked.term, array_agg(v.word) AS words FROM unnest(${[...terms]}::text[]) AS asked (term) CROSS JOIN LATERAL (
      SELECT word FROM vocabulary
      WHERE word COLLATE "C" BETWEEN asked.term AND asked.term || chr(${lastCharacter}) ORDER BY word COLLATE "C" LIMIT ${mostContinued + 2}
    ) v GROUP BY asked.term`.execute(db)
  const known = rows.filter(({ term, words }) => words.includes(term) && words.length <= mostContinued + 1)
  return new Map(known.map(({ term, words }) => [term, words.filter((word) => word !== term)]))
}

/** Behind all that begins alike. */
const lastCharacter = 0x10ffff

async function endingWith(db: Db, tails: readonly string[]): Promise<{ tail: string; word: string }[]> {
  if (tails.length === 0) return []
  const { rows } = await sql<{ tail: string; word: string }>`
    SELECT wanted.tail, v.word FROM unnest(${[...tails]}::text[]) AS wanted (tail) CROSS JOIN LATERAL (
      SELECT word FROM vocabulary WHERE tails @> ARRAY[wanted.tail] LIMIT ${mostCompounds}
    ) v`.execute(db)
  return rows
}

/** The catalog's words that are put together of another and one of these roots at the end, by the root. */
export async function compoundsOf(db: Db, roots: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const rows = (await endingWith(db, roots)).filter(({ tail, word }) => endsByRoot(word, tail))
  const known = await knownWords(db, [...new Set(rows.flatMap(({ tail, word }) => headsOf(word, tail)))])
  for (const { tail, word } of rows) {
    if (!isCompound(word, tail, (head) => known.has(head))) continue
    found.set(tail, [...(found.get(tail) ?? []), word])
  }
  return found
}
