import { beforeEach, describe, expect, it, test } from 'vitest'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { CachedCatalog, entities, idsIn, lasting, namesIn, query, represented } from '../testing/cached-catalog.ts'

let catalog: CachedCatalog
beforeEach(() => {
  catalog = new CachedCatalog()
})

describe('answers about entities', () => {
  it('are kept one by one, so only those that are missing are asked about', async () => {
    catalog.answerByCall()
    expect(namesIn(await catalog.ask(entities('a', 'b')))).toEqual(['a of 1', 'b of 1'])
    expect(namesIn(await catalog.ask(entities('c', 'b', 'a')))).toEqual(['c of 2', 'b of 1', 'a of 1'])
    expect(namesIn(await catalog.ask(entities('b', 'c')))).toEqual(['b of 1', 'c of 2'])
    expect(catalog.asked.map((request) => idsIn(request).length)).toEqual([2, 1])
  })

  it('are one whatever the operation is called, and another for other fields or variables', async () => {
    catalog.answerByCall()
    await catalog.ask(entities('a'))
    await catalog.ask({ ...entities('a'), query: entities().query.replace('Some', 'Other') })
    expect(catalog.asked).toHaveLength(1)
    await catalog.ask({ ...entities('a'), query: entities().query.replace('name', 'sku') })
    await catalog.ask({ ...entities('a'), variables: { first: 1 } })
    expect(catalog.asked).toHaveLength(3)
  })

  it("are nobody else's to change", async () => {
    catalog.answerByCall()
    await catalog.ask(entities('a'))
    for (const _again of [1, 2]) {
      const { data } = await catalog.ask(entities('a'))
      const [first] = (data?._entities ?? []) as { name: string }[]
      expect(first?.name).toBe('a of 1')
      if (first) first.name = 'changed'
    }
  })

  it('are not kept where there are errors, which are told of the entity that they are about', async () => {
    catalog.answerByCall()
    await catalog.ask(entities('a'))
    const errors = [{ message: 'no', path: ['_entities', 1, 'name'] }]
    catalog.answer = () => ({
      data: { _entities: [{ name: 'b' }, { name: null }] },
      errors,
      headers: lasting('public'),
    })
    const response = await catalog.ask(entities('b', 'a', 'c'))
    expect(response.errors).toEqual([{ message: 'no', path: ['_entities', 2, 'name'] }])
    expect(namesIn(response)).toEqual(['b', 'a of 1', null])
    await catalog.ask(entities('b'))
    expect(catalog.asked).toHaveLength(3)
  })

  it.each([{ data: null }, { data: { _entities: [] } }, {}])(
    'are all in doubt where %j is answered',
    async (broken) => {
      catalog.answerByCall()
      await catalog.ask(entities('a'))
      catalog.answer = () => ({ ...broken, headers: lasting('public') })
      expect(await catalog.ask(entities('a', 'b'))).toMatchObject(broken)
    },
  )

  it('are forgotten by any key of theirs, known or not', async () => {
    const text = '{product{sku}}'
    const fetchBySku = () => catalog.ask(query(text))
    catalog.answer = () => ({ data: { product: { sku: 's' } }, headers: lasting('public') })
    await fetchBySku()
    catalog.store.invalidate(['Product?id'])
    await fetchBySku()
    catalog.store.invalidate(['Product:{"sku":"s"}'])
    await fetchBySku()
    catalog.store.invalidate(['Product:{"sku":"t"}', 'Product?name'])
    await fetchBySku()
    expect(catalog.asked).toHaveLength(3)
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
      a: idsIn(request, 'a').map((id) => ({ name: `${id} of ${catalog.asked.length}` })),
      b: idsIn(request, 'b').map((id) => ({ sku: `${id} of ${catalog.asked.length}` })),
    },
    headers: lasting('public'),
  })

  it('are asked about in one, as far as they are not kept, and are the same alone', async () => {
    catalog.answerByCall()
    await catalog.ask(entities('x'))
    catalog.answer = bothByCall
    const { data } = await catalog.ask(joined(['x', 'y'], ['x', 'z']))
    expect(data).toEqual({
      a: [{ name: 'x of 1' }, { name: 'y of 2' }],
      b: [{ sku: 'x of 2' }, { sku: 'z of 2' }],
    })
    expect(catalog.asked.at(-1)).toMatchObject({
      representations: { a: represented(['y']), b: represented(['x', 'z']) },
    })
    expect((await catalog.ask(joined(['y'], ['z']))).data).toEqual({ a: [{ name: 'y of 2' }], b: [{ sku: 'z of 2' }] })
    expect(namesIn(await catalog.ask(entities('y')))).toEqual(['y of 2'])
    expect(catalog.asked).toHaveLength(2)
  })

  it('have their errors where they stand, and are all in doubt where one field is', async () => {
    catalog.answer = bothByCall
    await catalog.ask(joined(['x'], ['x']))
    const errors = [{ message: 'no', path: ['b', 0, 'sku'] }]
    catalog.answer = () => ({ data: { a: [], b: [{ sku: null }] }, errors, headers: lasting('public') })
    const response = await catalog.ask(joined(['x'], ['x', 'z']))
    expect(response.errors).toEqual([{ message: 'no', path: ['b', 1, 'sku'] }])
    expect(response.data).toEqual({ a: [{ name: 'x of 1' }], b: [{ sku: 'x of 1' }, { sku: null }] })
    catalog.answer = () => ({ data: { a: [], b: null }, headers: lasting('public') })
    expect((await catalog.ask(joined(['x'], ['z']))).data).toEqual({ a: [], b: null })
  })
})

