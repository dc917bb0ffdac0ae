import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { planOperation } from '../prepare/prepare.ts'
import { SubgraphFault, type SubgraphResponse } from '../subgraphs/transport.ts'
import { composed, inProcess, type Subgraph } from '../testing/in-process.ts'
import type { Answer } from './execute.ts'
import { subscribe } from './subscribe.ts'

const orders: Subgraph = {
  name: 'orders',
  typeDefs: `
    type Query { none: Int }
    type Subscription { moved(from: Int): Move! }
    type Move { sequence: Int! order: Order! }
    type Order @key(fields: "id") { id: ID! }`,
  resolvers: {
    Subscription: {
      moved: {
        subscribe: async function* (_: unknown, { from = 0 }: { from?: number }) {
          for (let sequence = from + 1; sequence <= 3; sequence++)
            yield { moved: { sequence, order: { id: `o${sequence}` } } }
        },
      },
    },
  },
}
const payments: Subgraph = {
  name: 'payments',
  typeDefs: 'type Order @key(fields: "id") { id: ID! paid: String }',
  resolvers: {
    Order: {
      __resolveReference: (order: object) => order,
      paid: ({ id }: { id: string }) => (id === 'o2' ? Promise.reject(new Error('x')) : `paid ${id}`),
    },
  },
}
const supergraph = composed([orders, payments])
const shop = () => inProcess([orders, payments], supergraph)

async function collect(events: Awaited<ReturnType<typeof subscribe>>): Promise<Answer[]> {
  if ('errors' in events) throw new Error(JSON.stringify(events.errors))
  const answers: Answer[] = []
  for await (const answer of events) answers.push(JSON.parse(JSON.stringify(answer)))
  return answers
}

describe('a subscription', () => {
  test("joins each event with the other subgraphs, and one event's error is its own", async () => {
    const answers = await collect(
      await shop().listen('subscription($n: Int) { moved(from: $n) { sequence o: order { paid } } }', { n: 1 }),
    )
    expect(answers.map(({ data }) => data)).toEqual([
      { moved: { sequence: 2, o: { paid: null } } },
      { moved: { sequence: 3, o: { paid: 'paid o3' } } },
    ])
    expect(answers[0]?.errors?.map(({ path }) => path)).toEqual([['moved', 'o', 'paid']])
    expect(answers[1]?.errors).toBeUndefined()
  })

  test('ends with the fault when its subgraph is lost, so that the client can come back', async () => {
    const document = parse('subscription { moved { sequence } }')
    const planned = await planOperation(supergraph, document, { denied: new Map() })
    let seen: AbortSignal | undefined
    const events = await subscribe({
      planned,
      variables: {},
      denied: new Map(),
      shows: () => null,
      report: () => 'id',
      transport: {
        request: () => Promise.reject(new Error('nobody asks')),
        async *subscribe(_, signal): AsyncGenerator<SubgraphResponse> {
          seen = signal
          yield { data: { moved: { sequence: 1 } } }
          throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'connection lost')
        },
      },
    })
    await expect(collect(events)).rejects.toThrow(SubgraphFault)
    expect(seen?.aborted).toBe(true)
  })

  test('stops its subgraph when the client leaves', async () => {
    const events = await shop().listen('subscription { moved { sequence } }')
    if ('errors' in events) throw new Error('It did not start')
    expect((await events.next()).value).toMatchObject({ data: { moved: { sequence: 1 } } })
    expect(await events.return()).toEqual({ done: true, value: undefined })
    expect((await events.next()).done).toBe(true)
  })
})
