import type { Semantic } from './semantic.ts'

const told: string[] = []
const tell =
  (subgraph: string) =>
  (_: unknown, { word }: { word: string }) => {
    told.push(`${subgraph} ${word}`)
    return { id: word, after: told.slice(0, -1) }
  }
const begin = () => {
  told.length = 0
  return true
}

export const semantic: Semantic = {
  says: 'mutations are done one after another in the order that they are written, whichever subgraph does them',
  subgraphs: [
    {
      name: 'left',
      typeDefs: `
        type Query { nothing: Int }
        type Mutation { begin: Boolean left(word: String): Note }
        type Note @key(fields: "id") { id: ID! after: [String] @shareable }`,
      resolvers: { Mutation: { begin, left: tell('left') } },
    },
    {
      name: 'right',
      typeDefs: `
        type Mutation { right(word: String): Note }
        type Note @key(fields: "id") { id: ID! after: [String] @shareable length: Int }`,
      resolvers: { Mutation: { right: tell('right') }, Note: { length: ({ id }: { id: string }) => id.length } },
    },
  ],
  answers: [
    {
      query:
        'mutation { begin a: right(word: "x") { after } b: left(word: "yy") { after length } c: right(word: "z") { after } d: left(word: "w") { after } }',
      data: {
        begin: true,
        a: { after: [] },
        b: { after: ['right x'], length: 2 },
        c: { after: ['right x', 'left yy'] },
        d: { after: ['right x', 'left yy', 'right z'] },
      },
    },
    {
      query: 'mutation { begin a: left(word: "x") { length } b: left(word: "x") { length after } }',
      data: { begin: true, a: { length: 1 }, b: { length: 1, after: ['left x'] } },
    },
  ],
}
