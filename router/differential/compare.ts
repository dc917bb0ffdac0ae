import { isDeepStrictEqual } from 'node:util'
import { Random } from '@micromart/testing/random'
import { type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql'
import { harmful } from '../testing/in-process.ts'
import { compareBroken } from './broken.ts'
import { makeQuery } from './make-query.ts'
import { makeModel } from './model/make-model.ts'
import { labelsOf } from './model/make-progressive.ts'
import { rightData } from './monolith.ts'
import { shrink } from './shrink.ts'
import { shrinkModel } from './shrink-model.ts'
import { ask, type Received, type Subject, subjectOf } from './subject.ts'

/**
 * How one query came out beside one graphql-js over the same data. `wrong` is other data without an error:
 * it must never happen. `refused` is an error where there was a right answer. `dishonest` is an answer, given while one
 * subgraph was away or had errors, that is untrue, hides what is missing or keeps an error to itself.
 */
export type Verdict = 'right' | 'wrong' | 'refused' | 'dishonest'

export interface Difference {
  seed: number
  verdict: Verdict
  query: string
  sdl: string[]
  expected: unknown
  received: unknown
  errors: readonly GraphQLFormattedError[] | undefined
}

export interface Tally {
  models: number
  right: number
  /** How many answers were put together of what subgraphs wrote. */
  spliced: number
  differences: Difference[]
  /** How many queries were refused, by what the client was told. */
  refusals: Map<string, number>
}

/** Models that are made of a seed until one composes. */
const tries = 6

/**
 * Makes a model of each seed and asks it `queries` queries. A seed of which no model composes counts for nothing.
 *
 * @param shrinks whether what is found is made small, which takes longer than to find it
 */
export async function compareSeeds(
  seeds: Iterable<number>,
  queries: number,
  { shrinks = true }: { shrinks?: boolean } = {},
): Promise<Tally> {
  const tally: Tally = { models: 0, right: 0, spliced: 0, differences: [], refusals: new Map() }
  for (const seed of seeds) {
    const random = new Random(seed)
    const subject = composing(random)
    if (!subject) continue
    tally.models++
    for (let asked = 0; asked < queries; asked++) {
      const query = validQuery(random, subject.router.supergraph.apiSchema)
      if (query === undefined) continue
      const difference = await compare(subject, seed, query)
      if (!difference) tally.right++
      const found = difference ?? (await compareWhileBroken(subject, seed, query, random))
      if (!found || isKnownRefusal(tally, found)) continue
      tally.differences.push(shrinks && difference ? await smallest(subject, found) : found)
    }
    tally.spliced += subject.router.spliced
  }
  return tally
}

/** Counts a refusal; one for each cause is enough to look at. */
function isKnownRefusal({ refusals }: Tally, found: Difference): boolean {
  if (found.verdict !== 'refused') return false
  const cause = causeOf(found)
  const times = refusals.get(cause) ?? 0
  refusals.set(cause, times + 1)
  return times > 0
}

async function compareWhileBroken(
  subject: Subject,
  seed: number,
  query: string,
  random: Random,
): Promise<Difference | undefined> {
  const broken = await compareBroken(subject, query, random)
  return broken && { seed, verdict: 'dishonest', sdl: subject.sdl, ...broken }
}

/** Without the names of this one model, so that a kind is counted as one. */
const causeOf = ({ errors }: Difference): string =>
  (errors?.[0]?.message ?? '')
    .replace(/\b(E|[ajmqsz])\d+(__r\d+)?\b/g, '$1')
    .replace(/\b(of|from|subgraph) "?[abcd]\b"?/g, '$1 one')

/** A subject of a model at random, if one of a few tries composes. */
export function composing(random: Random): Subject | undefined {
  for (let attempt = 0; attempt < tries; attempt++) {
    const subject = subjectOf(makeModel(random))
    if (subject) return subject
  }
  return undefined
}

const isValid = (schema: GraphQLSchema, query: string): boolean => validate(schema, parse(query), harmful).length === 0

/** Aliases at random often clash: a few tries find a query that graphql-js takes. */
export function validQuery(random: Random, schema: GraphQLSchema): string | undefined {
  for (let attempt = 0; attempt < tries; attempt++) {
    const query = makeQuery(random, schema)
    if (isValid(schema, query)) return query
  }
  return undefined
}

/** Under no label, and where there are any, under one and all of them. */
async function compare(subject: Subject, seed: number, query: string): Promise<Difference | undefined> {
  const { world, model } = subject
  const labels = labelsOf(model)
  for (const held of labels.length > 0 ? [labels, labels.slice(1), []] : [[]]) {
    world.labels = held
    const difference = await compareUnderLabels(subject, seed, query)
    if (difference) return difference
  }
  return undefined
}

async function compareUnderLabels(subject: Subject, seed: number, query: string): Promise<Difference | undefined> {
  const { router, sdl } = subject
  const expected = await rightData(subject, query)
  router.splices = false
  const answers = await ask(subject, query)
  router.splices = true
  const spliced = await ask(subject, query)
  const received = answers.map(({ data }) => data)
  const errors = answers.find((answer) => answer.errors)?.errors
  const isRight = errors === undefined && isDeepStrictEqual(received, expected)
  // The same in the same order, however it is put together, and of whatever is kept.
  for (const otherwise of [spliced, ...(await askKept(subject, query))]) {
    if (JSON.stringify(otherwise) === JSON.stringify(answers) || errors) continue
    return { seed, verdict: 'wrong', query, sdl, expected: answers, received: otherwise, errors: undefined }
  }
  return isRight ? undefined : { seed, verdict: errors ? 'refused' : 'wrong', query, sdl, expected, received, errors }
}

/** What is answered of what was kept of all queries before, and then of this one as well. */
async function askKept(subject: Subject, query: string): Promise<Received[][]> {
  if (!query.startsWith('query')) return []
  subject.router.keeps = true
  const kept = [await ask(subject, query), await ask(subject, query)]
  subject.router.keeps = false
  return kept
}

/** The same difference by a query and a model with nothing to leave out. */
async function smallest(subject: Subject, found: Difference): Promise<Difference> {
  let least = found
  const isSame = async (smaller: Subject, query: string): Promise<boolean> => {
    if (!isValid(smaller.router.supergraph.apiSchema, query)) return false
    const difference = await compare(smaller, found.seed, query)
    if (difference?.verdict !== found.verdict) return false
    least = difference
    return true
  }
  const query = await shrink(found.query, (smaller) => isSame(subject, smaller))
  await shrinkModel(subject.model, async (model) => {
    const smaller = subjectOf(model)
    return smaller !== undefined && (await isSame(smaller, query).catch(() => false))
  })
  return least
}
