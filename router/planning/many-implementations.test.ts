import { describe, expect, test } from 'vitest'
import { inProcess, type Subgraph } from '../testing/in-process.ts'

/** Things of many types: one subgraph knows which there are, others each know their names, and one whom they follow. */
function museum(types: readonly string[], sharers: number): Subgraph[] {
  const each = (fields: (type: string) => string) => types.map(fields).join('\n')
  const entities = (resolve: (id: string) => object) =>
    Object.fromEntries(types.map((type) => [type, { __resolveReference: ({ id }: { id: string }) => resolve(id) }]))
  const thing = (id: string) => ({ __typename: types[Number(id) % types.length], id })
  const next = (id: string) => thing(`${Number(id) + 1}`)
  const going = (field: string) => {
    const reference = ({ id }: { id: string }) => thing(id)
    const resolvers = { __resolveReference: reference, [field]: ({ id }: { id: string }) => next(id) }
    return Object.fromEntries(types.map((type) => [type, resolvers]))
  }
  const home: Subgraph = {
    name: 'home',
    typeDefs: `type Query { things: [Thing] found: [Found] } interface Thing { id: ID! next: Thing }
      union Found = ${types.join(' | ')}
      ${each((type) => `type ${type} implements Thing @key(fields: "id") { id: ID! next: Thing }`)}`,
    resolvers: {
      Query: { things: () => [thing('0'), thing('1')], found: () => [thing('1')] },
      ...going('next'),
    },
  }
  const named = Array.from(
    { length: sharers },
    (_, at): Subgraph => ({
      name: `names${at}`,
      typeDefs: `interface Named { name: String }
      ${each((type) => `type ${type} implements Named @key(fields: "id") { id: ID! name: String @shareable }`)}`,
      resolvers: entities((id) => ({ id, name: `name ${id}` })),
    }),
  )
  const follows: Subgraph = {
    name: 'follows',
    typeDefs: `interface Follower { follows: Thing } interface Thing { id: ID! }
      ${each((type) => `type ${type} implements Follower & Thing @key(fields: "id") { id: ID! follows: Thing }`)}`,
    resolvers: going('follows'),
  }
  return [home, ...named, follows]
}

describe.each([
  [10, 2],
  [26, 2],
  [70, 3],
])('an interface with %i implementations whose names %i subgraphs know', (count, sharers) => {
  const subgraphs = museum(
    Array.from({ length: count }, (_, at) => `T${at}`),
    sharers,
  )
  const router = inProcess(subgraphs)

  test.each([
    [
      'as another interface',
      '{ things { ...Name } } fragment Name on Named { name }',
      { things: [{ name: 'name 0' }, { name: 'name 1' }] },
      2,
    ],
    [
      'twice, one within the other',
      '{ things { ... on Named { name } next { next { ... on Named { name } } } } }',
      {
        things: [
          { name: 'name 0', next: { next: { name: 'name 2' } } },
          { name: 'name 1', next: { next: { name: 'name 3' } } },
        ],
      },
      2,
    ],
    [
      'from one subgraph to another and back',
      '{ things { ...F } } fragment F on Follower { follows { next { ... on Follower { follows { ...N } } } } } fragment N on Named { name }',
      {
        things: [
          { follows: { next: { follows: { name: 'name 3' } } } },
          { follows: { next: { follows: { name: 'name 4' } } } },
        ],
      },
      5,
    ],
    [
      'with one of them by its name',
      '{ things { ... on Follower { follows { ... on T1 { id next { ... on Named { name } } } ... on Follower { follows { id } } } } } }',
      {
        things: [
          { follows: { id: '1', next: { name: 'name 2' }, follows: { id: '2' } } },
          { follows: { follows: { id: '3' } } },
        ],
      },
      4,
    ],
    ['in a union', '{ found { ... on Thing { ... on Named { name } } } }', { found: [{ name: 'name 1' }] }, 2],
  ])('are planned %s, without asking any subgraph twice', async (_, query, data, requests) => {
    router.requests.length = 0
    expect(await router.ask(query), router.reported.join()).toEqual({ data })
    expect(router.requests).toHaveLength(requests)
  })
})

test('an @interfaceObject is asked about an interface with 70 implementations by its name', async () => {
  const types = Array.from({ length: 70 }, (_, at) => `T${at}`)
  const thing = ({ id }: { id: string }) => ({ __typename: types[Number(id)], id })
  const next = ({ id }: { id: string }) => ({ id: `${Number(id) + 1}` })
  const router = inProcess([
    {
      name: 'home',
      typeDefs: `type Query { thing: Thing } interface Thing @key(fields: "id") { id: ID! }
        ${types.map((type) => `type ${type} implements Thing @key(fields: "id") { id: ID! }`).join('\n')}`,
      resolvers: { Query: { thing: () => thing({ id: '1' }) }, Thing: { __resolveReference: thing } },
    },
    ...['likes', 'knows'].map((name) => ({
      name,
      typeDefs: `type Thing @key(fields: "id") @interfaceObject { id: ID! ${name}: Thing }`,
      resolvers: { Thing: { [name]: next } },
    })),
  ])
  expect(await router.ask('{ thing { likes { knows { likes { __typename id } } } } }'), router.reported.join()).toEqual(
    {
      data: { thing: { likes: { knows: { likes: { __typename: 'T4', id: '4' } } } } },
    },
  )
  for (const { query } of router.requests) expect(query.length).toBeLessThan(2_000)
})
