import { asSent, type Semantic } from './semantic.ts'

type Media = { id: string }

export const semantic: Semantic = {
  says: 'a field of an @interfaceObject is had by every implementer, and who asks there first is told which it is',
  subgraphs: [
    {
      name: 'shelf',
      typeDefs: `
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String }
        type Query { film: Film }`,
      resolvers: {
        Query: { film: () => ({ id: '2', title: 'Metropolis' }) },
        Media: {
          __resolveReference: ({ id }: Media) =>
            id === '1'
              ? { __typename: 'Book', id, title: 'Emma', pages: 500 }
              : { __typename: 'Film', id, title: 'Metropolis' },
        },
        Book: { __resolveReference: ({ id }: Media) => ({ id, title: 'Emma', pages: 500 }) },
        Film: { __resolveReference: ({ id }: Media) => ({ id, title: 'Metropolis' }) },
      },
    },
    {
      name: 'reviews',
      typeDefs: `
        type Query { reviewed: [Media] }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
      resolvers: {
        Query: { reviewed: () => [{ id: '1' }, { id: '2' }] },
        Media: { __resolveReference: asSent, stars: ({ id }: Media) => Number(id) + 2 },
      },
    },
  ],
  answers: [
    { query: '{ reviewed { stars } }', data: { reviewed: [{ stars: 3 }, { stars: 4 }] } },
    {
      query: '{ reviewed { __typename stars title ... on Book { pages } } }',
      data: {
        reviewed: [
          { __typename: 'Book', stars: 3, title: 'Emma', pages: 500 },
          { __typename: 'Film', stars: 4, title: 'Metropolis' },
        ],
      },
    },
    {
      query: '{ reviewed { ... on Film { stars } } film { stars title } }',
      data: { reviewed: [{}, { stars: 4 }], film: { stars: 4, title: 'Metropolis' } },
    },
  ],
}
