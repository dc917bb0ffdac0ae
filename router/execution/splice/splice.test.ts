import { describe, expect, test } from 'vitest'
import { bookClub, deepQuery } from '../../testing/book-club.ts'
import { composed, inProcess, type Subgraph } from '../../testing/in-process.ts'

const shops: Subgraph = {
  name: 'shops',
  typeDefs: `
    type Query { goods: [Good] good: Good none: Good }
    type Good @key(fields: "id") { id: ID! title: String colour: Colour price: Float tags: [String] maker: Maker size: Size }
    type Maker @key(fields: "code country") { code: Int! country: String! }
    type Size { wide: Int high: Int! }
    enum Colour { RED GREEN }`,
  resolvers: {
    Query: {
      goods: () => ['1', '2', '1'].map(good),
      good: () => good('2'),
      none: () => null,
    },
    Good: { __resolveReference: ({ id }: { id: string }) => good(id) },
  },
}
const good = (id: string) => ({
  id,
  title: id === '2' ? null : 'A "quoted" thing, \u00e9\u{1F600}',
  colour: id === '1' ? 'RED' : null,
  price: 1.5,
  tags: ['a', null, 'b'],
  maker: { code: 7, country: `land ${id}` },
  size: id === '1' ? { wide: 3, high: 4 } : null,
})

const makers: Subgraph = {
  name: 'makers',
  typeDefs: `type Maker @key(fields: "code country") { code: Int! country: String! name: String heads: [Head!] }
    type Head @key(fields: "id") { id: ID! }`,
  resolvers: {
    Maker: {
      __resolveReference: (maker: object) => maker,
      name: ({ country }: { country: string }) => `maker of ${country}`,
      heads: ({ country }: { country: string }) => (country === 'land 2' ? [] : [{ id: 'h1' }, { id: 'h2' }]),
    },
  },
}

const heads: Subgraph = {
  name: 'heads',
  typeDefs: 'type Head @key(fields: "id") { id: ID! called: String! }',
  resolvers: {
    Head: { __resolveReference: (head: object) => head, called: ({ id }: { id: string }) => `head ${id}` },
  },
}

const subgraphs = [shops, makers, heads]
const supergraph = composed(subgraphs)
const shop = () => inProcess(subgraphs, supergraph)

/** Asked both ways: how often it was put together, and what was answered and asked each time. */
async function bothWays(query: string, router = shop()) {
  const spliced = JSON.stringify(await router.ask(query))
  const times = router.spliced
  const calls = router.requests.length
  router.splices = false
  const whole = JSON.stringify(await router.ask(query))
  return { spliced, whole, times, calls, callsOfWhole: router.requests.length - calls }
}

describe('what is put together of what subgraphs write', () => {
  test.each([
    ['as it came', '{ good { id title colour price tags size { wide high } } }'],
    ['in another order, by other names', '{ goods { tags t: title size { h: high wide } id colour } g: good { id } }'],
    ['with what others tell, in lists and by keys of several parts', '{ goods { title maker { name } id } }'],
    ['with what others tell of what others told', '{ goods { maker { heads { called } code } } }'],
    ['twice the same', '{ goods { id maker { name } } good { maker { name country } } }'],
    ['names of types', '{ __typename goods { __typename kind: __typename id maker { __typename name } } }'],
    ['nothing', '{ none { id maker { name } } }'],
  ])('%s is the same as what is read and written', async (_, query) => {
    const { spliced, whole, times, calls, callsOfWhole } = await bothWays(query)
    expect(spliced).toBe(whole)
    expect({ times, calls }).toEqual({ times: 1, calls: callsOfWhole })
  })

  test('asks for nothing that was told by the way', async () => {
    const { spliced, whole, times, calls, callsOfWhole } = await bothWays(deepQuery, bookClub())
    expect(spliced).toBe(whole)
    expect({ times, calls }).toEqual({ times: 1, calls: callsOfWhole })
  })
})

