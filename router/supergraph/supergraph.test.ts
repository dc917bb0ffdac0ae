import { describe, expect, test } from 'vitest'
import { composeSdl } from '../testing/in-process.ts'
import { loadSupergraph, SupergraphError } from './supergraph.ts'

const sdl = composeSdl([
  {
    name: 'my-users',
    typeDefs:
      'type Query { me: User @authenticated } type User @key(fields: "id") { id: ID! secret: String @inaccessible }',
  },
])

describe('a supergraph', () => {
  test('shows clients the API only, and the router everything', () => {
    const { apiSchema, fullSchema, subgraphs, id } = loadSupergraph(sdl)
    expect(Object.keys(apiSchema.getTypeMap()).filter((name) => name.startsWith('join__'))).toEqual([])
    expect(apiSchema.getType('User')).toMatchObject({ name: 'User' })
    expect(JSON.stringify(apiSchema.getType('User')?.toConfig())).not.toContain('secret')
    const me = fullSchema.getQueryType()?.getFields().me?.astNode
    expect(me?.directives?.map(({ name }) => name.value)).toContain('authenticated')
    expect([...subgraphs]).toEqual([['my-users', { name: 'my-users', url: 'http://my-users.example' }]])
    expect(id).toBe(loadSupergraph(sdl).id)
    expect(id).not.toBe(loadSupergraph(`${sdl}\n# changed`).id)
  })

  test.each([
    ['no GraphQL', 'type {', 'Syntax Error'],
    ['a schema that is no supergraph', 'type Query { a: Int }', 'supergraph'],
    [
      'a feature that nobody knows',
      sdl.replace('{\n  query: Query', '@link(url: "https://example.com/new/v9.0", for: EXECUTION) {\n  query: Query'),
      'new',
    ],
  ])('that is %s is refused with the reason', (_, bad, reason) => {
    expect(() => loadSupergraph(bad)).toThrow(SupergraphError)
    expect(() => loadSupergraph(bad)).toThrow(reason)
  })
})
