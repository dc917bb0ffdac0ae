import { asSent, type Semantic } from './semantic.ts'

type Parcel = { id: string; weight?: number; size?: string; cost?: string; shop?: { town?: string } }

export const semantic: Semantic = {
  says: 'a required field that is computed itself is computed from its own inputs, whoever gave the entity',
  subgraphs: [
    {
      name: 'post',
      typeDefs: `
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") {
          id: ID! weight: Int @external size: Size @requires(fields: "weight")
          cost: String @external bill: String @requires(fields: "cost") shop: Shop
        }
        type Shop @key(fields: "id") { id: ID! }
        type Size { name: String }`,
      resolvers: {
        Query: { parcels: () => [{ id: '1' }, { id: '2' }] },
        Parcel: {
          __resolveReference: asSent,
          size: ({ weight }: Parcel) => ({ name: `size of ${weight}` }),
          bill: ({ cost }: Parcel) => `bill of ${cost}`,
          shop: ({ id }: Parcel) => ({ id: `shop ${id}` }),
        },
      },
    },
    {
      name: 'scales',
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID! weight: Int size: Size @external cost: String @requires(fields: "size { name }")
          like: [Parcel] @requires(fields: "size { name }")
          shop: Shop @external sent: String @requires(fields: "shop { town }")
        }
        type Shop @key(fields: "id") { id: ID! town: String }
        type Size { name: String @external }`,
      resolvers: {
        Parcel: {
          __resolveReference: ({ id, size, shop }: Parcel) => ({ id, size, shop, weight: Number(id) * 10 }),
          sent: ({ shop }: Parcel) => `sent from ${shop?.town}`,
          cost: ({ size }: { size?: { name: string } }) => `cost of ${size?.name}`,
          like: ({ size }: { size?: { name: string } }) => [{ id: size?.name.at(-2) }],
        },
        Shop: { __resolveReference: asSent, town: ({ id }: Parcel) => `the town of ${id}` },
      },
    },
  ],
  answers: [
    {
      query: '{ parcels { cost } }',
      data: { parcels: [{ cost: 'cost of size of 10' }, { cost: 'cost of size of 20' }] },
    },
    {
      query: '{ parcels { cost sent } }',
      data: {
        parcels: [
          { cost: 'cost of size of 10', sent: 'sent from the town of shop 1' },
          { cost: 'cost of size of 20', sent: 'sent from the town of shop 2' },
        ],
      },
    },
    {
      query: '{ parcels { size { name } weight bill } }',
      data: {
        parcels: [
          { size: { name: 'size of 10' }, weight: 10, bill: 'bill of cost of size of 10' },
          { size: { name: 'size of 20' }, weight: 20, bill: 'bill of cost of size of 20' },
        ],
      },
    },
    {
      query: '{ parcels { like { bill weight } } }',
      data: {
        parcels: [
          { like: [{ bill: 'bill of cost of size of 10', weight: 10 }] },
          { like: [{ bill: 'bill of cost of size of 20', weight: 20 }] },
        ],
      },
    },
  ],
}
