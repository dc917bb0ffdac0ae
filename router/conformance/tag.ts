import type { Semantic } from './semantic.ts'

export const semantic: Semantic = {
  says: 'a @tag changes nothing of an answer, and clients do not see it',
  subgraphs: [
    {
      name: 'plants',
      typeDefs: `
        type Query { plant(name: String @tag(name: "internal")): Plant @tag(name: "public") }
        type Plant @key(fields: "name") @tag(name: "public") @tag(name: "other") { name: String! @tag(name: "key") }`,
      resolvers: { Query: { plant: (_: unknown, { name }: { name: string }) => ({ name }) } },
    },
    {
      name: 'soil',
      typeDefs: `
        type Plant @key(fields: "name") { name: String! needs: Soil @tag(name: "public") }
        enum Soil @tag(name: "public") { CLAY @tag(name: "wet") SAND }`,
      resolvers: { Plant: { needs: () => 'CLAY' } },
    },
  ],
  answers: [
    { query: '{ plant(name: "reed") { name needs } }', data: { plant: { name: 'reed', needs: 'CLAY' } } },
    {
      query: '{ __schema { directives { name } } }',
      data: {
        __schema: {
          directives: ['defer', 'include', 'skip', 'deprecated', 'specifiedBy', 'oneOf'].map((name) => ({ name })),
        },
      },
    },
  ],
}
