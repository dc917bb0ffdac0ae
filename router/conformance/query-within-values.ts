import { asSent, type Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'what leads back to the root is asked of whoever answers there, whatever a subgraph calls its root',
  subgraphs: [
    {
      name: 'counter',
      typeDefs: `
        schema { query: Ask mutation: Do }
        type Ask { first: Item } type Do { add(id: ID!): Item }
        type Item @key(fields: "id") { id: ID! query: Ask }`,
      resolvers: {
        Ask: { first: () => ({ id: '1' }) },
        Do: { add: (_: unknown, { id }: { id: string }) => ({ id }) },
        Item: { __resolveReference: asSent, query: () => ({}) },
      },
    },
    {
      name: 'names',
      typeDefs: `
        schema { query: Question }
        type Question { last: Item } type Item @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Question: { last: () => ({ id: '9' }) },
        Item: { __resolveReference: asSent, name: ({ id }: { id: string }) => `name ${id}` },
      },
    },
  ],
  answers: [
    {
      query: '{ first { query { __typename last { name } first { id } } } }',
      data: { first: { query: { __typename: 'Query', last: { name: 'name 9' }, first: { id: '1' } } } },
    },
    {
      query: `query($all: Boolean = true) { first { ... on Item { query { ...Both } } } }
        fragment Both on Query { ... on Query @include(if: $all) { last { name } } first { name query { last { id } } } }`,
      data: {
        first: { query: { last: { name: 'name 9' }, first: { name: 'name 1', query: { last: { id: '9' } } } } },
      },
    },
    {
      query: 'mutation { add(id: 3) { name query { last { name } } } other: add(id: 4) { query { first { name } } } }',
      data: {
        add: { name: 'name 3', query: { last: { name: 'name 9' } } },
        other: { query: { first: { name: 'name 1' } } },
      },
    },
  ],
}
