import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a value is read whole where it stands, by whoever gave it',
  subgraphs: [
    {
      name: 'shop',
      typeDefs: `
        type Query { item: Item }
        type Item @key(fields: "id") { id: ID! price: Money }
        type Money @shareable { amount: Int currency: String }`,
      resolvers: { Query: { item: () => ({ id: '1', price: { amount: 10, currency: 'EUR' } }) } },
    },
    {
      name: 'freight',
      typeDefs: `
        type Item @key(fields: "id") { id: ID! freight: Money }
        type Money @shareable { amount: Int currency: String }
        type Query { toll: Money }`,
      resolvers: {
        Query: { toll: () => ({ amount: 1, currency: 'CHF' }) },
        Item: { freight: () => ({ amount: 3, currency: null }) },
      },
    },
  ],
  answers: [
    {
      query: '{ item { price { amount currency } freight { amount currency } } toll { currency } }',
      data: {
        item: { price: { amount: 10, currency: 'EUR' }, freight: { amount: 3, currency: null } },
        toll: { currency: 'CHF' },
      },
    },
  ],
}
