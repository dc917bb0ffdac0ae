import { describe, expect, test } from 'vitest'
import { asSent } from '../conformance/semantic.ts'
import { writeJson } from '../exact-numbers/exact-number.ts'
import { inProcess, type Subgraph } from '../testing/in-process.ts'

const unit = '9007199254740993'

/** Owners of accounts, who pay in a currency: each account has moves, worth something else to each owner. */
function bank(owners: number, typeOfUnit = 'String'): Subgraph[] {
  const owner = (at: number) => ({ id: `${at}` })
  return [
    {
      name: 'owners',
      typeDefs: `
        type Query { owners: [Owner] }
        type Mutation { join: Owner }
        type Subscription { joined: Owner }
        type Owner @key(fields: "id") { id: ID! account: Account }
        type Account @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: { owners: () => Array.from({ length: owners }, (_, at) => owner(at)) },
        Mutation: { join: () => owner(7) },
        Subscription: {
          joined: {
            async *subscribe() {
              yield owner(1)
              yield owner(2)
            },
            resolve: (it: unknown) => it,
          },
        },
        // All own the same.
        Owner: { account: () => ({ id: 'a' }) },
      },
    },
    {
      name: 'books',
      typeDefs: `
        scalar Big
        type Owner @key(fields: "id") @context(name: "owner") { id: ID! unit: ${typeOfUnit} @external }
        type Account @key(fields: "id") { id: ID! last: Move moves: [Move] }
        type Move @key(fields: "id") { id: ID! worth(in: ${typeOfUnit} @fromContext(field: "$owner { unit }"), as: String): String }`,
      resolvers: {
        Account: { __resolveReference: asSent, last: () => ({ id: 'm' }), moves: () => [{ id: 'm' }, { id: 'n' }] },
        Move: {
          __resolveReference: asSent,
          worth: ({ id }: { id: string }, given: { in?: unknown; as?: string }) =>
            `${id} ${writeJson(given.in)}${given.as ?? ''}`,
        },
      },
    },
    {
      name: 'units',
      typeDefs: `scalar Big type Owner @key(fields: "id") { id: ID! unit: ${typeOfUnit} }`,
      resolvers: {
        Owner: { unit: ({ id }: { id: string }) => (typeOfUnit === 'Big' ? Number(id) + 1 : `u${id}`) },
      },
      ...(typeOfUnit === 'Big' && { write: (json: string) => json.replace(/"unit__cx0":\d+/g, `"unit__cx0":${unit}`) }),
    },
  ]
}

const worth = (all: number) => ({
  owners: Array.from({ length: all }, (_, at) => ({ account: { last: { worth: `m "u${at}"` } } })),
})
const query = '{ owners { account { last { worth } } } }'

describe('arguments from contexts', () => {
  test('are those of each place where a thing stands, though it has been fetched once for all of them', async () => {
    const router = inProcess(bank(3))
    expect(await router.ask(query)).toEqual({ data: worth(3) })
    expect(router.requests.map(({ subgraph }) => subgraph).sort()).toEqual(['books', 'books', 'owners', 'units'])
  })

  test('of many contexts go in few requests', async () => {
    const router = inProcess(bank(120))
    expect(await router.ask(query)).toEqual({ data: worth(120) })
    expect(router.requests.filter(({ subgraph }) => subgraph === 'books')).toHaveLength(1 + 3)
  })

  test('go beside those that a client gives, whatever its words look like', async () => {
    const text = '$context_0 $representations'
    const asked = `query($context_0: String, $representations_in0: String) {
      owners { account { last { a: worth(as: $context_0) b: worth(as: "${text}") c: worth(as: $representations_in0) } } } }`
    const answer = await inProcess(bank(2)).ask(asked, { context_0: 'x', representations_in0: 'y' })
    expect(answer.data?.owners).toEqual(
      ['u0', 'u1'].map((of) => ({ account: { last: { a: `m "${of}"x`, b: `m "${of}"${text}`, c: `m "${of}"y` } } })),
    )
  })

  test('are given after a mutation and in every event of a subscription', async () => {
    const router = inProcess(bank(1))
    const moves = (of: string) => ({ account: { moves: [{ worth: `m "${of}"` }, { worth: `n "${of}"` }] } })
    expect(await router.ask('mutation { join { account { moves { worth } } } }')).toEqual({
      data: { join: moves('u7') },
    })
    const events = await router.listen('subscription { joined { account { moves { worth } } } }')
    const heard: unknown[] = []
    if ('next' in events) for await (const { data } of events) heard.push(JSON.parse(JSON.stringify(data)))
    expect(heard).toEqual([{ joined: moves('u1') }, { joined: moves('u2') }])
  })

  test.each([
    '{ owners { ... @defer { account { last { worth } } } } }',
    '{ owners { account { ... @defer { last { worth } } } } }',
    '{ owners { account { last { ... @defer { worth } } } } }',
    '{ owners { account { last { id ... @defer { worth } } } ... @defer { account { last { worth } } } } }',
  ])('come to deferred parts: %s', async (deferred) => {
    const pieces: { incremental?: { data: unknown; path: unknown }[]; errors?: unknown }[] = []
    for await (const piece of inProcess(bank(2)).askInPieces('v0.1', deferred)) pieces.push(piece)
    const [, ...later] = pieces
    expect(later.length).toBeGreaterThan(0)
    const told = JSON.stringify(later)
    expect([told.includes('m \\"u0\\"'), told.includes('m \\"u1\\"')]).toEqual([true, true])
    expect(told).not.toContain('errors')
  })

  test('keep the text of numbers that a double cannot hold', async () => {
    const answer = await inProcess(bank(1, 'Big')).ask(query)
    expect(answer).toEqual({ data: { owners: [{ account: { last: { worth: `m ${unit}` } } }] } })
  })

  test('are never guessed: where the value cannot be had, so is not what takes it', async () => {
    const router = inProcess(bank(2))
    router.replace('units', () => ({ data: null, errors: [{ message: 'Not now', extensions: { code: 'FORBIDDEN' } }] }))
    const { data, errors } = await router.ask(query)
    expect(data).toEqual({ owners: [0, 1].map(() => ({ account: { last: { worth: null } } })) })
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
      ['owners.0.account.last.worth', 'FORBIDDEN'],
      ['owners.1.account.last.worth', 'FORBIDDEN'],
    ])
    expect(router.requests.filter(({ query: sent }) => sent.includes('worth'))).toEqual([])
  })

  test('errors are told where they are, though things of several contexts were asked about together', async () => {
    const router = inProcess(bank(2))
    router.replace('books', async ({ query: sent }, right) => {
      const response = await right()
      if (!sent.includes('worth')) return response
      const name = Object.keys(response.data ?? {})[1] ?? ''
      return {
        data: { ...response.data, [name]: [{ worth: null }] },
        errors: [{ message: 'No', path: [name, 0, 'worth'], extensions: { code: 'FORBIDDEN' } }],
      }
    })
    const { data, errors } = await router.ask(query)
    expect(data).toEqual({
      owners: [{ account: { last: { worth: 'm "u0"' } } }, { account: { last: { worth: null } } }],
    })
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['owners.1.account.last.worth'])
  })

  test('are each thing’s own, too, where a subgraph refuses to be asked about several contexts together', async () => {
    const router = inProcess(bank(3))
    const tooMuch = { errors: [{ message: 'Too much at once', extensions: { code: 'FORBIDDEN' } }] }
    router.replace('books', async ({ query: sent }, right) => (sent.split('worth').length > 2 ? tooMuch : right()))
    expect(await router.ask(query)).toEqual({ data: worth(3) })
    expect(router.requests.filter(({ subgraph }) => subgraph === 'books')).toHaveLength(1 + 1 + 3)
  })

  test('are what answers are kept by: each thing is asked about once in each context', async () => {
    const router = inProcess(bank(3))
    router.keeps = true
    const asked = () => router.requests.splice(0).map(({ subgraph }) => subgraph)
    for (const _again of [1, 2]) expect(await router.ask(query)).toEqual({ data: worth(3) })
    expect(asked().sort()).toEqual(['books', 'books', 'owners', 'units'])
    const other = await router.ask('{ owners { account { moves { id worth } } } }')
    const moves = (of: string) => ['m', 'n'].map((id) => ({ id, worth: `${id} "${of}"` }))
    expect(other.data?.owners).toEqual(['u0', 'u1', 'u2'].map((of) => ({ account: { moves: moves(of) } })))
  })

  test('are had by the router, whoever asks: a client that may not see the value itself is told nothing of it', async () => {
    const router = inProcess(bank(1))
    const denied = { unit: { code: 'FORBIDDEN' as const, message: 'Not yours' } }
    const answer = await router.ask('{ owners { unit account { last { worth } } } }', {}, denied)
    expect(answer.data).toEqual({ owners: [{ unit: null, account: { last: { worth: 'm "u0"' } } }] })
    expect(answer.errors?.map(({ path }) => path?.join('.'))).toEqual(['owners.0.unit'])
  })
})
