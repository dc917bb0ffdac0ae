import { asSent, type Semantic } from './semantic.ts'

interface Customer {
  id: string
  currency?: string | null
  market?: { unit: string }
}

/** By id; the third wants no currency. */
const customers: Customer[] = [
  { id: '1', currency: 'EUR', market: { unit: 'kg' } },
  { id: '2', currency: 'USD', market: { unit: 'lb' } },
  { id: '3', currency: null, market: { unit: 'kg' } },
]
const after = ({ id }: Customer): Customer | undefined => customers[Number(id) % 3]
/** Everybody has bought the same. */
const bought = () => [{ id: 'pen' }, { id: 'ink' }]

export const semantic: Semantic = {
  says: 'an argument from a context is filled for each thing from the nearest around it that sets the context',
  subgraphs: [
    {
      name: 'sales',
      typeDefs: `
        type Query { customers: [Customer] }
        type Mutation { touch(id: ID!): Customer }
        type Customer @key(fields: "id") @context(name: "customer") {
          id: ID! currency: String @inaccessible market: Market friend: Customer bought: [Item] basket: Basket
        }
        type Market { unit: String }
        type Basket { items: [Item] }
        type Item @key(fields: "id") {
          id: ID! weight: Int @external buyer: Customer
          price(in: String @fromContext(field: "$customer { currency }"), count: Int = 1): String
          freight(unit: String @fromContext(field: "$customer { market { unit } }"),
            in: String @fromContext(field: "$customer { currency }")): String @requires(fields: "weight")
        }`,
      resolvers: {
        Query: { customers: () => customers },
        Mutation: { touch: (_: unknown, { id }: Customer) => customers[Number(id) - 1] },
        Customer: { friend: after, bought, basket: () => ({ items: bought() }) },
        Item: {
          __resolveReference: asSent,
          buyer: ({ id }: Customer) => customers[id === 'pen' ? 1 : 2],
          price: ({ id }: Customer, given: { in?: string | null; count: number }) =>
            `${given.count} ${id} in ${'in' in given ? given.in : 'nothing'}`,
          freight: ({ id, weight }: Customer & { weight?: number }, given: { unit?: string; in?: string }) =>
            `${id}: ${weight} ${given.unit} in ${given.in}`,
        },
      },
    },
    {
      name: 'store',
      typeDefs: 'type Item @key(fields: "id") { id: ID! weight: Int }',
      resolvers: { Item: { weight: ({ id }: Customer) => id.charCodeAt(0) } },
    },
  ],
  answers: [
    {
      query: '{ customers { bought { id price } } }',
      data: {
        customers: [
          {
            bought: [
              { id: 'pen', price: '1 pen in EUR' },
              { id: 'ink', price: '1 ink in EUR' },
            ],
          },
          {
            bought: [
              { id: 'pen', price: '1 pen in USD' },
              { id: 'ink', price: '1 ink in USD' },
            ],
          },
          {
            bought: [
              { id: 'pen', price: '1 pen in null' },
              { id: 'ink', price: '1 ink in null' },
            ],
          },
        ],
      },
    },
    {
      query: '{ customers { basket { items { a: price(count: 2) b: price(count: 3) freight } } } }',
      data: {
        customers: ['kg in EUR', 'lb in USD', 'kg in null'].map((of) => ({
          basket: {
            items: [
              { a: `2 pen in ${of.slice(6)}`, b: `3 pen in ${of.slice(6)}`, freight: `pen: 112 ${of}` },
              { a: `2 ink in ${of.slice(6)}`, b: `3 ink in ${of.slice(6)}`, freight: `ink: 105 ${of}` },
            ],
          },
        })),
      },
    },
    {
      query: '{ customers { friend { bought { price buyer { bought { price } } } } } }',
      data: {
        customers: ['USD', 'null', 'EUR'].map((currency) => ({
          friend: {
            bought: [
              {
                price: `1 pen in ${currency}`,
                buyer: { bought: [{ price: '1 pen in USD' }, { price: '1 ink in USD' }] },
              },
              {
                price: `1 ink in ${currency}`,
                buyer: { bought: [{ price: '1 pen in null' }, { price: '1 ink in null' }] },
              },
            ],
          },
        })),
      },
    },
    {
      query: 'mutation { a: touch(id: 2) { bought { price } } b: touch(id: 1) { friend { bought { price } } } }',
      data: {
        a: { bought: [{ price: '1 pen in USD' }, { price: '1 ink in USD' }] },
        b: { friend: { bought: [{ price: '1 pen in USD' }, { price: '1 ink in USD' }] } },
      },
    },
  ],
}
