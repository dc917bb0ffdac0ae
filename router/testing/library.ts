import type { Subgraph } from './in-process.ts'

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`

/** Things that a library's subgraphs do when asked, for tests to hold back or hurry on. */
export interface LibraryBackstage {
  /** `Subscription.ticks` waits for this before each tick after the first. */
  nextTick: () => Promise<void>
  /** `Query.slow` waits for this. */
  slow: () => Promise<void>
  /** How many subscriptions have ended. */
  ended: number
}

/** A small world of two subgraphs with everything that the edge of the router acts upon. */
export function library(backstage: Partial<LibraryBackstage> = {}): Subgraph[] {
  const waiting: LibraryBackstage = Object.assign(backstage, {
    nextTick: backstage.nextTick ?? (async () => {}),
    slow: backstage.slow ?? (async () => {}),
    ended: 0,
  })
  const books = [
    { id: '1', title: 'Emma', year: 1815 },
    { id: '2', title: 'Ulysses', year: 1922 },
  ]
  return [
    {
      name: 'catalog',
      typeDefs: `${link('"@key", "@authenticated", "@requiresScopes", "@cost", "@listSize"')}
        type Query {
          book(id: ID!): Book
          books(first: Int = 10): [Book!] @listSize(slicingArguments: ["first"])
          search(word: String, filter: Filter): [Book!]
          slow: String
          dear: String @cost(weight: 50)
          members: String @authenticated
          ledger: String @requiresScopes(scopes: [["staff", "money"], ["admin"]])
          thing: Thing
        }
        input Filter { year: Int, and: Filter }
        type Mutation { retitle(id: ID!, title: String!): Book  archive(id: ID!): Book @requiresScopes(scopes: [["staff"]]) }
        type Subscription { ticks(from: Int = 1, to: Int = 3): Int!  private: Int @authenticated }
        type Book @key(fields: "id") { id: ID! title: String! year: Int notes: String @authenticated }
        interface Thing { id: ID! }
        type Key implements Thing { id: ID! opens: String }
        type Safe implements Thing @authenticated { id: ID! holds: String }`,
      resolvers: {
        Query: {
          book: (_: unknown, { id }: { id: string }) => books.find((it) => it.id === id) ?? null,
          books: (_: unknown, { first }: { first: number }) => books.slice(0, first),
          search: (_: unknown, { word }: { word?: string }) => books.filter((it) => it.title.includes(word ?? '')),
          slow: async () => {
            await waiting.slow()
            return 'at last'
          },
          dear: () => 'dear',
          members: () => 'members only',
          ledger: () => 'in balance',
          thing: () => ({ __typename: 'Key', id: '7', opens: 'the door' }),
        },
        Mutation: {
          retitle: (_: unknown, { id, title }: { id: string; title: string }) => ({ id, title, year: 2000 }),
          archive: (_: unknown, { id }: { id: string }) => books.find((it) => it.id === id) ?? null,
        },
        Subscription: {
          ticks: {
            subscribe: async function* (_: unknown, { from, to }: { from: number; to: number }) {
              try {
                for (let tick = from; tick <= to; tick++) {
                  if (tick > from) await waiting.nextTick()
                  yield { ticks: tick }
                }
              } finally {
                waiting.ended++
              }
            },
          },
          private: {
            subscribe: async function* () {
              yield { private: 1 }
            },
          },
        },
        Book: {
          __resolveReference: ({ id }: { id: string }) => books.find((it) => it.id === id) ?? null,
          notes: () => 'dog-eared',
        },
      },
    },
    {
      name: 'reviews',
      typeDefs: `${link('"@key", "@listSize"')}
        type Query { latest: Review }
        type Book @key(fields: "id") { id: ID! reviews(first: Int = 5): [Review!] @listSize(slicingArguments: ["first"]) }
        type Review @key(fields: "id") { id: ID! stars: Int! book: Book }`,
      resolvers: {
        Query: { latest: () => ({ id: 'r1', stars: 5, book: { id: '1' } }) },
        Book: { reviews: ({ id }: { id: string }) => [{ id: `r${id}`, stars: 5, book: { id } }] },
      },
    },
  ]
}
