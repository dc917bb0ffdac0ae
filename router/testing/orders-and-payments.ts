import { composed, inProcess, type Subgraph } from './in-process.ts'

const orders: Subgraph = {
  name: 'orders',
  typeDefs: `
    type Query { order(id: ID!): Order first: Order orders: [Order] strict: Order! }
    type Order @key(fields: "id") { id: ID! number: String! total: Int! customerId: ID @inaccessible note: String next: Order level: Level }
    enum Level { LOW HIGH SECRET @inaccessible }`,
  resolvers: {
    Query: {
      order: (_: unknown, { id }: { id: string }) => ({ id }),
      first: () => ({ id: '1' }),
      orders: () => [{ id: '1' }, { id: 'gone' }, { id: '3' }],
      strict: () => ({ id: 'bad' }),
    },
    Order: {
      __resolveReference: (order: { id: string }) => order,
      number: ({ id }: { id: string }) => `N${id}`,
      total: ({ id }: { id: string }) => {
        if (id === 'bad') throw new Error('relation "orders" does not exist at 10.0.0.7')
        return 5
      },
      customerId: ({ id }: { id: string }) => (id === 'bad' ? Promise.reject(new Error('no customer')) : `user-${id}`),
      note: () => null,
      next: () => ({ id: 'bad' }),
      level: ({ id }: { id: string }) => (id === '1' ? 'SECRET' : 'LOW'),
    },
  },
}

const payments: Subgraph = {
  name: 'payments',
  typeDefs: `
    type Order @key(fields: "id") {
      id: ID! customerId: ID @external
      payment: Payment @requires(fields: "customerId") paid: Boolean! due: Int
    }
    type Payment { id: ID! owner: ID refused: Int limited: Int }`,
  resolvers: {
    Order: {
      __resolveReference: (order: { id: string }) => (order.id === 'gone' ? null : order),
      payment: ({ id, customerId }: { id: string; customerId: string }) => ({ id: `pay-${id}`, owner: customerId }),
      paid: () => true,
      due: () => 7,
    },
    Payment: {
      refused: () =>
        Promise.reject(Object.assign(new Error('Not yours'), { extensions: { code: 'FORBIDDEN', sql: 'SELECT 1' } })),
      limited: () =>
        Promise.reject(Object.assign(new Error('ECONNREFUSED'), { extensions: { code: 'SUBGRAPH_TIMEOUT' } })),
    },
  },
}

const supergraph = composed([orders, payments])
/** A router over both, in this process. */
export const shop = () => inProcess([orders, payments], supergraph)
