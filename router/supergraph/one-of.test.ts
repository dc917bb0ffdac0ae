import { graphqlSync, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { composeSdl, inProcess } from '../testing/in-process.ts'
import { loadSupergraph } from './supergraph.ts'

const subgraph = {
  name: 'a',
  typeDefs: 'type Query { find(by: By): String } input By { id: ID name: String }',
  resolvers: { Query: { find: (_: unknown, given: object) => JSON.stringify(given) } },
}
const used = composeSdl([subgraph]).replace(/^input By/m, 'input By @oneOf')
const defined = `${used}\ndirective @oneOf on INPUT_OBJECT`

test.each([
  ['with its definition', defined],
  ['without, since GraphQL has it', used],
])('a supergraph may have inputs of which one member is given, %s', async (_how, sdl) => {
  const supergraph = loadSupergraph(sdl)
  const faults = (query: string) => validate(supergraph.apiSchema, parse(query)).map(({ message }) => message)
  expect(faults('{ find(by: { id: 1, name: "x" }) }')).toEqual([
    'OneOf Input Object "By" must specify exactly one key.',
  ])
  expect(faults('query ($id: ID) { find(by: { id: $id }) }')).toHaveLength(1)
  const { data } = graphqlSync({ schema: supergraph.apiSchema, source: '{ __type(name: "By") { isOneOf } }' })
  expect(data).toMatchObject({ __type: { isOneOf: true } })
  const router = inProcess([subgraph], supergraph)
  const find = 'query ($by: By) { find(by: $by) }'
  expect(await router.ask(find, { by: { id: '1' } })).toEqual({ data: { find: '{"by":{"id":"1"}}' } })
  await expect(router.ask(find, { by: {} })).rejects.toThrow('Exactly one key must be specified for OneOf type "By"')
})
