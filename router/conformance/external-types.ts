import { asSent, type Semantic } from './semantic.ts'

type House = { id: string; address?: { street: string; town?: string } }

export const semantic: Semantic = {
  says: 'a type that is @external as a whole is asked of whoever has it',
  subgraphs: [
    {
      name: 'registry',
      typeDefs: `
        type Query { house: House }
        type House @key(fields: "id") { id: ID! address: Address }
        type Address { street: String town: String }`,
      resolvers: {
        Query: { house: () => ({ id: '1' }) },
        House: { address: ({ id }: House) => ({ street: `${id} Main Street`, town: 'York' }) },
      },
    },
    {
      name: 'mail',
      typeDefs: `
        type House @key(fields: "id") {
          id: ID! address: Address @external label: String @requires(fields: "address { street town }")
        }
        type Address @external { street: String town: String }`,
      resolvers: {
        House: {
          __resolveReference: asSent,
          label: ({ address }: House) => `${address?.street}, ${address?.town}`,
        },
      },
    },
  ],
  answers: [
    { query: '{ house { label } }', data: { house: { label: '1 Main Street, York' } } },
    {
      query: '{ house { address { town } label } }',
      data: { house: { address: { town: 'York' }, label: '1 Main Street, York' } },
    },
  ],
}
