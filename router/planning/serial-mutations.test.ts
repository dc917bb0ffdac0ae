import { expect, test } from 'vitest'
import { inProcess, type Subgraph } from '../testing/in-process.ts'

let count = 0
const counter: Subgraph = {
  name: 'counter',
  typeDefs: `
    type Query { none: Int }
    type Mutation { add(by: Int!): Counter! reset: Counter! }
    type Counter @key(fields: "id") { id: ID! }`,
  resolvers: {
    Mutation: {
      add: (_: unknown, { by }: { by: number }) => {
        count += by
        return { id: 'c' }
      },
      reset: () => {
        count = 0
        return { id: 'c' }
      },
    },
  },
}
const display: Subgraph = {
  name: 'display',
  typeDefs: 'type Counter @key(fields: "id") { id: ID! shown: Int }',
  resolvers: { Counter: { __resolveReference: (counter: object) => counter, shown: () => count } },
}

test('what another subgraph tells of one mutation is from before the next', async () => {
  const { data } = await inProcess([counter, display]).ask(
    'mutation { reset { id } ...Twice } fragment Twice on Mutation { add(by: 1) { shown } again: add(by: 2) { shown } }',
  )
  expect(data).toEqual({ reset: { id: 'c' }, add: { shown: 1 }, again: { shown: 3 } })
})

test('mutations whose results one subgraph tells of are done by one request', async () => {
  const router = inProcess([counter, display])
  await router.ask('mutation { reset { id } add(by: 1) { id } }')
  expect(router.requests).toHaveLength(1)
})
