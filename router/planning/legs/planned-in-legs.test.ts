import { expect, test } from 'vitest'
import { inProcess, type Resolvers, type Subgraph } from '../../testing/in-process.ts'

const types = ['Book', 'Film', 'Song']
const ids = types.map((type) => `${type}-1`)
type Thing = { id: string }

const thing = (id: string) => ({ __typename: id.split('-')[0], id })
const nextOf = ({ id }: Thing) => thing(ids[(ids.indexOf(id) + 1) % ids.length] ?? '')
const reference = ({ id }: Thing) => thing(id)
const own = { label: ({ id }: Thing) => `label of ${id}` }
const sold = { price: ({ id }: Thing, { in: currency = 'EUR' }: { in?: string }) => `${id} for 1 ${currency}` }
const led = {
  next: nextOf,
  after: (it: Thing) => [[nextOf(it), null], []],
  about: ({ id }: Thing) => `about ${id}`,
}
const roots = { Query: { liked: () => ids.map(thing) }, Mutation: { like: (_: unknown, { id }: Thing) => thing(id) } }

/** Knows the interface and all of its types. */
const home = (name: string, fields: string, resolvers: object): Subgraph => ({
  name,
  typeDefs: `type Query { ${name}: Media } interface Media @key(fields: "id") { id: ID! ${fields} }
    ${types.map((type) => `type ${type} implements Media @key(fields: "id") { id: ID! ${fields} }`).join(' ')}`,
  resolvers: {
    Query: { [name]: () => thing('Book-1') },
    Media: { __resolveReference: reference },
    ...Object.fromEntries(types.map((type) => [type, { __resolveReference: reference, ...resolvers }])),
  } as Resolvers,
})
const rootFields = 'type Query { liked: [Media!] } type Mutation { like(id: ID!): Media }'
const leads = 'next: Media after: [[Media]] about: String'
const router = inProcess([
  home('shelf', 'label: String', own),
  home('shop', 'price(in: String): String', sold),
  home('archive', '', {}),
  {
    name: 'likes',
    typeDefs: `${rootFields} type Media @key(fields: "id") @interfaceObject { id: ID! ${leads} }`,
    resolvers: { ...roots, Media: led } as Resolvers,
  },
])
/** The same in one. */
const { typeDefs, resolvers } = home('shelf', `label: String price(in: String): String ${leads}`, {
  ...own,
  ...sold,
  ...led,
})
const truth = inProcess([
  {
    name: 'all',
    typeDefs: `${rootFields.replace('type Query', 'extend type Query')} ${typeDefs}`,
    resolvers: merged(resolvers, roots),
  },
])

function merged(one: Resolvers = {}, other: Resolvers = {}): Resolvers {
  const all: Record<string, object> = { ...one }
  for (const [type, more] of Object.entries(other)) all[type] = { ...all[type], ...more }
  return all as Resolvers
}

test.each<[string, string, number]>([
  [
    'from a home of theirs',
    '{ shelf { label next { label next { label next { __typename label next { id } } } } } }',
    6,
  ],
  ['by the @interfaceObject alone', '{ liked { next { next { next { next { about } } } } } }', 1],
  [
    'through lists, fragments and arguments',
    `query($in: String = "USD") { liked { ...M } }
     fragment M on Media { price(in: $in) after { next { ...on Film { label other: price(in: "CHF") } after { next { ...N } } } } }
     fragment N on Media { price after { price(in: $in) next { label } } }`,
    4,
  ],
  [
    'where each type is asked for something else',
    `{ shelf { ... on Book { next { label next { next { ... on Song { label } id } } } } ... on Film { next { about next { label } } } } }`,
    4,
  ],
  [
    'after a mutation',
    'mutation { a: like(id: "Song-1") { next { next { next { price } } } } b: like(id: "Film-1") { id } }',
    3,
  ],
])(
  'things that lead to each other by an @interfaceObject are found deep within each other, %s',
  async (_, query, most) => {
    router.requests.length = 0
    expect(await router.ask(query), router.reported.join()).toEqual(await truth.ask(query))
    expect(router.requests.length).toBeLessThanOrEqual(most)
  },
)
