import { composed, inProcess, type Subgraph } from './in-process.ts'

const members = [
  { id: 'm1', nick: 'ada', name: 'Ada', favourite: 'b1' },
  { id: 'm2', nick: 'bea', name: 'Bea', favourite: 'b2' },
  { id: 'm3', nick: 'cyd', name: 'Cyd', favourite: 'b1' },
]
const books = [
  { isbn: 'b1', title: 'Emma', price: 900, weight: 100 },
  { isbn: 'b2', title: 'Ulysses', price: 1500, weight: 1000 },
  { isbn: 'b3', title: 'Walden', price: 700, weight: 50 },
]
const keepers: Record<string, string> = { b1: 'm2', b2: 'm1', b3: 'm3' }
const notes = [
  { id: 'n1', text: 'Read it twice.', writer: 'm1', book: 'b1' },
  { id: 'n2', text: 'Never to the end.', writer: 'm1', book: 'b2' },
  { id: 'n3', text: 'By the pond.', writer: 'm2', book: 'b3' },
  { id: 'n4', text: 'Match made.', writer: 'm3', book: 'b1' },
]

const noteOf = ({ id, text, writer, book }: (typeof notes)[number]) => ({
  id,
  text,
  writer: { id: writer },
  book: { isbn: book },
})

const subgraphs: Subgraph[] = [
  {
    name: 'members',
    typeDefs: `type Query { members: [Member] }
      type Member @key(fields: "id") { id: ID! nick: String name: String favourite: Book }
      type Book @key(fields: "isbn", resolvable: false) { isbn: ID! }`,
    resolvers: {
      Query: { members: () => members },
      Member: {
        __resolveReference: ({ id }: { id: string }) => members.find((it) => it.id === id),
        favourite: ({ favourite }: (typeof members)[number]) => ({ isbn: favourite }),
      },
    },
  },
  {
    name: 'books',
    typeDefs: `type Query { topBooks(first: Int!): [Book] }
      type Mutation { praise(isbn: ID!): Book }
      type Book @key(fields: "isbn") { isbn: ID! title: String price: Int weight: Int }`,
    resolvers: {
      Query: { topBooks: (_: unknown, { first }: { first: number }) => books.slice(0, first) },
      Mutation: { praise: (_: unknown, { isbn }: { isbn: string }) => books.find((it) => it.isbn === isbn) },
      Book: { __resolveReference: ({ isbn }: { isbn: string }) => books.find((it) => it.isbn === isbn) },
    },
  },
  {
    name: 'shelves',
    typeDefs: `type Book @key(fields: "isbn") {
        isbn: ID! price: Int @external weight: Int @external
        onShelf: Boolean postage: Int @requires(fields: "price weight") keeper: Member
      }
      type Member @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Book: {
        __resolveReference: (book: object) => book,
        onShelf: ({ isbn }: { isbn: string }) => isbn !== 'b2',
        postage: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : weight * 2),
        keeper: ({ isbn }: { isbn: string }) => ({ id: keepers[isbn] }),
      },
    },
  },
  {
    name: 'notes',
    typeDefs: `type Note @key(fields: "id") { id: ID! text: String writer: Member book: Book }
      type Member @key(fields: "id") { id: ID! notes: [Note] }
      type Book @key(fields: "isbn") { isbn: ID! notes: [Note] }`,
    resolvers: {
      Member: {
        __resolveReference: (member: object) => member,
        notes: ({ id }: { id: string }) => notes.filter(({ writer }) => writer === id).map(noteOf),
      },
      Book: {
        __resolveReference: (book: object) => book,
        notes: ({ isbn }: { isbn: string }) => notes.filter(({ book }) => book === isbn).map(noteOf),
      },
    },
  },
]

const supergraph = composed(subgraphs)

/** A router over four subgraphs of few things that lead to each other, so that deep queries meet the same ones again and again. */
export const bookClub = () => inProcess(subgraphs, supergraph)

/** Of all that the club knows, several times. */
export const deepQuery = `
  fragment M on Member { id nick name }
  fragment B on Book { isbn title price weight onShelf postage }
  fragment N on Note { id text }
  fragment Deep on Book {
    ...B notes { ...N writer { ...M notes { ...N book { ...B } } } }
  }
  { members { ...M notes { ...N book { ...Deep } } } topBooks(first: 2) { ...Deep } }`
