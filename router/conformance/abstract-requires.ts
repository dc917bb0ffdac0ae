import { asSent, type Semantic } from './semantic.ts'

type Order = { id: string; pays?: { __typename: string; iban?: string; last4?: string; card?: { last4: string } } }

export const semantic: Semantic = {
  says: 'a requirement may differ by type, and each thing is sent what is required of its own',
  subgraphs: [
    {
      name: 'checkout',
      typeDefs: `
        type Query { orders: [Order] }
        type Order @key(fields: "id") { id: ID! pays: Means }
        interface Means { name: String }
        type Card implements Means { name: String last4: String }
        type Bank implements Means { name: String iban: String }
        type Cash implements Means { name: String }`,
      resolvers: {
        Query: {
          orders: () => [
            { id: '1', pays: { __typename: 'Card', last4: '4242', name: 'card' } },
            { id: '2', pays: { __typename: 'Bank', iban: 'DE1', name: 'bank' } },
            { id: '3', pays: { __typename: 'Cash', name: 'cash' } },
            { id: '4', pays: null },
          ],
        },
      },
    },
    {
      name: 'receipts',
      typeDefs: `
        type Order @key(fields: "id") {
          id: ID! pays: Means @external
          receipt: String @requires(fields: "pays { __typename ... on Card { last4 } ... on Bank { iban } }")
        }
        interface Means { name: String }
        type Card implements Means { name: String @external last4: String @external }
        type Bank implements Means { name: String @external iban: String @external }
        type Cash implements Means { name: String @external }`,
      resolvers: {
        Order: { __resolveReference: asSent, receipt: ({ pays }: Order) => JSON.stringify(pays) },
      },
    },
  ],
  answers: [
    {
      query: '{ orders { receipt } }',
      data: {
        orders: [
          { receipt: '{"__typename":"Card","last4":"4242"}' },
          { receipt: '{"__typename":"Bank","iban":"DE1"}' },
          { receipt: '{"__typename":"Cash"}' },
          { receipt: 'null' },
        ],
      },
    },
    {
      query: '{ orders { pays { name ... on Card { last4 } } receipt } }',
      data: {
        orders: [
          { pays: { name: 'card', last4: '4242' }, receipt: '{"__typename":"Card","last4":"4242"}' },
          { pays: { name: 'bank' }, receipt: '{"__typename":"Bank","iban":"DE1"}' },
          { pays: { name: 'cash' }, receipt: '{"__typename":"Cash"}' },
          { pays: null, receipt: 'null' },
        ],
      },
    },
  ],
}
