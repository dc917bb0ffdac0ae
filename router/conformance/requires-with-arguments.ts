import { asSent, type Semantic } from './semantic.ts'

type Parcel = { id: string; weight?: number; box?: { size?: number } }

export const semantic: Semantic = {
  says: 'a required field is asked for with the arguments that the requirement names, whatever a client asks it with',
  subgraphs: [
    {
      name: 'scales',
      typeDefs: `
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = KG): Int box: Box }
        type Box { size(unit: Unit!): Int }
        enum Unit { KG G }`,
      resolvers: {
        Query: { parcels: () => [{ id: '1' }, { id: '2' }] },
        Parcel: {
          weight: ({ id }: Parcel, { unit }: { unit: string }) => Number(id) * (unit === 'G' ? 1000 : 1),
          box: ({ id }: Parcel) => ({ id }),
        },
        Box: { size: ({ id }: Parcel, { unit }: { unit: string }) => Number(id) * (unit === 'G' ? 70 : 7) },
      },
    },
    {
      name: 'post',
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID! weight(unit: Unit = KG): Int @external box: Box @external
          price: String @requires(fields: "weight(unit: G) box { size(unit: G) }")
          stamp: String @requires(fields: "weight(unit: KG)")
        }
        type Box @external { size(unit: Unit!): Int }
        enum Unit { KG G }`,
      resolvers: {
        Parcel: {
          __resolveReference: asSent,
          price: ({ weight, box }: Parcel) => `${weight} g, ${box?.size}`,
          stamp: ({ weight }: Parcel) => `${weight} kg`,
        },
      },
    },
  ],
  answers: [
    {
      query: '{ parcels { price } }',
      data: { parcels: [{ price: '1000 g, 70' }, { price: '2000 g, 140' }] },
    },
    {
      query: '{ parcels { weight price stamp box { size(unit: KG) } } }',
      data: {
        parcels: [
          { weight: 1, price: '1000 g, 70', stamp: '1 kg', box: { size: 7 } },
          { weight: 2, price: '2000 g, 140', stamp: '2 kg', box: { size: 14 } },
        ],
      },
    },
  ],
}
