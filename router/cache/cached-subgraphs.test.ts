import fc from 'fast-check'
import { Registry } from 'prom-client'
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Client } from '../client.ts'
import type { CacheConfig } from '../config/sections/cache.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { composed } from '../testing/in-process.ts'
import { cachedSubgraphs } from './cached-subgraphs.ts'
import { createCacheMetrics } from './metrics.ts'
import { Store } from './store.ts'

const supergraph = composed([
  {
    name: 'catalog',
    typeDefs: `
      type Query { product(id: ID, sku: String): Product  products: [Product!]  greeting(to: String): String }
      type Mutation { rename(id: ID!, name: String!): Product }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String owner: Owner }
      type Owner @key(fields: "id") { id: ID! name: String }`,
  },
])

const guest = { authorization: null, propagated: {}, requestId: 'r' } as unknown as Client
const signedIn = (token: string, scopes: string[] = []): Client => ({
  ...guest,
  authorization: `Bearer ${token}`,
  scopes,
})

let now: number
let store: Store
let asked: SubgraphRequest[]
let answer: (request: SubgraphRequest, client: Client) => SubgraphResponse | Promise<SubgraphResponse>
let types: CacheConfig['types']
let cached: Subgraphs
beforeEach(() => {
  now = 0
  asked = []
  types = {}
  store = new Store(100_000, () => now)
  cached = open()
})

function open(): Subgraphs {
  const subgraphs: Subgraphs = {
    for: (client) => ({
      async request(request) {
        asked.push(request)
        return answer(request, client)
      },
      subscribe: () => {
        throw new Error('nobody subscribes here')
      },
    }),
    headersOf: (_, { authorization, propagated }) => ({
      ...propagated,
      ...(authorization === null ? {} : { authorization }),
      'x-request-id': crypto.randomUUID(),
      'x-address': crypto.randomUUID(),
    }),
    close: async () => {},
  }
  const metrics = createCacheMetrics(new Registry(), store)
  const ignoredHeaders = new Set(['x-address'])
  const config = {
    get types() {
      return types
    },
  }
  return cachedSubgraphs(subgraphs, supergraph, { store, config, ignoredHeaders, metrics, served: new Set() })
}

const query = (text: string, variables = {}) =>
  ({ subgraph: 'catalog', query: text, bodyStart: '', variables, kind: 'query', entities: false }) as SubgraphRequest
const represented = (ids: readonly string[]) =>
  ids.map((id) => ({ __typename: 'Product', id })).map((value) => ({ text: JSON.stringify(value), value }))
const idsIn = ({ representations }: SubgraphRequest, name = 'representations') =>
  representations?.[name]?.map(({ value }) => value.id) ?? []
const entities = (...ids: string[]) => ({
  ...query('query Some($representations:[_Any!]!){_entities(representations:$representations){...on Product{name}}}'),
  entities: true,
  representations: { representations: represented(ids) },
})
const ask = (request: SubgraphRequest, client = guest) => cached.for(client).request(request)
const lasting = (scope: string) => ({ 'cache-control': `${scope}, max-age=60` })
/** Answers every entity by its id and the number of the call. */
const byCall =
  (headers = lasting('public')) =>
  (request: SubgraphRequest): SubgraphResponse => ({
    data: { _entities: idsIn(request).map((id) => ({ name: `${id} of ${asked.length}` })) },
    headers,
  })
const namesIn = ({ data }: SubgraphResponse) => ((data?._entities ?? []) as { name: string }[]).map(({ name }) => name)

describe('answers about entities', () => {
  it('are kept one by one, so only those that are missing are asked about', async () => {
    answer = byCall()
    expect(namesIn(await ask(entities('a', 'b')))).toEqual(['a of 1', 'b of 1'])
    expect(namesIn(await ask(entities('c', 'b', 'a')))).toEqual(['c of 2', 'b of 1', 'a of 1'])
    expect(namesIn(await ask(entities('b', 'c')))).toEqual(['b of 1', 'c of 2'])
    expect(asked.map((request) => idsIn(request).length)).toEqual([2, 1])
  })

  it('are one whatever the operation is called, and another for other fields or variables', async () => {
    answer = byCall()
    await ask(entities('a'))
    await ask({ ...entities('a'), query: entities().query.replace('Some', 'Other') })
    expect(asked).toHaveLength(1)
    await ask({ ...entities('a'), query: entities().query.replace('name', 'sku') })
    await ask({ ...entities('a'), variables: { first: 1 } })
    expect(asked).toHaveLength(3)
  })

  it("are nobody else's to change", async () => {
    answer = byCall()
    await ask(entities('a'))
    for (const _again of [1, 2]) {
      const { data } = await ask(entities('a'))
      const [first] = (data?._entities ?? []) as { name: string }[]
      expect(first?.name).toBe('a of 1')
      if (first) first.name = 'changed'
    }
  })

  it('are not kept where there are errors, which are told of the entity that they are about', async () => {
    answer = byCall()
    await ask(entities('a'))
    const errors = [{ message: 'no', path: ['_entities', 1, 'name'] }]
    answer = () => ({ data: { _entities: [{ name: 'b' }, { name: null }] }, errors, headers: lasting('public') })
    const response = await ask(entities('b', 'a', 'c'))
    expect(response.errors).toEqual([{ message: 'no', path: ['_entities', 2, 'name'] }])
    expect(namesIn(response)).toEqual(['b', 'a of 1', null])
    await ask(entities('b'))
    expect(asked).toHaveLength(3)
  })

  it.each([{ data: null }, { data: { _entities: [] } }, {}])(
    'are all in doubt where %j is answered',
    async (broken) => {
      answer = byCall()
      await ask(entities('a'))
      answer = () => ({ ...broken, headers: lasting('public') })
      expect(await ask(entities('a', 'b'))).toMatchObject(broken)
    },
  )

  it('are forgotten by any key of theirs, known or not', async () => {
    const text = '{product{sku}}'
    const fetchBySku = () => ask(query(text))
    answer = () => ({ data: { product: { sku: 's' } }, headers: lasting('public') })
    await fetchBySku()
    store.invalidate(['Product?id'])
    await fetchBySku()
    store.invalidate(['Product:{"sku":"s"}'])
    await fetchBySku()
    store.invalidate(['Product:{"sku":"t"}', 'Product?name'])
    await fetchBySku()
    expect(asked).toHaveLength(3)
  })
})

