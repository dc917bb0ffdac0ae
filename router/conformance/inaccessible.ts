import { asSent, type Semantic } from './semantic.ts'

type Person = { id: string; secret?: string }

export const semantic: Semantic = {
  says: 'what is @inaccessible is hidden from clients, and of use between subgraphs',
  subgraphs: [
    {
      name: 'people',
      typeDefs: `
        type Query { person(id: ID = "1" @inaccessible, loud: Boolean): Person mood: Mood }
        type Person @key(fields: "secret") { secret: String! @inaccessible name: String shadow: Shadow @inaccessible }
        type Shadow @inaccessible { length: Int }
        enum Mood { GLAD SAD @inaccessible }`,
      resolvers: {
        Query: {
          person: (_: unknown, { id, loud }: { id: string; loud?: boolean }) => ({
            secret: `s${id}`,
            name: loud ? 'ADA' : 'Ada',
          }),
          mood: () => 'SAD',
        },
      },
    },
    {
      name: 'files',
      typeDefs: 'type Person @key(fields: "secret") { secret: String! @inaccessible file: String }',
      resolvers: { Person: { __resolveReference: asSent, file: ({ secret }: Person) => `file of ${secret}` } },
    },
  ],
  answers: [
    {
      query: '{ person(loud: true) { name file } }',
      data: { person: { name: 'ADA', file: 'file of s1' } },
    },
    {
      query: '{ __type(name: "Person") { fields { name } } mood: __type(name: "Mood") { enumValues { name } } }',
      data: { __type: { fields: [{ name: 'file' }, { name: 'name' }] }, mood: { enumValues: [{ name: 'GLAD' }] } },
    },
    {
      query: '{ __type(name: "Query") { fields { args { name } } } shadow: __type(name: "Shadow") { name } }',
      data: { __type: { fields: [{ args: [{ name: 'loud' }] }, { args: [] }] }, shadow: null },
    },
    { query: '{ mood }', data: { mood: null }, errors: [['INTERNAL_SERVER_ERROR', ['mood']]] },
  ],
}
