import { asSent, type Semantic } from './semantic.ts'

type Pet = { id: string }

const typed = ({ id }: Pet) => ({ __typename: id === 'c' ? 'Cat' : 'Dog', id, name: `pet ${id}` })

export const semantic: Semantic = {
  says: 'an interface with a @key is entered by it, and its implementers keep what is their own',
  subgraphs: [
    {
      name: 'shelter',
      typeDefs: `
        type Query { pets: [Pet] }
        interface Pet @key(fields: "id") { id: ID! name: String }
        type Cat implements Pet @key(fields: "id") { id: ID! name: String lives: Int }
        type Dog implements Pet @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          pets: () => [
            { __typename: 'Cat', id: 'c', name: 'Tom', lives: 9 },
            { __typename: 'Dog', id: 'd', name: 'Rex' },
          ],
        },
        Pet: { __resolveReference: typed },
      },
    },
    {
      name: 'vet',
      typeDefs: `
        interface Pet @key(fields: "id") { id: ID! healthy: Boolean }
        type Cat implements Pet @key(fields: "id") { id: ID! healthy: Boolean shots: Int }
        type Dog implements Pet @key(fields: "id") { id: ID! healthy: Boolean }
        type Query { sick: Pet }`,
      resolvers: {
        Query: { sick: () => ({ __typename: 'Dog', id: 'd' }) },
        Pet: { __resolveReference: typed },
        Cat: { __resolveReference: asSent, healthy: () => true, shots: () => 3 },
        Dog: { __resolveReference: asSent, healthy: () => false },
      },
    },
  ],
  answers: [
    {
      query: '{ pets { __typename name healthy ... on Cat { lives shots } } }',
      data: {
        pets: [
          { __typename: 'Cat', name: 'Tom', healthy: true, lives: 9, shots: 3 },
          { __typename: 'Dog', name: 'Rex', healthy: false },
        ],
      },
    },
    { query: '{ sick { name healthy } }', data: { sick: { name: 'pet d', healthy: false } } },
  ],
}
