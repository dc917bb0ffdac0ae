import type { Semantic } from './semantic.ts'

type Own = { id: string }

export const semantic: Semantic = {
  says: 'an entity that a subgraph does not know has nulls where that one would answer, without an error, and is gone where it must answer',
  subgraphs: [
    {
      name: 'list',
      typeDefs: 'type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Query: { things: () => [{ id: '1', name: 'one' }, null, { id: '2', name: 'two' }, { id: '3', name: 'three' }] },
      },
    },
    {
      name: 'prices',
      typeDefs: 'type Thing @key(fields: "id") { id: ID! price: Int rank: Int! }',
      resolvers: {
        Thing: {
          __resolveReference: ({ id }: Own) => (id === '2' ? null : { id, price: id === '3' ? null : 5, rank: 1 }),
        },
      },
    },
  ],
  answers: [
    {
      query: '{ things { name price } }',
      data: {
        things: [{ name: 'one', price: 5 }, null, { name: 'two', price: null }, { name: 'three', price: null }],
      },
    },
    {
      query: '{ things { name rank } }',
      data: { things: [{ name: 'one', rank: 1 }, null, null, { name: 'three', rank: 1 }] },
    },
  ],
}
