import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Subgraph } from '../testing/in-process.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

const shelf: Subgraph = {
  name: 'shelf',
  typeDefs: `
    scalar Decimal scalar Colour scalar DateTime scalar Anything
    input Price { amount: Decimal! was: [Decimal] or: Price }
    type Query {
      at(amount: Decimal, amounts: [[Decimal!]], price: Price, colour: Colour = "red", since: DateTime, any: Anything): String
    }
    type Subscription { above(amount: Decimal!): Int }`,
  resolvers: {
    Query: { at: (_: unknown, given: object) => JSON.stringify(given) },
    Subscription: {
      above: {
        subscribe: async function* () {
          yield { above: 1 }
        },
      },
    },
  },
}
const scalars = {
  Decimal: { pattern: '^-?\\d{1,15}(\\.\\d{1,6})?$', example: '19.90' },
  Colour: { pattern: 'red|blue', description: 'red or blue' },
  DateTime: { format: 'date-time' },
}

describe('a value of a custom scalar', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: [shelf], config: { scalars } })
  })
  afterAll(() => router.stop())

  const calls = () => router.subgraph('shelf').received.length
  const everything = `query (
    $amount: Decimal, $amounts: [[Decimal!]], $price: Price, $colour: Colour = "blue", $since: DateTime, $any: Anything
  ) { at(amount: $amount, amounts: $amounts, price: $price, colour: $colour, since: $since, any: $any) }`
  const given = async (variables: Record<string, unknown>) => {
    const { data, errors } = await router.ask(everything, { variables })
    expect(errors).toBeUndefined()
    return JSON.parse(String(data?.at))
  }

  it.each<Record<string, unknown>>([
    { amount: '19.90' },
    { amount: '-0' },
    { amount: null },
    { amounts: [['1', '2.5'], null, []] },
    { price: { amount: '1', was: [null, '2'], or: { amount: '3' } } },
    { price: null },
    { colour: 'red' },
    { since: '2026-07-01T12:30:00+02:00' },
    { any: { thing: [1, 'x'] } },
    { any: 1.5 },
  ])('that looks as it should reaches its subgraph: %j', async (variables) => {
    expect(await given(variables)).toMatchObject(variables)
  })

  it('is taken for a list of it, and its defaults stand in, as ever', async () => {
    expect(await given({ amounts: '1' })).toEqual({ amounts: [['1']], colour: 'blue' })
    expect((await router.ask('{ at }')).data).toEqual({ at: '{"colour":"red"}' })
    expect((await router.ask('{ at(amounts: "1", colour: null) }')).data).toEqual({
      at: '{"amounts":[["1"]],"colour":null}',
    })
  })

  const decimal = 'Decimal must be a string such as "19.90".'
  it.each<[Record<string, unknown>, string]>([
    [{ amount: '12,50' }, `Variable "$amount" got invalid value "12,50"; ${decimal}`],
    [{ amount: '' }, `Variable "$amount" got invalid value ""; ${decimal}`],
    [{ amount: '1\n' }, `Variable "$amount" got invalid value "1\\n"; ${decimal}`],
    [{ amount: '1.1234567' }, `Variable "$amount" got invalid value "1.1234567"; ${decimal}`],
    [{ amount: 19.9 }, `Variable "$amount" got invalid value 19.9; ${decimal}`],
    [{ amount: true }, `Variable "$amount" got invalid value true; ${decimal}`],
    [{ amount: ['1'] }, `Variable "$amount" got invalid value ["1"]; ${decimal}`],
    [{ amounts: [['1'], ['x']] }, `Variable "$amounts" got invalid value "x" at "amounts[1][0]"; ${decimal}`],
    [
      { price: { amount: '1', was: ['2', {}] } },
      `Variable "$price" got invalid value {} at "price.was[1]"; ${decimal}`,
    ],
    [
      { price: { amount: '1', or: { amount: 'x' } } },
      `Variable "$price" got invalid value "x" at "price.or.amount"; ${decimal}`,
    ],
    [{ colour: 'green' }, 'Variable "$colour" got invalid value "green"; Colour must be red or blue.'],
    [
      { since: '2026-13-40' },
      'Variable "$since" got invalid value "2026-13-40"; DateTime must be an RFC 3339 instant.',
    ],
  ])('that does not, %j, is refused before any subgraph is called', async (variables, message) => {
    const before = calls()
    for (const [accept, status] of [
      ['*/*', 400],
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const answer = await router.ask(everything, { variables, headers: { accept } })
      expect(answer.status).toBe(status)
      expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
      expect(answer).not.toHaveProperty('data')
    }
    expect(calls()).toBe(before)
  })

  it('that is very long is refused at once', async () => {
    const answer = await router.ask(everything, { variables: { amount: '1'.repeat(500_000) } })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.message.length).toBeLessThan(600)
  })

  it.each([
    '{ at(amount: "12,50") }',
    '{ at(amount: 19.90) }',
    '{ at(amount: 19) }',
    '{ at(amount: NINE) }',
    '{ at(amount: {}) }',
    '{ at(amount: ["1"]) }',
    '{ at(amounts: [["1", "x"]]) }',
    '{ at(price: { amount: "1", or: { amount: "x" } }) }',
    'query ($amount: Decimal = "x") { at(amount: $amount) }',
    'query ($price: Price = { amount: "1", was: ["x"] }) { at(price: $price) }',
  ])('that does not makes a document invalid: %s', async (query) => {
    const before = calls()
    const { status, errors } = await router.ask(query)
    expect(status).toBe(400)
    expect(errors).toMatchObject([
      { message: decimal, locations: [{ line: 1 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect(calls()).toBe(before)
  })

  it('that does not is refused over a websocket too', async () => {
    const client = await connectSocket(router.url)
    const query = 'subscription ($amount: Decimal!) { above(amount: $amount) }'
    client.send({ id: '1', type: 'subscribe', payload: { query, variables: { amount: 'x' } } })
    expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    client.send({ id: '2', type: 'subscribe', payload: { query, variables: { amount: '1' } } })
    expect(await client.next()).toMatchObject({ type: 'next', payload: { data: { above: 1 } } })
    client.socket.close()
  })
})
