import { asSent, type Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'an @interfaceObject is asked about those implementers alone that its field is wanted of',
  subgraphs: [
    {
      name: 'shelf',
      typeDefs: `
        type Query { media: [Media] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: {
          media: () => [
            { __typename: 'Book', id: '1', title: 'Emma', pages: 500 },
            { __typename: 'Film', id: '2', title: 'Metropolis' },
          ],
        },
      },
    },
    {
      name: 'labels',
      typeDefs: `type Media @key(fields: "id") @interfaceObject {
        id: ID! title: String @external label: String @requires(fields: "title")
      }`,
      resolvers: {
        Media: {
          __resolveReference: asSent,
          label: ({ id, title }: { id?: string; title?: string }) => `${id}: ${title}`,
        },
      },
    },
  ],
  answers: [
    {
      query: '{ media { label } }',
      data: { media: [{ label: '1: Emma' }, { label: '2: Metropolis' }] },
    },
    {
      query: '{ media { ... on Book { label } title } }',
      data: { media: [{ label: '1: Emma', title: 'Emma' }, { title: 'Metropolis' }] },
    },
    {
      query: '{ media { ... on Book { pages label } ... on Film { label } } }',
      data: { media: [{ pages: 500, label: '1: Emma' }, { label: '2: Metropolis' }] },
    },
  ],
}
