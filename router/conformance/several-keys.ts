import type { Semantic } from './semantic.ts'

type Book = { id?: string; isbn?: string; shelf?: string; row?: number }

export const semantic: Semantic = {
  says: 'who is known by one key here and by another there is found by way of whoever knows both',
  subgraphs: [
    {
      name: 'lending',
      typeDefs: 'type Query { lent: [Book] } type Book @key(fields: "id") { id: ID! until: String }',
      resolvers: {
        Query: {
          lent: () => [
            { id: '1', until: 'May' },
            { id: '2', until: 'June' },
          ],
        },
      },
    },
    {
      name: 'catalog',
      typeDefs: `
        type Query { newest: Book }
        type Book @key(fields: "id") @key(fields: "isbn") @key(fields: "shelf row") {
          id: ID! isbn: String! shelf: String! row: Int!
        }`,
      resolvers: {
        Query: { newest: () => ({ id: '3', isbn: 'isbn 3', shelf: 'A', row: 3 }) },
        Book: {
          __resolveReference: ({ id, isbn }: Book) => {
            const number = Number(id ?? isbn?.slice(5))
            return { id: `${number}`, isbn: `isbn ${number}`, shelf: 'A', row: number }
          },
        },
      },
    },
    {
      name: 'reviews',
      typeDefs: 'type Book @key(fields: "isbn") { isbn: String! stars: String }',
      resolvers: { Book: { stars: ({ isbn }: Book) => `stars of ${isbn}` } },
    },
    {
      name: 'robot',
      typeDefs: 'type Book @key(fields: "shelf row") { shelf: String! row: Int! reach: String }',
      resolvers: { Book: { reach: ({ shelf, row }: Book) => `${shelf}${row}` } },
    },
  ],
  answers: [
    {
      query: '{ lent { stars until } }',
      data: {
        lent: [
          { stars: 'stars of isbn 1', until: 'May' },
          { stars: 'stars of isbn 2', until: 'June' },
        ],
      },
    },
    {
      query: '{ lent { reach } newest { stars reach } }',
      data: { lent: [{ reach: 'A1' }, { reach: 'A2' }], newest: { stars: 'stars of isbn 3', reach: 'A3' } },
    },
  ],
}
