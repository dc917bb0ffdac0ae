import { createLogger } from '@micromart/telemetry'
import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { executableSchema } from '../graphql/graphql.ts'
import { customer, guest, machine, requestOf, type Somebody, service, staff } from '../testing/people.ts'
import { guardScopes } from './guard-scopes.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const schema = guardScopes(
  executableSchema(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", "@requiresScopes"])
    type Query { book: Book }
    type Book { title: String  sold: Int @requiresScopes(scopes: [["staff"], ["sales:read", "books:read"]]) }`,
    { Query: { book: () => ({ title: 'Dune', sold: 7 }) } },
  ),
)

const asked = async (as: Somebody) => {
  const { data, errors } = await graphql({
    schema,
    source: '{ book { title sold } }',
    contextValue: requestOf(as, log),
  })
  return errors?.map(({ extensions }) => extensions.code) ?? data?.book
}

test('a field that names scopes is for whoever holds all of one set', async () => {
  expect(await asked(staff())).toEqual({ title: 'Dune', sold: 7 })
  expect(await asked(machine(['books:read', 'sales:read']))).toEqual({ title: 'Dune', sold: 7 })
})

test('it is refused to anybody else, a sibling on the shop’s own behalf among them', async () => {
  for (const as of [customer(), machine(['sales:read'])]) expect(await asked(as)).toEqual(['FORBIDDEN'])
  for (const as of [guest(), service()]) expect(await asked(as)).toEqual(['UNAUTHENTICATED'])
})
