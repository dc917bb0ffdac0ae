import { describe, expect, test } from 'vitest'
import { SubgraphFault } from '../subgraphs/transport.ts'
import { inProcess } from '../testing/in-process.ts'
import { shop } from '../testing/orders-and-payments.ts'

const dead = () => {
  throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'connect ECONNREFUSED 127.0.0.1:4015')
}

describe('a subgraph that cannot be reached', () => {
  test('costs its own fields, each with one error at its own path', async () => {
    const router = shop()
    router.replace('payments', dead)
    const answer = await router.ask('{ order(id: "1") { number pay: payment { id owner } due } }')
    const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', id: '1' }
    const message = 'This part of the answer is not available just now.'
    expect(answer).toEqual({
      data: { order: { number: 'N1', pay: null, due: null } },
      errors: [
        { message, path: ['order', 'pay'], extensions: unavailable },
        { message, path: ['order', 'due'], extensions: unavailable },
      ],
    })
    expect(router.reported).toEqual(['payments: connect ECONNREFUSED 127.0.0.1:4015'])
  })

  test('takes down what is around a field that must not be null, and no more', async () => {
    const router = shop()
    router.replace('payments', dead)
    const answer = await router.ask('{ orders { number paid } order(id: "3") { number } }')
    expect(answer.data).toEqual({ orders: [null, null, null], order: { number: 'N3' } })
    expect(answer.errors?.map(({ path }) => path?.join('.'))).toEqual([
      'orders.0.paid',
      'orders.1.paid',
      'orders.2.paid',
    ])
  })

  test('at the root is one error for each root field', async () => {
    const router = shop()
    router.replace('orders', dead)
    const answer = await router.ask('{ a: order(id: "1") { number payment { id } } }')
    expect(answer.data).toEqual({ a: null })
    expect(answer.errors?.map(({ path }) => path)).toEqual([['a']])
  })

  test('leaves no data at all when a root field must not be null', async () => {
    const router = shop()
    router.replace('orders', dead)
    expect((await router.ask('{ strict { id } }')).data).toBeNull()
  })
})

test('a subgraph that leaves out what it was asked is named in the log, as far as it is known', async () => {
  const router = shop()
  router.replace('orders', () => ({ data: {} }))
  await router.ask('{ order(id: "1") { number } }')
  router.replace('orders', undefined)
  router.replace('payments', () => ({ data: { _entities: [{}] } }))
  await router.ask('{ order(id: "1") { number payment { id } } }')
  expect(router.reported).toEqual([
    'orders: orders gave no answer from any fetch at order',
    'router: one of orders, payments gave no answer from any fetch at order.payment',
  ])
})

describe("a subgraph's own errors", () => {
  test('are told in its words under a known code, without what else they carry', async () => {
    const { data, errors } = await shop().ask('{ order(id: "1") { p: payment { no: refused id } } }')
    expect(data).toEqual({ order: { p: { no: null, id: 'pay-1' } } })
    expect(errors).toEqual([{ message: 'Not yours', path: ['order', 'p', 'no'], extensions: { code: 'FORBIDDEN' } }])
  })

  test('are masked under any other, with an id that the log knows', async () => {
    const router = shop()
    const { data, errors } = await router.ask('{ order(id: "1") { number after: next { number sum: total } } }')
    expect(data).toEqual({ order: { number: 'N1', after: null } })
    expect(errors).toEqual([
      {
        message: 'Something went wrong. Quote 1 when you ask about it.',
        path: ['order', 'after', 'sum'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: '1' },
      },
    ])
    expect(router.reported).toEqual(['orders: relation "orders" does not exist at 10.0.0.7'])
  })

  test('are told of where they are, below the null that they made, as far as the client asked', async () => {
    const router = shop()
    const said = (path: unknown[]) => ({ message: 'No', path, extensions: { code: 'FORBIDDEN' } })
    router.replace('orders', () => ({
      data: { orders: [null, { number: 'N2', next: null }, null] },
      errors: [said(['orders', 0, 'next', 'total']), said(['orders', 2, 'next', 'nobody', 'total'])],
    }))
    const { errors } = await router.ask('{ all: orders { number after: next { sum: total } } }')
    expect(errors?.map(({ path }) => path)).toEqual([
      ['all', 0, 'after', 'sum'],
      ['all', 2, 'after'],
    ])
  })

  test('about a sibling that is away keep their code and lose their words', async () => {
    const { errors } = await shop().ask('{ order(id: "1") { payment { limited } } }')
    expect(errors).toEqual([
      {
        message: 'This part of the answer took too long.',
        path: ['order', 'payment', 'limited'],
        extensions: { code: 'SUBGRAPH_TIMEOUT', id: '1' },
      },
    ])
  })

  test('on a required input keep the field that needs it from being asked', async () => {
    const router = shop()
    const { data, errors } = await router.ask('{ order(id: "bad") { payment { id } } }')
    expect(data).toEqual({ order: { payment: null } })
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['order', 'payment'], 'INTERNAL_SERVER_ERROR'],
    ])
    expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['orders'])
  })

  test('without a path, and with nothing missing, are told without one', async () => {
    const router = shop()
    router.replace('orders', () => ({ data: { first: { number: 'N1' } }, errors: [{ message: 'disk almost full' }] }))
    const { data, errors } = await router.ask('{ first { number } }')
    expect(data).toEqual({ first: { number: 'N1' } })
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [undefined, 'INTERNAL_SERVER_ERROR'],
    ])
  })
})

