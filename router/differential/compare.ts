import { isDeepStrictEqual } from 'node:util'
import { execute, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql'
import { SubgraphFault } from '../subgraphs/transport.ts'
import { harmful, type InProcess, inProcess } from '../testing/in-process.ts'
import { dishonesty } from './honesty.ts'
import { makeModel } from './make-model.ts'
import { makeQuery } from './make-query.ts'
import type { Model } from './model.ts'
import { modelSubgraphs } from './model-subgraphs.ts'
import { Random } from './random.ts'
import { shrink } from './shrink.ts'
import { spoil } from './spoil.ts'
import { type Thing, truth } from './truth.ts'

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
  differences: Difference[]
  /** How many queries were refused, by what the client was told. */
  refusals: Map<string, number>
}

const variables = { x: 2 }

/** Makes the model of each seed and asks it `queries` queries. A seed whose model does not compose counts for nothing. */
export async function compareSeeds(seeds: Iterable<number>, queries: number): Promise<Tally> {
  const tally: Tally = { models: 0, right: 0, differences: [], refusals: new Map() }
  for (const seed of seeds) {
    const random = new Random(seed)
    const model = makeModel(random)
    const router = composed(model)
    if (!router) continue
    tally.models++
    for (let asked = 0; asked < queries; asked++) {
      const query = validQuery(random, router.supergraph.apiSchema)
      if (query === undefined) continue
      const difference = await compare(router, model, seed, query)
      if (difference) {
        if (difference.verdict === 'refused') count(tally.refusals, causeOf(difference))
        tally.differences.push(await smallest(router, model, difference))
        continue
      }
      tally.right++
      const dishonest = await compareBroken(router, model, seed, query, random)
      if (dishonest) tally.differences.push(dishonest)
    }
  }
  return tally
}

/** Without the names of this one model, so that a kind is counted as one. */
const causeOf = ({ errors }: Difference): string =>
  (errors?.[0]?.message ?? '').replace(/\b(E|a|z|q)\d+\b/g, '$1').replace(/\bof [abcd]\b/g, 'of one')

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function composed(model: Model): InProcess | undefined {
  try {
    return inProcess(modelSubgraphs(model))
  } catch {
    return undefined
  }
}

const isValid = (schema: GraphQLSchema, query: string): boolean => validate(schema, parse(query), harmful).length === 0

/** Aliases at random often clash: a few tries find a query that graphql-js takes. */
function validQuery(random: Random, schema: GraphQLSchema): string | undefined {
  const tries = Array.from({ length: 6 }, () => makeQuery(random, schema))
  return tries.find((query) => isValid(schema, query))
}

async function compare(router: InProcess, model: Model, seed: number, query: string): Promise<Difference | undefined> {
  const expected = await monolith(router, model, query)
  const { data, errors } = await ask(router, query)
  if (errors === undefined && isDeepStrictEqual(data, expected)) return undefined
  const sdl = modelSubgraphs(model).map(({ name, typeDefs }) => `# ${name}\n${typeDefs}`)
  return { seed, verdict: errors ? 'refused' : 'wrong', query, sdl, expected, received: data, errors }
}

/** Asks again while one subgraph is away, and while one has errors. */
async function compareBroken(
  router: InProcess,
  model: Model,
  seed: number,
  query: string,
  random: Random,
): Promise<Difference | undefined> {
  const { name } = random.pick(model.subgraphs)
  const said: string[] = []
  const away = (): never => {
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', `${name} is away`)
  }
  const spoilt: Parameters<InProcess['replace']>[1] = async (_, right) => {
    const { response, said: messages } = spoil(random, await right(), said.length)
    said.push(...messages)
    return response
  }
  const expected = await monolith(router, model, query)
  for (const broken of [away, spoilt]) {
    router.replace(name, broken)
    const { data, errors } = await ask(router, query)
    router.replace(name, undefined)
    const lost = said.find((message) => !errors?.some((error) => error.message === message))
    const fault = dishonesty(expected, data, errors) ?? (lost && `nobody is told of ${lost}`)
    if (!fault) continue
    const sdl = modelSubgraphs(model).map(({ name: subgraph, typeDefs }) => `# ${subgraph}\n${typeDefs}`)
    const broke = `# ${broken === away ? 'without' : 'with errors of'} ${name}: ${fault}\n${query}`
    return { seed, verdict: 'dishonest', query: broke, sdl, expected, received: data, errors }
  }
  return undefined
}

async function ask(
  router: InProcess,
  query: string,
): Promise<{ data: unknown; errors?: readonly GraphQLFormattedError[] }> {
  try {
    return await router.ask(query, variables)
  } catch (error) {
    return { data: null, errors: [{ message: String(error) }] }
  }
}

async function monolith({ supergraph }: InProcess, model: Model, query: string): Promise<unknown> {
  const { data, errors } = await execute({
    schema: supergraph.apiSchema,
    document: parse(query),
    variableValues: variables,
    rootValue: { __typename: 'Query', id: 'Query' } satisfies Thing,
    fieldResolver: (parent: Thing, args, _, { fieldName }) => truth(model, parent, fieldName, args),
    typeResolver: (thing: Thing) => thing.__typename,
  })
  if (errors) throw new Error(`The truth has errors: ${errors.join('\n')}`)
  return JSON.parse(JSON.stringify(data))
}

/** The same difference by a query with nothing to leave out. */
async function smallest(router: InProcess, model: Model, found: Difference): Promise<Difference> {
  let least = found
  await shrink(found.query, async (query) => {
    if (!isValid(router.supergraph.apiSchema, query)) return false
    const difference = await compare(router, model, found.seed, query)
    if (difference?.verdict !== found.verdict) return false
    least = difference
    return true
  })
  return least
}