describe('entities that several fetches ask about in one request', () => {
  const { query: text, variables: _, representations: __, ...alone } = entities()
  const other = text.replace('name', 'sku')
  const joined = (names: readonly string[], skus: readonly string[]): SubgraphRequest => {
    return {
      ...alone,
      query: 'query($a:[_Any!]!,$b:[_Any!]!){a:_entities(representations:$a){x} b:_entities(representations:$b){x}}',
      variables: {},
      representations: { a: represented(names), b: represented(skus) },
      joined: [
        { name: 'a', variable: 'a', alone: { ...alone, query: text }, variables: [] },
        { name: 'b', variable: 'b', alone: { ...alone, query: other }, variables: [] },
      ],
    }
  }
  const bothByCall = (request: SubgraphRequest): SubgraphResponse => ({
    data: {
      a: idsIn(request, 'a').map((id) => ({ name: `${id} of ${asked.length}` })),
      b: idsIn(request, 'b').map((id) => ({ sku: `${id} of ${asked.length}` })),
    },
    headers: lasting('public'),
  })

  it('are asked about in one, as far as they are not kept, and are the same alone', async () => {
    answer = byCall()
    await ask(entities('x'))
    answer = bothByCall
    const { data } = await ask(joined(['x', 'y'], ['x', 'z']))
    expect(data).toEqual({
      a: [{ name: 'x of 1' }, { name: 'y of 2' }],
      b: [{ sku: 'x of 2' }, { sku: 'z of 2' }],
    })
    expect(asked.at(-1)).toMatchObject({ representations: { a: represented(['y']), b: represented(['x', 'z']) } })
    expect((await ask(joined(['y'], ['z']))).data).toEqual({ a: [{ name: 'y of 2' }], b: [{ sku: 'z of 2' }] })
    expect(namesIn(await ask(entities('y')))).toEqual(['y of 2'])
    expect(asked).toHaveLength(2)
  })

  it('have their errors where they stand, and are all in doubt where one field is', async () => {
    answer = bothByCall
    await ask(joined(['x'], ['x']))
    const errors = [{ message: 'no', path: ['b', 0, 'sku'] }]
    answer = () => ({ data: { a: [], b: [{ sku: null }] }, errors, headers: lasting('public') })
    const response = await ask(joined(['x'], ['x', 'z']))
    expect(response.errors).toEqual([{ message: 'no', path: ['b', 1, 'sku'] }])
    expect(response.data).toEqual({ a: [{ name: 'x of 1' }], b: [{ sku: 'x of 1' }, { sku: null }] })
    answer = () => ({ data: { a: [], b: null }, headers: lasting('public') })
    expect((await ask(joined(['x'], ['z']))).data).toEqual({ a: [], b: null })
  })
})

