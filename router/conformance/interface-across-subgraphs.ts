import type { Semantic } from './semantic.ts'

type Own = { id: string }

export const semantic: Semantic = {
  says: 'the implementers of an interface may be in different subgraphs, and one lack it where another has it',
  subgraphs: [
    {
      name: 'cars',
      typeDefs: `
        type Query { owned: [Vehicle] }
        interface Vehicle { id: ID! wheels: Int }
        type Car implements Vehicle @key(fields: "id") { id: ID! wheels: Int }
        type Bike implements Vehicle @key(fields: "id") { id: ID! wheels: Int @external }
        type Tram @key(fields: "id") { id: ID! doors: Int }`,
      resolvers: {
        Query: {
          owned: () => [
            { __typename: 'Car', id: 'c', wheels: 4 },
            { __typename: 'Bike', id: 'b' },
          ],
        },
        Tram: { doors: () => 6 },
      },
    },
    {
      name: 'bikes',
      typeDefs: `
        type Query { parked: [Vehicle] }
        interface Vehicle { id: ID! wheels: Int }
        type Bike implements Vehicle @key(fields: "id") { id: ID! wheels: Int bell: String }
        type Tram implements Vehicle @key(fields: "id") { id: ID! wheels: Int }`,
      resolvers: {
        Query: {
          parked: () => [
            { __typename: 'Bike', id: 'b' },
            { __typename: 'Tram', id: 't' },
          ],
        },
        Bike: { wheels: () => 2, bell: ({ id }: Own) => `bell of ${id}` },
        Tram: { wheels: () => 16 },
      },
    },
  ],
  answers: [
    {
      query: '{ owned { wheels ... on Bike { bell } } }',
      data: { owned: [{ wheels: 4 }, { wheels: 2, bell: 'bell of b' }] },
    },
    {
      query: '{ parked { __typename id wheels ... on Tram { doors } } }',
      data: {
        parked: [
          { __typename: 'Bike', id: 'b', wheels: 2 },
          { __typename: 'Tram', id: 't', wheels: 16, doors: 6 },
        ],
      },
    },
  ],
}
