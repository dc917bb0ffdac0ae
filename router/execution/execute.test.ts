import { getMaxListeners } from 'node:events'
import { describe, expect, test } from 'vitest'
import type { ExecutableFetch } from '../prepare/executable/executable.ts'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'
import { fetchVariables } from './fetch.ts'

const products: Subgraph = {
  name: 'products',
  typeDefs: `
    type Query { top: [Product!] product(id: ID!): Product }
    type Product @key(fields: "id") { id: ID! name: String! weight: Int parts: [[Part!]!] }
    type Part { size: Int }`,
  resolvers: {
    Query: {
      top: () => [product('1'), product('2'), product('1')],
      product: (_: unknown, { id }: { id: string }) => product(id),
    },
    Product: { __resolveReference: ({ id }: { id: string }) => product(id) },
  },
}
const product = (id: string) => ({
  id,
  name: `name ${id}`,
  weight: Number(id) * 10,
  parts: [[{ size: 1 }, { size: 2 }], [{ size: 3 }]],
})

const stock: Subgraph = {
  name: 'stock',
  typeDefs: `
    type Product @key(fields: "id") {
      id: ID! weight: Int @external parts: [[Part!]!] @external
      left: Int! state: String freight: Int @requires(fields: "weight") sizes: String @requires(fields: "parts { size }")
    }
    type Part @shareable { size: Int @external }`,
  resolvers: {
    Product: {
      __resolveReference: (reference: { id: string }) => (reference.id === 'gone' ? null : reference),
      left: ({ id }: { id: string }) => Number(id),
      state: ({ id }: { id: string }) => {
        if (id === '2') throw new Error('connect ECONNREFUSED 10.0.0.1:5432')
        return 'fine'
      },
      freight: ({ weight }: { weight: number }) => weight + 1,
      sizes: ({ parts }: { parts: unknown }) => JSON.stringify(parts),
    },
  },
}

const supergraph = composed([products, stock])
const shop = () => inProcess([products, stock], supergraph)

test.each(['execute', 'executeInPieces'] as const)('any number of calls may listen to who asks (%s)', async (how) => {
  const { signal } = new AbortController()
  const router = shop()
  const query = '{ product(id: "1") { name ... @defer { left } } }'
  if (how === 'execute') await router.ask(query, {}, {}, [], signal)
  else for await (const _ of router.askInPieces('v0.2', query, {}, {}, signal));
  expect(getMaxListeners(signal)).toBe(Number.POSITIVE_INFINITY)
})

describe('joining', () => {
  test('an entity is put together from two subgraphs, each distinct one asked for once', async () => {
    const router = shop()
    const answer = await router.ask('{ top { name left freight } }')
    expect(answer).toEqual({
      data: {
        top: [
          { name: 'name 1', left: 1, freight: 11 },
          { name: 'name 2', left: 2, freight: 21 },
          { name: 'name 1', left: 1, freight: 11 },
        ],
      },
    })
    expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['products', 'stock'])
    expect(router.requests[1]?.representations?.representations).toHaveLength(2)
  })

  test('what a subgraph was not asked for is not taken from it', async () => {
    const router = shop()
    router.replace('stock', () => ({
      data: { _entities: [{ left: 7, id: 'forged', name: 'forged', __typename: 'Part' }] },
    }))
    const asked = '{ product(id: "1") { __typename id name left } }'
    const right = { __typename: 'Product', id: '1', name: 'name 1', left: 7 }
    expect(await router.ask(asked)).toEqual({ data: { product: right } })
    expect(await router.ask(asked)).toEqual({ data: { product: right } })
  })

  test('a list of lists is sent whole to the subgraph that requires it', async () => {
    expect(await shop().ask('{ product(id: "1") { sizes } }')).toEqual({
      data: { product: { sizes: '[[{"size":1},{"size":2}],[{"size":3}]]' } },
    })
  })
})

test('a variable may have any name', () => {
  const variables = Object.assign(Object.create(null), JSON.parse('{"__proto__":{"a":1}}'))
  const fetch = {
    variables: [
      ['v', 'constructor'],
      ['__proto__', '__proto__'],
    ],
  } as unknown as ExecutableFetch
  expect(JSON.stringify(fetchVariables({ variables }, fetch))).toBe('{"__proto__":{"a":1}}')
})

test('a variable of any name reaches whoever is asked about entities', async () => {
  const catalog: Subgraph = {
    name: 'catalog',
    typeDefs: 'type Query { lamp: Lamp } type Lamp @key(fields: "id") { id: ID! }',
    resolvers: { Query: { lamp: () => ({ id: '1' }) } },
  }
  const shades: Subgraph = {
    name: 'shades',
    typeDefs: 'scalar Any type Lamp @key(fields: "id") { id: ID! shade(of: Any): String }',
    resolvers: {
      Lamp: {
        __resolveReference: (it: object) => it,
        shade: (_: unknown, { of }: { of: unknown }) => JSON.stringify(of),
      },
    },
  }
  const router = inProcess([catalog, shades])
  const given = Object.assign(Object.create(null), JSON.parse('{"__proto__":{"a":1}}'))
  for (const splices of [false, true, true]) {
    router.splices = splices
    const { data } = await router.ask('query ($__proto__: Any) { lamp { shade(of: $__proto__) } }', given)
    expect(data).toEqual({ lamp: { shade: '{"a":1}' } })
  }
})
