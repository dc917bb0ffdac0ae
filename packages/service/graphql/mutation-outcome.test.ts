import { createLogger, withSpan } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { expect, it } from 'vitest'
import type { RequestContext } from '../http/context.ts'
import { forbidden } from './errors.ts'
import { apolloServer, executableSchema } from './graphql.ts'
import { tellOutcomes } from './mutation-outcome.ts'

const schema = tellOutcomes(
  executableSchema(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])
    type Query { book: Book  torn: Book }
    type Mutation { lend: LendResult  burn: Book  hide: Book  count: Int }
    type Book { id: ID! }
    type OnLoan { until: String }
    union LendResult = Book | OnLoan`,
    {
      Query: { torn: () => Promise.reject(new Error('Ada tore it')) },
      Mutation: {
        lend: () => ({ __typename: 'OnLoan', until: 'May' }),
        burn: () => Promise.reject(new Error('Ada has no matches')),
        hide: () => Promise.reject(forbidden()),
        count: () => 3,
      },
    },
  ),
)
const server = apolloServer<RequestContext>(schema, createLogger({ service: 'a test', level: 'silent' }))

/** The span of a request that asks so. */
async function spanOf(query: string) {
  const recorded = recordSpans()
  const contextValue = { principal: null } as RequestContext
  await withSpan('POST /graphql', { kind: 'server' }, () => server.executeOperation({ query }, { contextValue }))
  const [span] = recorded.spans()
  await recorded.stop()
  expect(JSON.stringify(span)).not.toContain('Ada')
  return span
}

it('a refusal is in the span of its request, which has not failed', async () => {
  expect(await spanOf('mutation { lend { __typename } count }')).toMatchObject({
    failed: false,
    attributes: { 'micromart.mutation.lend': 'OnLoan', 'micromart.mutation.count': 'DONE' },
  })
})

it('so is what somebody may not do, by its code', async () => {
  expect(await spanOf('mutation { hide { id } }')).toMatchObject({
    failed: false,
    attributes: { 'micromart.mutation.hide': 'FORBIDDEN', 'graphql.error.codes': ['FORBIDDEN'] },
  })
})

it('a fault of ours fails the span, though HTTP calls it 200', async () => {
  const fault = { failed: true, message: 'INTERNAL_SERVER_ERROR' }
  expect(await spanOf('mutation { burn { id } }')).toMatchObject({
    ...fault,
    attributes: { 'micromart.mutation.burn': 'FAILED', 'error.type': 'INTERNAL_SERVER_ERROR' },
  })
  expect(await spanOf('{ torn { id } }')).toMatchObject(fault)
})
