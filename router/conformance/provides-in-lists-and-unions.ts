import type { Semantic } from './semantic.ts'

type Own = { id: string }

export const semantic: Semantic = {
  says: 'what a list or a union @provides of some types is read there, and of the others from whoever has it',
  subgraphs: [
    {
      name: 'feed',
      typeDefs: `
        type Query {
          latest: [Post] @provides(fields: "... on Song { title }")
          songs: [Song] @provides(fields: "title singer { name }")
        }
        union Post = Song | Talk
        type Song @key(fields: "id") { id: ID! title: String @external singer: Singer @external }
        type Singer @key(fields: "id") { id: ID! name: String @external }
        type Talk @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          latest: () => [
            { __typename: 'Song', id: '1', title: 'provided song 1' },
            { __typename: 'Talk', id: '2' },
          ],
          songs: () => [{ id: '3', title: 'provided song 3', singer: { id: '9', name: 'provided singer' } }, null],
        },
      },
    },
    {
      name: 'archive',
      typeDefs: `
        type Song @key(fields: "id") { id: ID! title: String @shareable singer: Singer @shareable year: Int }
        type Singer @key(fields: "id") { id: ID! name: String @shareable born: Int }
        type Talk @key(fields: "id") { id: ID! title: String @shareable }`,
      resolvers: {
        Song: {
          title: ({ id }: Own) => `archived song ${id}`,
          singer: () => ({ id: '9', name: 'archived singer' }),
          year: ({ id }: Own) => 2000 + Number(id),
        },
        Singer: { name: () => 'archived singer', born: () => 1970 },
        Talk: { title: ({ id }: Own) => `archived talk ${id}` },
      },
    },
  ],
  answers: [
    {
      query: '{ latest { ... on Song { title year } ... on Talk { title } } }',
      data: { latest: [{ title: 'provided song 1', year: 2001 }, { title: 'archived talk 2' }] },
    },
    {
      query: '{ songs { title singer { name born } } }',
      data: { songs: [{ title: 'provided song 3', singer: { name: 'provided singer', born: 1970 } }, null] },
    },
  ],
}
