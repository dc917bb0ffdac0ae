import type { Semantic } from './semantic.ts'

const books = [{ id: '1' }, { id: '2' }]

export const semantic: Semantic = {
  says: 'a root field that several subgraphs share is asked of one that has what is wanted of it, and the rest of the others',
  subgraphs: [
    {
      name: 'titles',
      typeDefs: 'type Query { books: [Book] @shareable } type Book @key(fields: "id") { id: ID! title: String }',
      resolvers: { Query: { books: () => books }, Book: { title: ({ id }: { id: string }) => `title ${id}` } },
    },
    {
      name: 'pages',
      typeDefs: 'type Query { books: [Book] @shareable } type Book @key(fields: "id") { id: ID! pages: Int }',
      resolvers: { Query: { books: () => books }, Book: { pages: ({ id }: { id: string }) => Number(id) * 100 } },
    },
  ],
  answers: [
    { query: '{ books { pages } }', data: { books: [{ pages: 100 }, { pages: 200 }] } },
    {
      query: '{ books { title pages } }',
      data: {
        books: [
          { title: 'title 1', pages: 100 },
          { title: 'title 2', pages: 200 },
        ],
      },
    },
  ],
}
