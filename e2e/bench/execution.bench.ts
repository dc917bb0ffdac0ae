import {
  operationFromDocument,
  Supergraph as PlannerSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import { buildOperationContext } from '@apollo/gateway/dist/operationContext.js'
import { QueryPlanner } from '@apollo/query-planner'
import { execute } from '@micromart/router/execution'
import { planOperation } from '@micromart/router/prepare'
import { loadSupergraph } from '@micromart/router/supergraph'
import { composeSdl } from '@micromart/router/testing'
import { parse } from 'graphql'
import type { PartContext } from '../runner/part.ts'
import { nestedWork } from './execution/nested.ts'

export const title = "the router's planning and execution beside @apollo/gateway's, over subgraphs that answer at once"
export const shopless = true

const sdl = composeSdl([
  {
    name: 'products',
    typeDefs: `type Query { top: [Product!] }
      type Product @key(fields: "id") { id: ID! name: String! slug: String! price: Money! tags: [String!]! }
      type Money { amount: String! currency: String! }`,
  },
  {
    name: 'stock',
    typeDefs: `type Product @key(fields: "id") { id: ID! available: Int state: State } enum State { IN OUT }`,
  },
  {
    name: 'reviews',
    typeDefs: `type Product @key(fields: "id") { id: ID! rating: Float reviews: [Review!] }
      type Review { id: ID! body: String! stars: Int! }`,
  },
])

const query = `{ top { id name slug price { amount currency } tags available state rating reviews { id body stars } } }`

/** The subgraphs' answers as text: both sides parse them anew each time, as from a socket. */
function answers(products: number): Readonly<Record<string, string>> {
  const each = (make: (index: number) => object): object[] =>
    Array.from({ length: products }, (_, index) => make(index))
  const price = { amount: '9.90', currency: 'EUR' }
  const top = each((n) => ({
    __typename: 'Product',
    id: `p${n}`,
    name: `Product ${n}`,
    slug: `p-${n}`,
    price,
    tags: ['a'],
  }))
  const review = { id: 'r', body: 'good', stars: 5 }
  return {
    products: JSON.stringify({ data: { top } }),
    stock: JSON.stringify({ data: { _entities: each((n) => ({ available: n, state: 'IN' })) } }),
    reviews: JSON.stringify({ data: { _entities: each(() => ({ rating: 4.5, reviews: [review, review] })) } }),
  }
}

/** Each of several ways in turns, and again: the median and the fastest of its runs, in ms. */
async function measure(
  runs: number,
  ways: Readonly<Record<string, () => unknown>>,
): Promise<Record<string, { p50: number; min: number }>> {
  const times = Object.entries(ways).map(([name, way]) => ({ name, way, took: [] as number[] }))
  for (let run = 0; run < runs; run++) {
    for (const { way, took } of times) {
      const began = performance.now()
      await way()
      took.push(performance.now() - began)
    }
  }
  return Object.fromEntries(
    times.map(({ name, took }) => {
      took.sort((a, b) => a - b)
      const rounded = (at: number): number => Number((took[at] ?? 0).toFixed(3))
      return [name, { p50: rounded(runs >> 1), min: rounded(0) }]
    }),
  )
}

export async function run({ say }: Pick<PartContext, 'say'>): Promise<unknown> {
  const document = parse(query)
  const supergraph = loadSupergraph(sdl)
  const planHere = () => planOperation(supergraph, document, { denied: new Map() })
  const planned = await planHere()
  const theirs = PlannerSupergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const planner = new QueryPlanner(theirs)
  const planAlone = () => planner.buildQueryPlan(operationFromDocument(theirs.apiSchema(), document))
  const figures: Record<string, unknown> = {
    'planning, ms': await measure(200, { 'the router': planHere, "Apollo's planner alone": planAlone }),
  }
  const plan = planAlone()
  const schema = theirs.apiSchema().toGraphQLJSSchema()
  const fullSchema = theirs.schema.toGraphQLJSSchema()
  const operation = buildOperationContext({ schema, operationDocument: document })
  for (const products of [1, 20, 500]) {
    say(`${products} products`)
    const texts = answers(products)
    const answer = async (subgraph: string) => JSON.parse(texts[subgraph] ?? 'null')
    const services = Object.fromEntries(Object.keys(texts).map((name) => [name, { process: () => answer(name) }]))
    const request = { request: { query, variables: {} }, context: {}, metrics: {}, logger: console }
    const transport = {
      request: ({ subgraph }: { subgraph: string }) => answer(subgraph),
      subscribe: () => {
        throw new Error('Nothing here subscribes')
      },
    }
    const shows = () => null
    const ours = () => execute({ planned, variables: {}, transport, denied: new Map(), shows, report: () => '' })
    const gateway = () => executeQueryPlan(plan, services, request as never, operation, fullSchema, theirs.apiSchema())
    if (JSON.stringify(await ours()) !== JSON.stringify(await gateway())) throw new Error('The two answers differ')
    const runs = products > 100 ? 200 : 2000
    const parsing = () => Promise.all(Object.keys(texts).map(answer))
    figures[`${products} products, ms`] = await measure(runs, {
      'parsing the answers alone': parsing,
      'the router': ours,
      '@apollo/gateway': gateway,
    })
  }
  say('reviews of reviews')
  const nested = await nestedWork()
  const [quick, slow] = [nested.complete(true), nested.complete(false)]
  figures['87 KB of reviews of reviews, ms'] = await measure(1_000, {
    "parsing subgraphs' answers": nested.parse,
    'the router without generated code': () => nested.execute(false),
    'the router': () => nested.execute(true),
    'the router by splicing': nested.splice,
    'completing without generated code': () => nested.complete(false),
    completing: () => nested.complete(true),
    'JSON without generated code': () => JSON.stringify(slow),
    JSON: () => JSON.stringify(quick),
  })
  return figures
}
