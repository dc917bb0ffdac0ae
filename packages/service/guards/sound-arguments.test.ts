import { type ExecutionResult, graphql } from 'graphql'
import { expect, test } from 'vitest'
import { executableSchema } from '../graphql/graphql.ts'

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Query { thing(id: ID, name: String): Thing  things(name: String, filter: ThingInput): [Thing!]! }
  type Mutation { make(input: ThingInput!, ids: [ID!], parts: [PartInput!]): Made }

  input ThingInput { name: String, of: [PartInput!] }
  input PartInput { label: String, id: ID }
  type Thing @key(fields: "id") { id: ID! called(by: String): String }
  union Made = Thing | InvalidInput
`
const seen: unknown[] = []
const schema = executableSchema(typeDefs, {
  Query: {
    thing: (_parent: unknown, { id }: { id: string }) => ({ id }),
    things: () => [],
  },
  Mutation: {
    make(_parent: unknown, args: unknown) {
      seen.push(args)
      return { __typename: 'Thing', id: 'made' }
    },
  },
  Thing: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    called: (_parent: unknown, { by }: { by: string }) => by,
  },
})

const ask = async (source: string, variableValues: Record<string, unknown> = {}) => {
  const { data, errors }: ExecutionResult = await graphql({ schema, source, variableValues })
  return errors ? errors.map(({ extensions }) => extensions.code) : JSON.parse(JSON.stringify(data))
}

const make =
  'mutation($i: ThingInput!, $ids: [ID!]) { make(input: $i, ids: $ids) { __typename ... on InvalidInput { path } } }'

test.each(['a\0b', 'a\ud800b', '\udc00'])('%j in an id names nothing', async (bad) => {
  expect(await ask('query($id: ID) { thing(id: $id) { id } }', { id: bad })).toMatchObject({
    thing: { id: expect.stringContaining('\ufffd') },
  })
  await ask(make, { i: { of: [{ id: bad }] }, ids: [bad] })
  expect(JSON.stringify(seen)).not.toMatch(/\\u0000|\\ud800|\\udc00/)
})

test.each(['a\0b', 'a\ud800b'])(
  '%j in a text is bad input, told with its place, or a thing that is not there',
  async (bad) => {
    expect(await ask(make, { i: { name: bad } })).toEqual({ make: { __typename: 'InvalidInput', path: ['name'] } })
    expect(await ask(make, { i: { of: [{ label: 'x' }, { label: bad }] } })).toEqual({
      make: { __typename: 'InvalidInput', path: ['of', '1', 'label'] },
    })
    expect(await ask('query($n: String) { thing(name: $n) { id } }', { n: bad })).toEqual({ thing: null })
    expect(await ask('query($n: String) { things(name: $n) { id } }', { n: bad })).toEqual(['BAD_USER_INPUT'])
    expect(await ask('query($n: String) { thing(id: "1") { called(by: $n) } }', { n: bad })).toEqual(['BAD_USER_INPUT'])
  },
)

test('a reference by such a key is to nothing', async () => {
  const source = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }'
  const r = ['a\0b', 'a'].map((id) => ({ __typename: 'Thing', id }))
  expect(await ask(source, { r })).toEqual({ _entities: [null, { id: 'a' }] })
})

test('two thousand of anything are too many', async () => {
  const of = Array.from({ length: 2_000 }, () => ({ label: 'x' }))
  expect(await ask(make, { i: { of } })).toEqual({ make: { __typename: 'InvalidInput', path: ['of'] } })
  expect(await ask(make, { i: {}, ids: of.map(() => '1') })).toEqual({
    make: { __typename: 'InvalidInput', path: ['ids'] },
  })
})

test('what is wrong in any other argument is told with its name', async () => {
  const source = 'mutation($p: [PartInput!]) { make(input: {}, parts: $p) { ... on InvalidInput { path } } }'
  expect(await ask(source, { p: [{ label: 'a\0b' }] })).toEqual({ make: { path: ['parts', '0', 'label'] } })
  const list = 'query($f: ThingInput) { things(filter: $f) { id } }'
  const { errors } = await graphql({ schema, source: list, variableValues: { f: { of: [{ label: 'a\0b' }] } } })
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/^filter\.of\.0\.label: /),
      extensions: { argument: ['filter', 'of', '0', 'label'] },
    },
  ])
})

test('half a pair is one thing, a whole one is a character', async () => {
  expect(await ask('query($n: String) { thing(id: "1") { called(by: $n) } }', { n: '👩‍🚀' })).toEqual({
    thing: { called: '👩‍🚀' },
  })
})
