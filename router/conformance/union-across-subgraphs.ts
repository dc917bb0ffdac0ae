import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a union has the members that any subgraph gives it, and no subgraph is asked about those it does not know',
  subgraphs: [
    {
      name: 'text',
      typeDefs: `
        type Query { first: Find }
        union Find = Page | Word
        type Page @key(fields: "id") { id: ID! words: Int }
        type Word @shareable { text: String }`,
      resolvers: { Query: { first: () => ({ __typename: 'Page', id: '1', words: 100 }) } },
    },
    {
      name: 'pictures',
      typeDefs: `
        type Query { second: Find all: [Find] }
        union Find = Picture | Page | Word
        type Picture { width: Int }
        type Page @key(fields: "id") { id: ID! pictures: Int }
        type Word @shareable { text: String }`,
      resolvers: {
        Query: {
          second: () => ({ __typename: 'Picture', width: 640 }),
          all: () => [
            { __typename: 'Picture', width: 320 },
            { __typename: 'Page', id: '2' },
            { __typename: 'Word', text: 'tea' },
          ],
        },
        Page: { pictures: () => 4 },
      },
    },
  ],
  answers: [
    {
      query:
        '{ first { ...F } second { ...F } } fragment F on Find { ... on Picture { width } ... on Page { pictures } }',
      data: { first: { pictures: 4 }, second: { width: 640 } },
    },
    {
      query: '{ all { __typename ... on Word { text } ... on Page { id } ... on Picture { width } } }',
      data: {
        all: [
          { __typename: 'Picture', width: 320 },
          { __typename: 'Page', id: '2' },
          { __typename: 'Word', text: 'tea' },
        ],
      },
    },
  ],
}
