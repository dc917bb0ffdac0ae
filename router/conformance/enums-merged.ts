import type { Semantic } from './semantic.ts'

type Wished = { of: string; how?: object }

export const semantic: Semantic = {
  says: 'an enum that is answered has the values of all subgraphs, one that is sent those that all know',
  subgraphs: [
    {
      name: 'north',
      typeDefs: `
        type Query { north: Sky inNorth(of: Wish, how: How): String }
        enum Sky { CLEAR SNOW } enum Wish { SUN SNOW } input How { long: Int deep: Int }`,
      resolvers: {
        Query: { north: () => 'SNOW', inNorth: (_: unknown, { of, how }: Wished) => `${of} ${JSON.stringify(how)}` },
      },
    },
    {
      name: 'south',
      typeDefs: `
        type Query { south: Sky inSouth(of: Wish, how: How): String }
        enum Sky { CLEAR HEAT } enum Wish { SUN HEAT } input How { long: Int }`,
      resolvers: { Query: { south: () => 'HEAT', inSouth: (_: unknown, { of }: Wished) => of } },
    },
  ],
  answers: [
    { query: '{ north south }', data: { north: 'SNOW', south: 'HEAT' } },
    {
      query: '{ inNorth(of: SUN, how: { long: 3 }) inSouth(of: SUN) }',
      data: { inNorth: 'SUN {"long":3}', inSouth: 'SUN' },
    },
    {
      query: '{ sky: __type(name: "Sky") { enumValues { name } } wish: __type(name: "Wish") { enumValues { name } } }',
      data: {
        sky: { enumValues: [{ name: 'CLEAR' }, { name: 'SNOW' }, { name: 'HEAT' }] },
        wish: { enumValues: [{ name: 'SUN' }] },
      },
    },
    {
      query: '{ __type(name: "How") { inputFields { name } } }',
      data: { __type: { inputFields: [{ name: 'long' }] } },
    },
  ],
}
