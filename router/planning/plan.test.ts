import { describe, expect, test } from 'vitest'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'

const thing = (id: string) => ({
  id,
  name: `name ${id}`,
  price: (x: { currency?: string }) => prices[x.currency ?? 'USD'],
})
const prices: Readonly<Record<string, number>> = { USD: 10, EUR: 20 }

const catalog: Subgraph = {
  name: 'catalog',
  typeDefs: `
    type Query { q: [Thing] one(id: ID!): Thing }
    type Mutation { add(to: ID!): Thing }
    type Thing @key(fields: "id") { id: ID! name: String price(currency: String): Int }`,
  resolvers: {
    Query: { q: () => [thing('1')], one: (_: unknown, { id }: { id: string }) => thing(id) },
    Mutation: { add: (_: unknown, { to }: { to: string }) => thing(`${to}-${++added}`) },
    Thing: { __resolveReference: ({ id }: { id: string }) => thing(id) },
  },
}
let added = 0

const freight: Subgraph = {
  name: 'freight',
  typeDefs: `
    type Thing @key(fields: "id") {
      id: ID! name: String @external price(currency: String): Int @external
      label: String @requires(fields: "name")
      inDollars: Int @requires(fields: "price(currency: \\"USD\\")")
      inEuros: Int @requires(fields: "price(currency: \\"EUR\\")")
      weight(unit: String): Int
    }`,
  resolvers: {
    Thing: {
      __resolveReference: (reference: object) => reference,
      label: ({ name }: { name: string }) => `label of ${name}`,
      inDollars: ({ price }: { price: number }) => price,
      inEuros: ({ price }: { price: number }) => price,
      weight: (_: unknown, { unit }: { unit?: string }) => (unit === 'g' ? 5000 : 5),
    },
  },
}

const supergraph = composed([catalog, freight])
const shop = () => inProcess([catalog, freight], supergraph)

describe("clients' names", () => {
  test('an alias hides neither a key nor a required field', async () => {
    expect((await shop().ask('{ q { id: name name: id label } }')).data).toEqual({
      q: [{ id: 'name 1', name: '1', label: 'label of name 1' }],
    })
  })

  test('what is asked twice is fetched once', async () => {
    const router = shop()
    expect((await router.ask('{ q { a: name b: name } }')).data).toEqual({ q: [{ a: 'name 1', b: 'name 1' }] })
    expect(router.requests[0]?.query).toBe('{q{name}}')
  })

  test('arguments keep uses apart, wherever they are written', async () => {
    const query =
      'query($c: String) { q { a: price b: price(currency: "EUR") price(currency: $c) weight(unit: "g") kg: weight } }'
    expect((await shop().ask(query, { c: 'EUR' })).data).toEqual({
      q: [{ a: 10, b: 20, price: 20, weight: 5000, kg: 5 }],
    })
  })

  test('an alias may be any name at all', async () => {
    const { data } = await shop().ask('{ q { __proto__: name constructor: id } }')
    expect(JSON.stringify(data)).toBe('{"q":[{"__proto__":"name 1","constructor":"1"}]}')
  })

  test('a variable may have the name that the planner uses itself', async () => {
    const { data } = await shop().ask('query($representations: String) { q { weight(unit: $representations) } }', {
      representations: 'g',
    })
    expect(data).toEqual({ q: [{ weight: 5000 }] })
  })
})

describe('@requires with arguments', () => {
  test("is not answered with a client's arguments", async () => {
    expect((await shop().ask('{ q { price(currency: "EUR") inDollars } }')).data).toEqual({
      q: [{ price: 20, inDollars: 10 }],
    })
  })

  test('is split where two fields need one field under different arguments', async () => {
    const router = shop()
    expect((await router.ask('{ q { inDollars inEuros label } }')).data).toEqual({
      q: [{ inDollars: 10, inEuros: 20, label: 'label of name 1' }],
    })
    expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'freight'])
    // One request, in which each field is asked with an input of its own.
    expect(router.requests[1]?.query.match(/_entities\(/g)).toHaveLength(2)
  })
})

describe('conditions', () => {
  const query =
    'query($a: Boolean!, $b: Boolean!) { q @include(if: $a) { name label @skip(if: $b) } again: q { label @include(if: $b) id } }'

  test.each([
    [true, true, { q: [{ name: 'name 1' }], again: [{ label: 'label of name 1', id: '1' }] }],
    [true, false, { q: [{ name: 'name 1', label: 'label of name 1' }], again: [{ id: '1' }] }],
    [false, true, { again: [{ label: 'label of name 1', id: '1' }] }],
    [false, false, { again: [{ id: '1' }] }],
  ])('with %s and %s ask only for what they let through', async (a, b, expected) => {
    expect(await shop().ask(query, { a, b })).toEqual({ data: expected })
  })

  test('that leave nothing ask nobody', async () => {
    const router = shop()
    expect(await router.ask('{ q @skip(if: true) { name } }')).toEqual({ data: {} })
    expect(router.requests).toEqual([])
  })

  test('that leave a thing empty leave it standing', async () => {
    expect(await shop().ask('{ q { name @include(if: false) } }')).toEqual({ data: { q: [{}] } })
  })
})

describe('roots', () => {
  test('the same mutation asked twice is done twice, in the order it was asked', async () => {
    added = 0
    const router = shop()
    expect((await router.ask('mutation { a: add(to: "x") { id label } b: add(to: "x") { id } }')).data).toEqual({
      a: { id: 'x-1', label: 'label of name x-1' },
      b: { id: 'x-2' },
    })
  })

  test('a root type has its name without asking anybody', async () => {
    const router = shop()
    expect(await router.ask('{ __typename q: __typename }')).toEqual({ data: { __typename: 'Query', q: 'Query' } })
    expect(router.requests).toEqual([])
  })

  test('introspection shows the API and nothing of how it is put together', async () => {
    const { data } = await shop().ask(
      'query($n: String!) { t: __type(name: $n) { name fields { name } } __schema { types { name } } q { id } }',
      { n: 'Thing' },
    )
    expect(data).toMatchObject({ t: { name: 'Thing' }, q: [{ id: '1' }] })
    expect(JSON.stringify(data)).not.toMatch(/join__|_Any|_Entity|__r\d/)
  })
})
