import { Random } from '@micromart/testing/random'
import { parse, validate } from 'graphql'
import { describe, expect, it, test } from 'vitest'
import { makeQuery } from '../differential/make-query.ts'
import { makeModel } from '../differential/model/make-model.ts'
import { ask, subjectOf } from '../differential/subject.ts'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { composed, harmful } from '../testing/in-process.ts'
import { type Readings, readingsOf } from './readings.ts'

const supergraph = composed([
  {
    name: 'catalog',
    typeDefs: `
      type Query { product: Product all: [Product!]! named: Named any: Any mood: Mood rows: [[Int!]] }
      interface Named { name: String! }
      type Product implements Named @key(fields: "id") { id: ID! name: String! price: Float tags: [String!] }
      type Shop implements Named { name: String! city: String! }
      union Any = Product | Shop
      enum Mood { GLAD SAD }`,
  },
])
const readings = readingsOf(supergraph)
const isComplete = (query: string, data: object) =>
  readings.of({ subgraph: 'catalog', query })?.contents.isComplete(data)

describe('an answer', () => {
  it.each<[string, object]>([
    ['{product{id name price tags}}', { product: { id: '1', name: 'x', price: null, tags: ['a'] } }],
    ['{product{id}}', { product: null }],
    ['{product{id}}', { product: { id: 7 } }],
    ['{all{id}}', { all: [] }],
    ['{named{__typename name ...on Shop{city}}}', { named: { __typename: 'Product', name: 'x' } }],
    ['{named{name}}', { named: { name: 'x' } }],
    ['{any{__typename ...on Shop{city} ...on Named{name}}}', { any: { __typename: 'Shop', city: 'y', name: 'x' } }],
    ['{a:mood rows}', { a: 'SAD', rows: [[1], null, []] }],
  ])('to %s is complete as %j', (query, data) => {
    expect(isComplete(query, data)).toBe(true)
  })

  it.each<[string, object]>([
    ['{product{id name}}', {}],
    ['{product{id name}}', { product: { id: '1' } }],
    ['{product{id name}}', { product: { id: '1', name: null } }],
    ['{product{id name}}', { product: { id: '1', name: 7 } }],
    ['{product{id}}', { product: [{ id: '1' }] }],
    ['{product{id}}', { product: 'nobody' }],
    ['{product{price}}', { product: { price: 'much' } }],
    ['{product{tags}}', { product: { tags: 'a' } }],
    ['{product{tags}}', { product: { tags: ['a', null] } }],
    ['{all{id}}', { all: null }],
    ['{all{id}}', { all: [{ id: '1' }, null] }],
    ['{all{id}}', { all: [{ id: '1' }, {}] }],
    ['{named{__typename name}}', { named: { name: 'x' } }],
    ['{named{__typename name ...on Shop{city}}}', { named: { __typename: 'Shop', name: 'x' } }],
    ['{named{__typename name}}', { named: { __typename: 'Query', name: 'x' } }],
    ['{named{__typename name}}', { named: { __typename: 'Nobody', name: 'x' } }],
    ['{any{...on Shop{city}}}', { any: { city: 'y' } }],
    ['{a:mood}', { mood: 'SAD' }],
    ['{mood}', { mood: 'ANGRY' }],
    ['{rows}', { rows: [[null]] }],
    ['{product{id}product{name}}', { product: { id: '1' } }],
  ])('to %s lacks something as %j', (query, data) => {
    expect(isComplete(query, data)).toBe(false)
  })
})

test('random subgraphs are complete when they are right, and lack something whenever what they say makes an error', async () => {
  const counts = { right: 0, wrong: 0 }
  for (let seed = 0; seed < 12; seed++) {
    const random = new Random(seed)
    const subject = subjectOf(makeModel(random))
    if (!subject) continue
    const { router } = subject
    const readings = readingsOf(router.supergraph)
    for (let nth = 0; nth < 10; nth++) {
      const query = makeQuery(random, router.supergraph.apiSchema)
      const isAsked =
        query.startsWith('query') && validate(router.supergraph.apiSchema, parse(query), harmful).length === 0
      if (!isAsked) continue
      const asked: string[] = []
      const watch = (spoilt: (index: number, response: SubgraphResponse) => void) => {
        asked.length = 0
        for (const { name } of subject.model.subgraphs) {
          router.replace(name, async (request, right) => {
            const response = await right()
            spoilt(asked.length, response)
            const lacking = isWhole(readings, request, response) ? '' : JSON.stringify([request, response])
            asked.push(lacking)
            return response
          })
        }
      }
      watch(() => {})
      const [right] = await ask(subject, query)
      expect(right?.errors, query).toBeUndefined()
      expect(asked.filter(Boolean), query).toEqual([])
      counts.right++
      const at = random.between(0, Math.max(0, asked.length - 1))
      let how = ''
      watch((index, { data }) => {
        if (index === at && data) how = spoil(random, data)
      })
      const [wrong] = await ask(subject, query)
      if (!wrong?.errors) continue
      counts.wrong++
      expect(asked.filter(Boolean), `${how} of ${query}: ${router.reported.join()}`).not.toEqual([])
    }
  }
  expect(counts.right).toBeGreaterThan(20)
  expect(counts.wrong).toBeGreaterThan(5)
})

/** Each of its parts by itself, as a cache keeps them. */
function isWhole(readings: Readings, request: SubgraphRequest, { data }: SubgraphResponse): boolean {
  const { entities, joined = [{ name: '_entities', alone: request }], representations = {} } = request
  const reading = readings.of(request)
  if (!entities) return reading?.contents.isComplete(data) ?? true
  return joined.every(({ name, alone }) => {
    const things = data?.[name]
    const asked = representations[request.joined ? name : 'representations'] ?? []
    const contents = readings.of(alone)?.contents
    if (!Array.isArray(things) || things.length !== asked.length) return false
    return asked.every(({ value }, index) => contents?.isComplete(things[index], String(value.__typename)) ?? true)
  })
}

/** Takes something out of an answer, or puts something in its place that does not belong there. */
function spoil(random: Random, data: Record<string, unknown>): string {
  const places: { parent: Record<string, unknown>; key: string; path: string }[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return
    for (const [key, inner] of Object.entries(value)) {
      places.push({ parent: value as Record<string, unknown>, key, path: `${path}.${key}` })
      walk(inner, `${path}.${key}`)
    }
  }
  walk(data, '')
  if (places.length === 0) return ''
  const { parent, key, path } = random.pick(places)
  const instead = [undefined, null, [{}], { nobody: 1 }, Number.NaN][random.between(0, 4)]
  parent[key] = instead
  return `${String(instead)} at ${path}`
}
