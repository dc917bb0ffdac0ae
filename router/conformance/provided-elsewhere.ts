import { asSent, type Semantic } from './semantic.ts'

type Parcel = { id: string; weight?: number; size?: string; next?: { shop: { id: string } } }

const shop = { id: 'corner', town: 'Ulm' }
const parcel = ({ id, ...sent }: Parcel) => ({ ...sent, id, weight: Number(id) * 10, shop })

export const semantic: Semantic = {
  says: 'a subgraph may compute from a field of which it provides something, beside a chain of other computed fields',
  subgraphs: [
    {
      name: 'post',
      typeDefs: `
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") {
          id: ID! weight: Int @external size: String @requires(fields: "weight")
          next: Parcel @external note: String @requires(fields: "next { shop { id } }")
          shop: Shop @shareable @provides(fields: "town")
        }
        type Shop @key(fields: "id") { id: ID! town: String @external }`,
      resolvers: {
        Query: { parcels: () => [{ id: '1', shop }] },
        Parcel: {
          __resolveReference: (sent: Parcel) => ({ ...sent, shop }),
          size: ({ weight }: Parcel) => `size of ${weight}`,
          note: ({ next }: Parcel) => `after ${next?.shop.id}`,
        },
      },
    },
    {
      name: 'scales',
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID! weight: Int size: String @external cost: String @requires(fields: "size")
          next: Parcel shop: Shop @shareable
        }
        type Shop @key(fields: "id") { id: ID! town: String @shareable }`,
      resolvers: {
        Parcel: {
          __resolveReference: parcel,
          cost: ({ size }: Parcel) => `cost of ${size}`,
          next: ({ id }: Parcel) => parcel({ id: `${id}0` }),
        },
        Shop: { __resolveReference: asSent, town: () => shop.town },
      },
    },
  ],
  answers: [
    { query: '{ parcels { cost } }', data: { parcels: [{ cost: 'cost of size of 10' }] } },
    {
      query: '{ parcels { note cost shop { town } next { id size cost shop { town } } } }',
      data: {
        parcels: [
          {
            note: 'after corner',
            cost: 'cost of size of 10',
            shop: { town: 'Ulm' },
            next: { id: '10', size: 'size of 100', cost: 'cost of size of 100', shop: { town: 'Ulm' } },
          },
        ],
      },
    },
  ],
}