describe('answers of the root', () => {
  it('are forgotten by their field and by what they hold, nested and null', async () => {
    const request = query('{products{id sku owner{id}}}')
    const owner = { id: 'o' }
    catalog.answer = () => ({ data: { products: [{ id: 'a', sku: 's', owner }] }, headers: lasting('public') })
    for (const tag of ['Query.products', 'Owner:{"id":"o"}', 'Product', 'Product:{"id":"a"}']) {
      await catalog.ask(request)
      expect(catalog.store.invalidate([tag])).toBe(1)
    }
    expect(catalog.store.invalidate(['Owner:{"id":"p"}'])).toBe(0)
    catalog.answer = () => ({ data: { products: [] }, headers: lasting('public') })
    await catalog.ask(request)
    expect(catalog.store.invalidate(['Product?id'])).toBe(1)
  })

  it('are stale for a while, given, and fetched once by the way', async () => {
    let nth = 0
    const headers = { 'cache-control': 'public, max-age=60, stale-while-revalidate=60' }
    catalog.answer = () => ({ data: { greeting: String(++nth) }, headers })
    const greet = async () => (await catalog.ask(query('{greeting}'))).data?.greeting
    await greet()
    catalog.now = 61_000
    expect(await Promise.all([greet(), greet()])).toEqual(['1', '1'])
    expect(catalog.asked).toHaveLength(2)
    expect(await greet()).toBe('2')
  })

  it('are kept as the configuration says where the subgraph says nothing, for the least of their fields', async () => {
    const text = '{greeting products{id}}'
    catalog.answer = () => ({ data: { greeting: 'hi', products: [] }, headers: {} })
    catalog.types = { 'Query.greeting': { maxAge: 60, scope: 'public', staleWhileRevalidate: 0 } }
    for (const _again of [1, 2]) await catalog.ask(query(text))
    expect(catalog.asked).toHaveLength(2)
    catalog.types = { ...catalog.types, 'Query.products': { maxAge: 5, scope: 'public', staleWhileRevalidate: 0 } }
    for (const at of [0, 4_999, 5_000]) {
      catalog.now = at
      await catalog.ask(query(text))
    }
    expect(catalog.asked).toHaveLength(4)
  })

  it('are not kept where nobody says so, where they are forbidden to be, or hang on what tells nobody apart', async () => {
    for (const headers of [{}, { 'cache-control': 'no-store' }, { ...lasting('public'), vary: 'X-Address' }]) {
      catalog.answer = () => ({ data: { greeting: 'hi' }, headers })
      const before = catalog.asked.length
      for (const _again of [1, 2]) await catalog.ask(query('{greeting}'))
      expect(catalog.asked).toHaveLength(before + 2)
    }
  })
})

test('a mutation forgets what its answer tells of things, and not those that it only names', async () => {
  catalog.answerByCall()
  await catalog.ask(entities('a', 'b'))
  catalog.answer = () => ({ data: { rename: { id: 'b', sku: 's' } } })
  const rename = { ...query('mutation{rename{id sku}}'), kind: 'mutation' as const }
  await catalog.ask(rename)
  catalog.answer = () => ({ data: { rename: { id: 'a', name: 'new' } } })
  await catalog.ask({ ...rename, query: 'mutation{rename{id name}}' })
  catalog.answerByCall()
  expect(namesIn(await catalog.ask(entities('a', 'b')))).toEqual(['a of 4', 'b of 1'])
})
