import { describe, expect, test } from 'vitest'
import { inProcess, type Subgraph } from '../testing/in-process.ts'

/** Things of many types: one subgraph knows which there are, others each know their names, and one whom they follow. */
function museum(types: readonly string[], sharers: number): Subgraph[] {
  const each = (fields: (type: string) => string) => types.map(fields).join('\n')
  const entities = (resolve: (id: string) => object) =>
    Object.fromEntries(types.map((type) => [type, { __resolveReference: ({ id }: { id: string }) => resolve(id) }]))
  const thing = (id: string) => ({ __typename: types[Number(id) % types.length], id })
  const next = (id: string) => thing(`${Number(id) + 1}`)
  const home: Subgraph = {
    name: 'home',
    typeDefs: `type Query { things: [Thing] found: [Found] } interface Thing { id: ID! next: Thing }
      union Found = ${types.join(' | ')}
      ${each((type) => `type ${type} implements Thing @key(fields: "id") { id: ID! next: Thing }`)}`,
    resolvers: {
      Query: { things: () => [thing('0'), thing('1')], found: () => [thing('1')] },
      ...Object.fromEntries(
        types.map((type) => [
          type,
          { __resolveReference: ({ id }: { id: string }) => thing(id), next: ({ id }: { id: string }) => next(id) },
        ]),
      ),
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
    resolvers: entities((id) => ({ id, follows: next(id) })),
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
      3,
    ],
    ['in a union', '{ found { ... on Thing { ... on Named { name } } } }', { found: [{ name: 'name 1' }] }, 2],
  ])('are planned %s, without asking any subgraph twice', async (_, query, data, requests) => {
    router.requests.length = 0
    expect(await router.ask(query), router.reported.join()).toEqual({ data })
    expect(router.requests).toHaveLength(requests)
  })
})
