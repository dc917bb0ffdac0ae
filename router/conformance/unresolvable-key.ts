import type { Semantic } from './semantic.ts'

type User = { id: string }

export const semantic: Semantic = {
  says: 'who only refers to an entity (resolvable: false) is never asked about it',
  subgraphs: [
    {
      name: 'orders',
      typeDefs: `
        type Query { orders: [Order] }
        type Order @key(fields: "id") { id: ID! buyer: User }
        type User @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: { orders: () => [{ id: '1', buyer: { id: 'u1' } }] },
        Order: { buyer: () => ({ id: 'u1' }) },
      },
    },
    {
      name: 'users',
      typeDefs:
        'type Query { me: User } type User @key(fields: "id") { id: ID! name: String orders: [Order] } type Order @key(fields: "id") { id: ID! }',
      resolvers: {
        Query: { me: () => ({ id: 'u1' }) },
        User: { name: ({ id }: User) => `name of ${id}`, orders: () => [{ id: '1' }, { id: '2' }] },
      },
    },
  ],
  answers: [
    { query: '{ orders { buyer { id name } } }', data: { orders: [{ buyer: { id: 'u1', name: 'name of u1' } }] } },
    {
      query: '{ me { orders { id buyer { name } } } }',
      data: {
        me: {
          orders: [
            { id: '1', buyer: { name: 'name of u1' } },
            { id: '2', buyer: { name: 'name of u1' } },
          ],
        },
      },
    },
  ],
}
