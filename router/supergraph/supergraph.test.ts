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
      'one for execution that nobody knows',
      sdl.replace('{\n  query: Query', '@link(url: "https://example.com/new/v9.0", for: EXECUTION) {\n  query: Query'),
      'feature https://example.com/new/v9.0 is for: EXECUTION but is unsupported',
    ],
    [
      'one for security that nobody knows',
      sdl.replace('{\n  query: Query', '@link(url: "https://example.com/new/v9.0", for: SECURITY) {\n  query: Query'),
      'feature https://example.com/new/v9.0 is for: SECURITY but is unsupported',
    ],
    ['a newer version of joining', sdl.replace(/join\/v0\.\d+/, 'join/v0.99'), 'unsupported join spec version v0.99'],
    [
      'one that uses Apollo Connectors',
      composeSdl([
        {
          name: 'rest',
          typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
            @link(url: "https://specs.apollo.dev/connect/v0.2", import: ["@connect"])
            type Query { order: Order @connect(http: { GET: "https://rest.example/order" }, selection: "id") }
            type Order { id: ID! }`,
        },
      ]),
      'Query.order uses @connect in REST: Apollo Connectors are not supported',
    ],
    [
      'one that uses the sources of Apollo Connectors, by a name of its own',
      composeSdl([
        {
          name: 'rest',
          typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
            @link(url: "https://specs.apollo.dev/connect/v0.2", as: "http")
            @http__source(name: "api", http: { baseURL: "https://rest.example" })
            type Query { order: ID }`,
        },
      ]),
      'the schema uses @source in REST: Apollo Connectors are not supported',
    ],
    [
      'one that takes a context on an interface',
      composeSdl([
        {
          name: 'books',
          typeDefs: `type Query { shelf: Shelf } type Shelf @context(name: "shelf") { tongue: String media: Media }
            type Media @key(fields: "id") @interfaceObject {
              id: ID! title(in: String @fromContext(field: "$shelf { tongue }")): String
            }`,
        },
        {
          name: 'media',
          typeDefs: `interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }`,
        },
      ]),
      'Media.title(in:) in BOOKS takes a context on an interface, where an @interfaceObject has it: that is not supported',
    ],
    [
      'one whose context a mutation would be done again for',
      composeSdl([
        {
          name: 'shop',
          typeDefs: `type Query { nothing: Int } type Mutation @context(name: "change") { begin: String cart: Cart }
            type Cart @key(fields: "id") { id: ID! total(in: String @fromContext(field: "$change { begin }")): Int }`,
        },
      ]),
      'Cart.total(in:) in SHOP takes a context that Mutation sets: to read a value of it would be to do it again',
    ],
    [
      'one whose context is lost',
      composeSdl([
        {
          name: 'shop',
          typeDefs: `type Query { user: User } type User @context(name: "user") { currency: String cart: Cart }
            type Cart @key(fields: "id") { id: ID! total(in: String @fromContext(field: "$user { currency }")): Int }`,
        },
      ]).replace('@context(name: "shop__user")', ''),
      'Cart.total(in:) in SHOP takes the context "shop__user", which nothing sets',
    ],
  ])('that is %s is refused with the reason', (_, bad, reason) => {
    expect(() => loadSupergraph(bad)).toThrow(SupergraphError)
    expect(() => loadSupergraph(bad)).toThrow(reason)
  })

  test.each([
    ['federation/v2.0', ['@key', '@shareable']],
    ['federation/v2.3', ['@key', '@interfaceObject']],
    ['federation/v2.5', ['@key', '@authenticated']],
    ['federation/v2.6', ['@key', '@policy']],
    ['federation/v2.8', ['@key', '@context', '@fromContext']],
    ['federation/v2.9', ['@key', '@cost']],
    ['federation/v2.12', ['@key', '@cacheTag']],
  ])('composed of subgraphs that link %s is served', (federation, imports) => {
    const typeDefs = `extend schema @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/${federation}", import: ${JSON.stringify(imports)})
      type Query { item: Item } type Item @key(fields: "id") { id: ID! }`
    expect(loadSupergraph(composeSdl([{ name: 'items', typeDefs }])).subgraphs.size).toBe(1)
  })

  test.each(['join/v0.2', 'join/v0.3', 'join/v0.4', 'join/v0.5'])('of %s is served', (version) => {
    expect(loadSupergraph(sdl.replace(/join\/v0\.\d+/, version)).subgraphs.size).toBe(1)
  })
})