describe('answers of the root', () => {
  it('are forgotten by their field and by what they hold, nested and null', async () => {
    const request = query('{products{id sku owner{id}}}')
    const owner = { id: 'o' }
    answer = () => ({ data: { products: [{ id: 'a', sku: 's', owner }] }, headers: lasting('public') })
    for (const tag of ['Query.products', 'Owner:{"id":"o"}', 'Product', 'Product:{"id":"a"}']) {
      await ask(request)
      expect(store.invalidate([tag])).toBe(1)
    }
    expect(store.invalidate(['Owner:{"id":"p"}'])).toBe(0)
    answer = () => ({ data: { products: [] }, headers: lasting('public') })
    await ask(request)
    expect(store.invalidate(['Product?id'])).toBe(1)
  })

  it('are stale for a while, given, and fetched once by the way', async () => {
    let nth = 0
    const headers = { 'cache-control': 'public, max-age=60, stale-while-revalidate=60' }
    answer = () => ({ data: { greeting: String(++nth) }, headers })
    const greet = async () => (await ask(query('{greeting}'))).data?.greeting
    await greet()
    now = 61_000
    expect(await Promise.all([greet(), greet()])).toEqual(['1', '1'])
    expect(asked).toHaveLength(2)
    expect(await greet()).toBe('2')
  })

  it('are kept as the configuration says where the subgraph says nothing, for the least of their fields', async () => {
    const text = '{greeting products{id}}'
    answer = () => ({ data: { greeting: 'hi', products: [] }, headers: {} })
    types = { 'Query.greeting': { maxAge: 60, scope: 'public', staleWhileRevalidate: 0 } }
    for (const _again of [1, 2]) await ask(query(text))
    expect(asked).toHaveLength(2)
    types = { ...types, 'Query.products': { maxAge: 5, scope: 'public', staleWhileRevalidate: 0 } }
    for (const at of [0, 4_999, 5_000]) {
      now = at
      await ask(query(text))
    }
    expect(asked).toHaveLength(4)
  })

  it('are not kept where nobody says so, where they are forbidden to be, or hang on what tells nobody apart', async () => {
    for (const headers of [{}, { 'cache-control': 'no-store' }, { ...lasting('public'), vary: 'X-Address' }]) {
      answer = () => ({ data: { greeting: 'hi' }, headers })
      const before = asked.length
      for (const _again of [1, 2]) await ask(query('{greeting}'))
      expect(asked).toHaveLength(before + 2)
    }
  })
})

test('a mutation forgets what its answer tells of things, and not those that it only names', async () => {
  answer = byCall()
  await ask(entities('a', 'b'))
  answer = () => ({ data: { rename: { id: 'b', sku: 's' } } })
  const rename = { ...query('mutation{rename{id sku}}'), kind: 'mutation' as const }
  await ask(rename)
  answer = () => ({ data: { rename: { id: 'a', name: 'new' } } })
  await ask({ ...rename, query: 'mutation{rename{id name}}' })
  answer = byCall()
  expect(namesIn(await ask(entities('a', 'b')))).toEqual(['a of 4', 'b of 1'])
})

describe('who is given an answer', () => {
  const askers = {
    guest,
    germanGuest: { ...guest, propagated: { 'accept-language': 'de' } },
    ada: signedIn('ada'),
    bob: signedIn('bob'),
    staff: signedIn('eve', ['staff']),
  }
  const sharing = async (headers: Record<string, string>) => {
    answer = () => ({ data: { greeting: 'hi' }, headers })
    const calls: string[] = []
    for (const [name, client] of Object.entries(askers)) {
      for (const _again of [1, 2]) {
        const before = asked.length
        await ask(query('{greeting}'), client)
        if (asked.length > before) calls.push(name)
      }
    }
    return calls.join(' ')
  }

  it('is everybody who may as much and sends the same, if it is public', async () => {
    expect(await sharing(lasting('public'))).toBe('guest germanGuest staff')
  })
  it('is nobody but whoever it was made for, if it is private, and no guest', async () => {
    expect(await sharing(lasting('private'))).toBe('guest guest germanGuest germanGuest ada bob staff')
  })
  it('is whoever it was made for, or guests, if nobody says', async () => {
    expect(await sharing({ 'cache-control': 'max-age=60' })).toBe('guest germanGuest ada bob staff')
  })
  it('is whoever it was made for, if it hangs on the token', async () => {
    expect(await sharing({ ...lasting('public'), vary: 'Authorization' })).toBe('guest germanGuest ada bob staff')
  })
})

test('nothing that was read as A ever reaches B, in whatever order they ask, look and are told', async () => {
  const people = [guest, signedIn('ada'), signedIn('bob'), signedIn('eve', ['staff'])]
  const scopes = ['public', 'private', 'max-age=60']
  const asking = fc.record({
    who: fc.nat(3),
    scope: fc.nat(2),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(asking, { minLength: 5, maxLength: 20 }), async (askings) => {
      store = new Store(100_000, () => now)
      cached = open()
      for (const { who, scope, ids } of askings) {
        const client = people[who] ?? guest
        // An answer that is public is the same for all who may as much; any other has its owner's name in it.
        answer = (request, { authorization, scopes: held = [] }) => {
          const owner = scope === 0 ? held.join() : `${authorization}`
          const all = idsIn(request).map((id) => ({ name: `${id} for ${owner}` }))
          return { data: { _entities: all }, headers: lasting(scopes[scope] ?? '') }
        }
        const names = namesIn(await ask({ ...entities(...ids), variables: { scope } }, client))
        const owner = scope === 0 ? (client.scopes ?? []).join() : `${client.authorization}`
        expect(names).toEqual(ids.map((id) => `${id} for ${owner}`))
      }
    }),
  )
})