describe('answers that do not fit', () => {
  test('a thing that a subgraph does not know is null, without error where it may be', async () => {
    const { data, errors } = await shop().ask('{ orders { number due } }')
    expect(data).toEqual({
      orders: [
        { number: 'N1', due: 7 },
        { number: 'Ngone', due: null },
        { number: 'N3', due: 7 },
      ],
    })
    expect(errors).toBeUndefined()
  })

  test('a thing without a part that it must have is not there', async () => {
    const { data, errors } = await shop().ask('{ orders { number paid } }')
    expect(data).toEqual({ orders: [{ number: 'N1', paid: true }, null, { number: 'N3', paid: true }] })
    expect(errors).toBeUndefined()
  })

  test.each([
    ['a string for a number', { first: { number: 'N1', total: '5', next: null } }],
    ['a number beyond 32 bits', { first: { number: 'N1', total: 2 ** 31, next: null } }],
    ['nothing for what must be something', { first: { number: 'N1', total: null, next: null } }],
    ['a field left out', { first: { number: 'N1', next: null } }],
    ['a list for a thing', { first: [{ number: 'N1', total: 5, next: null }] }],
    ['nothing at all', { other: 1 }],
  ])('%s is an error, not data', async (_, data) => {
    const router = shop()
    router.replace('orders', () => ({ data }))
    const answer = await router.ask('{ first { number total next { id } } }')
    expect(answer.data).toEqual({ first: null })
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
  })

  test('an enum value that is not for clients is an error, not data', async () => {
    const { data, errors } = await shop().ask('{ a: order(id: "1") { level } b: order(id: "2") { level } }')
    expect(data).toEqual({ a: { level: null }, b: { level: 'LOW' } })
    expect(errors?.map(({ path }) => path)).toEqual([['a', 'level']])
  })

  test.each([
    ['no entities', { data: { _entities: null } }],
    ['too few entities', { data: { _entities: [] } }],
    ['a text for an entity', { data: { _entities: ['x'] } }],
    ['a list for an entity', { data: { _entities: [[]] } }],
    ['no data', { data: null, errors: [{ message: 'x' }] }],
    ['no sense', {}],
  ])('a subgraph that answers with %s fails for what it was asked', async (_, response) => {
    const router = shop()
    router.replace('payments', () => response)
    const { data, errors } = await router.ask('{ order(id: "1") { number due } }')
    expect(data).toEqual({ order: { number: 'N1', due: null } })
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['order', 'due'], 'INTERNAL_SERVER_ERROR'],
    ])
  })
})

describe('what the caller may not have', () => {
  const denial = { code: 'FORBIDDEN', message: 'Not for you.' } as const

  test('is null with its code at its path, and never asked for', async () => {
    const router = shop()
    const { data, errors } = await router.ask('{ order(id: "1") { number mine: due } }', {}, { due: denial })
    expect(data).toEqual({ order: { number: 'N1', mine: null } })
    expect(errors).toEqual([{ message: 'Not for you.', path: ['order', 'mine'], extensions: { code: 'FORBIDDEN' } }])
    expect(router.requests).toHaveLength(1)
  })

  test('leaves the thing around it standing when nothing else was asked', async () => {
    const { data } = await shop().ask('{ order(id: "1") { due } }', {}, { due: denial })
    expect(data).toEqual({ order: { due: null } })
  })

  test('asks no subgraph when it is all there is', async () => {
    const router = shop()
    const { data, errors } = await router.ask('{ orders { number } }', {}, { orders: denial })
    expect(data).toEqual({ orders: null })
    expect(errors).toHaveLength(1)
    expect(router.requests).toEqual([])
  })
})

test('an item of a list that is missing for an error is never what another subgraph computes from', async () => {
  const router = inProcess([
    { name: 'a', typeDefs: 'type Query { lot: Lot } type Lot @key(fields: "id") { id: ID! bids: [Int] }' },
    {
      name: 'b',
      typeDefs: `type Lot @key(fields: "id") {
        id: ID! bids: [Int] @external highest: Int @requires(fields: "bids")
      }`,
    },
  ])
  const lot = { __typename: 'Lot', id: '1', bids: [3, null] }
  const errors = [{ message: 'Not yours', path: ['lot', 'bids', 1], extensions: { code: 'FORBIDDEN' } }]
  router.replace('a', () => ({ data: { lot }, errors }))
  expect(await router.ask('{ lot { highest } }')).toEqual({
    data: { lot: { highest: null } },
    errors: [{ message: 'Not yours', path: ['lot', 'highest'], extensions: { code: 'FORBIDDEN' } }],
  })
  expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['a'])
})

test('a thing whose type is missing for an error is never what another subgraph computes from', async () => {
  const router = inProcess([
    {
      name: 'a',
      typeDefs: `type Query { lot: Lot } type Lot @key(fields: "id") { id: ID! seller: Seller }
        union Seller = Shop | Person  type Shop { name: String }  type Person { email: String }`,
    },
    {
      name: 'b',
      typeDefs: `union Seller = Shop | Person  type Shop { name: String @external }  type Person { email: String @external }
        type Lot @key(fields: "id") {
          id: ID! seller: Seller @external
          note: String @requires(fields: "seller { ... on Shop { name } ... on Person { email } }")
        }`,
    },
  ])
  const lot = { __typename: 'Lot', id: '1', seller: { __typename: null, name: 'x' } }
  const errors = [{ message: 'Not yours', path: ['lot', 'seller', '__typename'], extensions: { code: 'FORBIDDEN' } }]
  router.replace('a', () => ({ data: { lot }, errors }))
  expect(await router.ask('{ lot { note } }')).toEqual({
    data: { lot: { note: null } },
    errors: [{ message: 'Not yours', path: ['lot', 'note'], extensions: { code: 'FORBIDDEN' } }],
  })
  expect(router.requests.map(({ subgraph }) => subgraph)).toEqual(['a'])
})
