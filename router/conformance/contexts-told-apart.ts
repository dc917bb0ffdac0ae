import { asSent, type Semantic } from './semantic.ts'

interface Named {
  __typename?: string
  id?: string
  lang?: string
}

const book: Named = { __typename: 'Book', id: 'b' }
const shelf = { title: 'shelf', inside: [book, { __typename: 'Film', id: 'f' }, { __typename: 'Note' }] }
const page = () => ({ id: 'p' })

export const semantic: Semantic = {
  says: 'the nearest thing around that sets a context is found by what each is, not by the type that it is asked for by',
  subgraphs: [
    {
      name: 'library',
      typeDefs: `
        type Query @context(name: "reading") { tongue: String shelf: Shelf some: [Any] page: Page }
        type Shelf { title: String inside: [Bound] }
        union Any @context(name: "any") = Book | Film
        interface Bound { page: Page }
        type Book implements Bound @key(fields: "id") @context(name: "reading") { id: ID! lang: String page: Page same: Page copy: Copy }
        type Film implements Bound @key(fields: "id") { id: ID! page: Page same: Page copy: Copy }
        type Note implements Bound { page: Page }
        type Page @key(fields: "id") {
          id: ID!
          text(in: String @fromContext(field: "$reading { ... on Query { tongue } ... on Book { lang } }")): String
        }
        type Copy @key(fields: "id") {
          id: ID! code(as: ID @fromContext(field: "$any { ... on Book { id } }")): String
        }`,
      resolvers: {
        Query: {
          tongue: () => 'en',
          shelf: () => shelf,
          some: () => shelf.inside.slice(0, 2),
          page,
        },
        Bound: {},
        Any: {},
        Book: { __resolveReference: asSent, lang: () => 'fr', page, same: page, copy: page },
        Film: { __resolveReference: asSent, page, same: page, copy: page },
        Note: { page },
        Page: {
          __resolveReference: asSent,
          text: (_: unknown, given: object) => JSON.stringify(given),
        },
        Copy: { __resolveReference: asSent, code: (_: unknown, given: object) => JSON.stringify(given) },
      } as Semantic['subgraphs'][number]['resolvers'],
    },
  ],
  answers: [
    {
      query: '{ page { text } shelf { inside { page { text } } } }',
      data: {
        page: { text: '{"in":"en"}' },
        shelf: {
          inside: [
            { page: { text: '{"in":"fr"}' } },
            { page: { text: '{"in":"en"}' } },
            { page: { text: '{"in":"en"}' } },
          ],
        },
      },
    },
    {
      query:
        '{ some { ... on Bound { page { text } } ... on Film { page { t: text } same { text } } ... on Book { same { text } } } }',
      data: {
        some: [
          { page: { text: '{"in":"fr"}' }, same: { text: '{"in":"fr"}' } },
          { page: { text: '{"in":"en"}', t: '{"in":"en"}' }, same: { text: '{"in":"en"}' } },
        ],
      },
    },
    {
      query: '{ some { ... on Book { copy { code } } ... on Film { copy { code } } } }',
      data: { some: [{ copy: { code: '{"as":"b"}' } }, { copy: { code: '{}' } }] },
    },
  ],
}
