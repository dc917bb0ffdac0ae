import { asSent, type Semantic } from './semantic.ts'

type Product = { id: string; weight?: number; shippingClass?: string }

export const semantic: Semantic = {
  says: 'a @provides saves fetching a required field where it stands, and nowhere else',
  subgraphs: [
    {
      name: 'catalog',
      typeDefs: `
        type Query { product(id: ID!): Product featured: Product @provides(fields: "weight") }
        type Product @key(fields: "id") {
          id: ID! weight: Int @external shippingClass: String @requires(fields: "weight")
        }`,
      resolvers: {
        Query: { product: (_: unknown, { id }: Product) => ({ id }), featured: () => ({ id: '2', weight: 20 }) },
        Product: {
          __resolveReference: asSent,
          shippingClass: ({ weight }: Product) => `class of ${weight}`,
        },
      },
    },
    {
      name: 'warehouse',
      typeDefs: 'type Product @key(fields: "id") { id: ID! weight: Int @shareable }',
      resolvers: { Product: { __resolveReference: ({ id }: Product) => ({ id, weight: Number(id) * 10 }) } },
    },
    {
      name: 'shipping',
      typeDefs: `type Product @key(fields: "id") {
        id: ID! shippingClass: String @external shippingCost: String @requires(fields: "shippingClass")
      }`,
      resolvers: {
        Product: {
          __resolveReference: asSent,
          shippingCost: ({ shippingClass }: Product) => `cost of ${shippingClass}`,
        },
      },
    },
  ],
  answers: [
    {
      query: '{ product(id: "1") { shippingClass shippingCost } }',
      data: { product: { shippingClass: 'class of 10', shippingCost: 'cost of class of 10' } },
    },
    {
      query: '{ featured { shippingClass shippingCost } }',
      data: { featured: { shippingClass: 'class of 20', shippingCost: 'cost of class of 20' } },
    },
    {
      query: '{ product(id: "3") { shippingCost } featured { shippingCost } }',
      data: {
        product: { shippingCost: 'cost of class of 30' },
        featured: { shippingCost: 'cost of class of 20' },
      },
    },
  ],
}
