import { type OperationDefinitionNode, parse } from 'graphql'
import { expect, it } from 'vitest'
import { readCostDirectives } from '../../supergraph/cost-directives.ts'
import { composed } from '../../testing/in-process.ts'
import { actualCostOf } from './actual-cost.ts'
import { staticCost } from './cost.ts'

const typeDefs = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
type Query {
  book: Book
  books(first: Int = 20): [Book!] @listSize(slicingArguments: ["first"])
  grid: [[Book]]
  dear: Int @cost(weight: 7)
  find(by: Filter): Int
  item: Item
}
type Mutation { write: Book }
type Book { id: ID! author: Author tags: [String!] }
type Author @cost(weight: 4) { name: String }
input Filter { word: String @cost(weight: 3) }
interface Item { id: ID! next: Item }
type Pen implements Item { id: ID! next: Item maker: Author }
type Ink implements Item { id: ID! next: Item }
type Cap implements Item { id: ID! next: Item }
`
const { apiSchema: schema, fullSchema } = composed([{ name: 'catalog', typeDefs }])
const model = { schema, directives: readCostDirectives(fullSchema), listSize: 10 }

function costs(text: string, data: Record<string, unknown> | null): { estimated: number; actual: number } {
  const document = parse(text)
  const operation = document.definitions[0] as OperationDefinitionNode
  return {
    estimated: staticCost(model, document, operation, {}),
    actual: actualCostOf(model, document, operation)({}, data),
  }
}
const author = { name: 'Jane' }

it.each<[what: string, text: string, data: Record<string, unknown> | null, estimated: number, actual: number]>([
  ['lists by what is in them', '{ books(first: 50) { id } }', { books: [{ id: 1 }, { id: 2 }] }, 50, 2],
  ['lists that are longer than was thought', '{ grid { id } }', { grid: [Array(200).fill({ id: 1 })] }, 100, 200],
  ['nothing for what is null', '{ book { author { name } } }', { book: { author: null } }, 5, 1],
  ['each thing in a list by itself', '{ books(first: 2) { author { name } } }', { books: [{ author }, {}] }, 10, 6],
  ['leaves by their weight', '{ dear }', { dear: 1 }, 7, 7],
  ['leaves that are null', '{ dear }', { dear: null }, 7, 0],
  ['lists of leaves', '{ book { tags } }', { book: { tags: ['a', 'b'] } }, 1, 1],
  ['arguments, whatever came of them', '{ find(by: { word: "a" }) }', { find: null }, 4, 4],
  [
    'the type that a thing is',
    '{ item { __typename ... on Pen { maker { name } } } }',
    { item: { __typename: 'Ink' } },
    5,
    1,
  ],
  [
    'by any name',
    '{ item { kind: __typename ... on Pen { maker { name } } } }',
    { item: { kind: 'Pen', maker: author } },
    5,
    5,
  ],
  [
    'the dearest that it can be where none is said',
    '{ item { ... on Pen { maker { name } } } }',
    { item: { maker: author } },
    5,
    5,
  ],
  [
    'leaves that are written again',
    '{ book { a: id b: id c: tags d: tags } }',
    { book: { b: 1, d: ['a', 'b'] } },
    12,
    4,
  ],
  [
    'names of types that are written again',
    '{ item { __typename a: __typename b: __typename } }',
    { item: { __typename: 'Ink', a: 'Ink', b: 'Ink' } },
    3,
    3,
  ],
  ['each mutation for what it begins with', 'mutation { a: write { id } b: write { id } }', { a: null, b: {} }, 22, 21],
  ['a mutation for what it begins with', 'mutation { write { id } }', null, 11, 10],
])('an answer costs %s', (_, text, data, estimated, actual) => {
  expect(costs(text, data)).toEqual({ estimated, actual })
})

it('looks at a thing that may be of several types once for each, however many are around it', () => {
  let looks = 0
  const counted = (value: Record<string, unknown>) =>
    new Proxy(value, {
      get(target, key, receiver) {
        looks++
        return Reflect.get(target, key, receiver)
      },
    })
  const depth = 12
  let item = counted({ id: 'last' })
  for (let level = 0; level < depth; level++) item = counted({ next: item })
  const text = `{ item ${'{ next '.repeat(depth)} { id } ${'}'.repeat(depth)} }`
  expect(costs(text, { item })).toEqual({ estimated: depth + 1, actual: depth + 1 })
  expect(looks).toBeLessThan(1_000)
})
