import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a field under a @policy is null, with an error, for whoever does not hold it, and is not even asked for',
  subgraphs: [
    {
      name: 'staff',
      typeDefs: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@policy"])
        type Query { people: [Person] vault: Vault books: String @policy(policies: [["read", "books"], ["audit"]]) }
        type Person @key(fields: "id") { id: ID! pay: Int @policy(policies: [["audit"]]) }
        type Vault @policy(policies: [["audit"]]) { size: Int }`,
      resolvers: {
        Query: { people: () => [{ id: '1', pay: 7 }], vault: () => ({ size: 3 }), books: () => 'kept' },
        Person: { pay: ({ id }: { id: string }) => Number(id) * 7 },
      },
    },
    {
      name: 'tax',
      typeDefs: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
          import: ["@key", "@policy", "@requires", "@external"])
        type Person @key(fields: "id") {
          id: ID! pay: Int @external tax: String @requires(fields: "pay") @policy(policies: [["audit"]])
        }`,
      resolvers: { Person: { tax: ({ pay }: { pay: number }) => `tax of ${pay}` } },
    },
  ],
  answers: [
    {
      query: '{ people { id pay tax } vault { size } books }',
      policies: ['audit'],
      data: { people: [{ id: '1', pay: 7, tax: 'tax of 7' }], vault: { size: 3 }, books: 'kept' },
    },
    {
      query: '{ people { id pay tax } vault { size } books }',
      policies: ['read', 'books'],
      data: { people: [{ id: '1', pay: null, tax: null }], vault: null, books: 'kept' },
      errors: [
        ['FORBIDDEN', ['people', 0, 'pay']],
        ['FORBIDDEN', ['people', 0, 'tax']],
        ['FORBIDDEN', ['vault']],
      ],
    },
    {
      query: '{ books people { id } }',
      policies: ['read'],
      data: { books: null, people: [{ id: '1' }] },
      errors: [['FORBIDDEN', ['books']]],
    },
    {
      query: '{ books people { tax } }',
      data: { books: null, people: [{ tax: null }] },
      errors: [
        ['UNAUTHENTICATED', ['books']],
        ['UNAUTHENTICATED', ['people', 0, 'tax']],
      ],
    },
  ],
}
