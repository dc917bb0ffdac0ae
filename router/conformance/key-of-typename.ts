import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a thing of which there is one is told by its type alone',
  subgraphs: [
    {
      name: 'weather',
      typeDefs: `
        type Query { station: Station }
        type Station @key(fields: "__typename") { wind: Int }`,
      resolvers: { Query: { station: () => ({ wind: 7 }) } },
    },
    {
      name: 'tower',
      typeDefs: 'type Station @key(fields: "__typename") { height: Int keeper: Keeper } type Keeper { name: String }',
      resolvers: { Station: { __resolveReference: () => ({ height: 40, keeper: { name: 'Ada' } }) } },
    },
  ],
  answers: [
    { query: '{ station { height } }', data: { station: { height: 40 } } },
    {
      query: '{ station { wind keeper { name } } again: station { height } }',
      data: { station: { wind: 7, keeper: { name: 'Ada' } }, again: { height: 40 } },
    },
  ],
}
