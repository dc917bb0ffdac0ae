import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a field that may be null in one subgraph may be for clients, also when the other never says null',
  subgraphs: [
    {
      name: 'sure',
      typeDefs: `
        type Query { sure: Point }
        type Point @shareable { x: Int! at: Town! }
        type Town @shareable { name: String }`,
      resolvers: { Query: { sure: () => ({ x: 1, at: { name: 'York' } }) } },
    },
    {
      name: 'unsure',
      typeDefs: `
        type Query { unsure: Point }
        type Point @shareable { x: Int at: Town }
        type Town @shareable { name: String }`,
      resolvers: { Query: { unsure: () => ({ x: null, at: null }) } },
    },
  ],
  answers: [
    {
      query: '{ sure { x at { name } } unsure { x at { name } } }',
      data: { sure: { x: 1, at: { name: 'York' } }, unsure: { x: null, at: null } },
    },
  ],
}
