import type { Logger } from '@micromart/telemetry'
import { graphql } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { notFound } from '../graphql/errors.ts'
import { executableSchema } from '../graphql/graphql.ts'
import { admin, customer, guest, machine, requestOf, type Somebody, service, staff } from '../testing/people.ts'
import { guardScopes } from './guard-scopes.ts'
import { trailStaff } from './staff-trail.ts'

const lines: Record<string, unknown>[] = []
const log = { info: (fields: Record<string, unknown>) => lines.push(fields) } as unknown as Logger

const schema = trailStaff(
  guardScopes(
    executableSchema(
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", "@requiresScopes"])
      type Query { book: Book }
      type Mutation {
        lend(id: ID!, input: LendInput, days: [ID!]): Lent @requiresScopes(scopes: [["staff"], ["books:lend"]])
        buy(title: String!): Bought
        lose(id: ID!): Boolean
        burn(id: ID!): Boolean
      }
      enum Reason { READ SOLD }
      input LendInput { to: [ReaderInput!]  why: Reason  note: String }
      input ReaderInput { readerId: ID!  name: String }
      type Book { id: ID! }
      type Lent { book: Book }
      type Bought { book: Book }`,
      {
        Mutation: {
          lend: (_parent: unknown, { id }: { id: string }) => ({ __typename: 'Lent', book: { id } }),
          buy: () => ({ __typename: 'Bought', book: { bookId: 'bok_new' } }),
          lose: () => {
            throw notFound('There is no such book.')
          },
          burn: () => Promise.reject(new Error('no matches')),
        },
      },
    ),
  ),
)

const act = (as: Somebody, source: string) =>
  graphql({ schema, source: `mutation { ${source} }`, contextValue: requestOf(as, log) })

beforeEach(() => void lines.splice(0))

test('what staff do is told with who did it, its ids and choices, and what came of it, and with no word of anybody’s', async () => {
  await act(
    staff('usr_bo'),
    `lend(id: "bok_1", input: { to: [{ readerId: "rdr_1", name: "Ada" }, { readerId: "ada at home" }], why: SOLD, note: "For Ada" }) { __typename }`,
  )
  expect(lines).toEqual([
    {
      ...{ action: 'lend', by: 'usr_bo', accountable: 'usr_bo', made: 'bok_1', outcome: 'Lent' },
      named: { id: 'bok_1', 'input.to.0.readerId': 'rdr_1', 'input.to.1.readerId': '[no id]', 'input.why': 'SOLD' },
    },
  ])
})

test('of a key it is told whose it is, and what came to be is named', async () => {
  await act(machine(['books:lend'], 'key_1', 'usr_maker'), 'buy(title: "Dune") { __typename }')
  expect(lines).toEqual([
    { action: 'buy', by: 'key_1', accountable: 'usr_maker', named: {}, made: 'bok_new', outcome: 'Bought' },
  ])
})

test('what was refused or has failed is told, too', async () => {
  await act(machine(['books:read']), 'lend(id: "bok_1") { __typename }')
  await act(admin(), 'lose(id: "bok_1")')
  await act(admin(), 'burn(id: "bok_1")')
  expect(lines.map(({ outcome }) => outcome)).toEqual(['FORBIDDEN', 'NOT_FOUND', 'FAILED'])
})

test('no more than twenty of a thousand ids are named', async () => {
  const days = Array.from({ length: 1_000 }, (_, nth) => `day_${nth}`)
  await act(staff(), `lend(id: "bok_1", days: ${JSON.stringify(days)}) { __typename }`)
  expect(Object.keys(lines[0]?.named ?? {})).toHaveLength(20)
})

test('nothing is told of customers, guests, and the shop itself', async () => {
  for (const as of [customer(), guest(), service()]) await act(as, 'buy(title: "Dune") { __typename }')
  expect(lines).toEqual([])
})