describe('what is odd is read as everything is, and asked for once', () => {
  const query = '{ goods { title maker { name heads { called } } } }'
  const writing = (name: string, change: (json: string) => string) =>
    inProcess(
      subgraphs.map((one) => (one.name === name ? { ...one, write: change } : one)),
      supergraph,
    )

  test.each([
    ['blanks', 'shops', (json: string) => JSON.stringify(JSON.parse(json), null, 1)],
    ['another order', 'makers', (json: string) => json.replace(/("name":"[^"]*"),("heads":\[[^\]]*\])/g, '$2,$1')],
    ['more than was asked for', 'makers', (json: string) => json.replaceAll('{"name"', '{"more":1,"name"')],
    ['extensions', 'heads', (json: string) => json.replace(/\}$/, ',"extensions":{}}')],
    ['escapes of characters', 'shops', (json: string) => json.replaceAll('quoted', '\\u0071uoted')],
    ['an end of line behind it', 'shops', (json: string) => `${json}\n`],
  ])('%s', async (_, name, change) => {
    const plain = await bothWays(query)
    const { spliced, calls } = await bothWays(query, writing(name, change))
    expect(JSON.parse(spliced)).toEqual(JSON.parse(plain.whole))
    expect(calls).toBe(3)
  })

  test('errors', async () => {
    const router = shop()
    router.replace('makers', async (_, right) => {
      const { data } = await right()
      const entities = data?._entities as Record<string, unknown>[]
      if (entities[0]) entities[0].name = null
      return { data, errors: [{ message: 'gone', path: ['_entities', 0, 'name'], extensions: { code: 'FORBIDDEN' } }] }
    })
    const answer = await router.ask(query)
    expect(answer.errors).toMatchObject([{ message: 'gone' }, { message: 'gone' }])
    expect(answer.data).toMatchObject({
      goods: [{ maker: { name: null } }, { maker: { name: 'maker of land 2' } }, {}],
    })
    expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['shops', 'makers', 'heads'])
    expect(router.spliced).toBe(0)
  })

  test('a null where there must be something', async () => {
    const router = writing('heads', (json) => json.replace('"called":"head h1"', '"called":null'))
    const { spliced, whole } = await bothWays(query, router)
    expect(JSON.parse(spliced).errors).toHaveLength(2)
    expect(JSON.parse(spliced).data).toEqual(JSON.parse(whole).data)
  })

  test.each([
    ['a value of another type', '"title":"A', '"title":7,"titel":"A'],
    ['a value that is none of the enum', '"colour":"RED"', '"colour":"BLUE"'],
    ['a number that is too large', '"wide":3', '"wide":3000000000'],
  ])('%s', async (_, from, to) => {
    const asked = '{ goods { title colour size { wide } } }'
    const router = writing('shops', (json) => json.replace(from, to))
    const { spliced, times } = await bothWays(asked, router)
    expect(times).toBe(0)
    expect(JSON.parse(spliced).errors).toBeDefined()
  })

  test('a list of entities that is too short', async () => {
    const router = writing('makers', (json) => json.replace(/,\{"name":"maker of land 2","heads":\[\]\}/, ''))
    const { times, spliced } = await bothWays(query, router)
    expect(times).toBe(0)
    expect(JSON.parse(spliced).errors).toBeDefined()
  })
})

test('what is odd again and again is left alone for a while', async () => {
  const router = inProcess(
    subgraphs.map((one) => (one.name === 'shops' ? { ...one, write: (json: string) => ` ${json}` } : one)),
    supergraph,
  )
  const tried: boolean[] = []
  const { requests } = router
  for (let nth = 0; nth < 7; nth++) {
    await router.ask('{ good { id } }')
    tried.push(requests.at(-1)?.scan !== undefined)
  }
  expect(tried).toEqual([true, true, true, true, true, false, false])
})
