import { expect, it } from 'vitest'
import { mergePieces } from '../../differential/merge-pieces.ts'
import { inProcess, type Subgraph } from '../../testing/in-process.ts'

const things: Subgraph = {
  name: 'things',
  typeDefs: `
    schema { query: Things }
    type Things { thing: Thing  all: [Thing!] }
    type Thing @key(fields: "id") { id: ID! name: String bad: String! inner: Inner }
    type Inner { a: String b: String c: String bad: String! }`,
  resolvers: {
    Things: { thing: () => ({ id: '1' }), all: () => [{ id: '1' }, { id: '2' }] },
    Thing: {
      name: ({ id }: { id: string }) => `thing ${id}`,
      bad: () => null,
      inner: () => ({ a: 'a', b: 'b', c: 'c', bad: null }),
    },
  },
}
const router = inProcess([things])

async function pieces(query: string, format: 'v0.1' | 'v0.2' = 'v0.2') {
  const all: Record<string, unknown>[] = []
  for await (const piece of router.askInPieces(format, query)) all.push(piece as Record<string, unknown>)
  return all
}

it('fetches what is deferred at the root, whatever a subgraph calls that', async () => {
  expect(await pieces('{ ... @defer { thing { name } } }')).toEqual([
    { data: {}, pending: [{ id: '0', path: [] }], hasNext: true },
    { incremental: [{ id: '0', data: { thing: { name: 'thing 1' } } }], completed: [{ id: '0' }], hasNext: false },
  ])
})

it('tells a field once that several ask for, and below what is there already', async () => {
  const [first, ...rest] = await pieces('{ thing { inner { a } ... @defer { inner { a b } } } }')
  expect(first).toMatchObject({ data: { thing: { inner: { a: 'a' } } }, pending: [{ id: '0', path: ['thing'] }] })
  expect(rest).toEqual([
    { incremental: [{ id: '0', subPath: ['inner'], data: { b: 'b' } }], completed: [{ id: '0' }], hasNext: false },
  ])
})

it('announces what is within a fragment when that has come, for each item of a list', async () => {
  const all = await pieces(
    '{ all { id ... @defer(label: "outer") { name ... @defer(label: "inner") { inner { c } } } } }',
  )
  const announced = all.flatMap(({ pending = [] }) => pending as { path: unknown; label: string }[])
  expect(announced.map(({ path, label }) => [path, label])).toEqual([
    [['all', 0], 'outer'],
    [['all', 1], 'outer'],
    [['all', 0], 'inner'],
    [['all', 1], 'inner'],
  ])
  expect(all.at(-1)).toMatchObject({ completed: [{}, {}], hasNext: false })
})

it('keeps a null that may not be to its own fragment', async () => {
  const query = '{ thing { id ... @defer { bad } ... @defer { inner { bad } name } } }'
  const current = (await pieces(query)).slice(1)
  expect(current.flatMap(({ completed }) => completed)).toEqual(
    expect.arrayContaining([{ id: '0', errors: [expect.objectContaining({ path: ['thing', 'bad'] })] }, { id: '1' }]),
  )
  expect(current.flatMap(({ incremental = [] }) => incremental)).toEqual([
    {
      id: '1',
      data: { inner: null, name: 'thing 1' },
      errors: [expect.objectContaining({ path: ['thing', 'inner', 'bad'] })],
    },
  ])
  const [, ...older] = await pieces(query, 'v0.1')
  expect(older.flatMap(({ incremental }) => incremental)).toContainEqual({
    path: ['thing'],
    data: null,
    errors: [expect.objectContaining({ path: ['thing', 'bad'] })],
  })
})

const isbn = ({ id }: { id: string }) => ({
  __typename: id === '1' ? 'Book' : 'Film',
  id,
  title: `title ${id}`,
  pages: 500,
})
const shelf: Subgraph = {
  name: 'shelf',
  typeDefs: `
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String }
    type Query { film: Film }`,
  resolvers: {
    Media: { __resolveReference: isbn },
    Book: { __resolveReference: isbn },
    Film: { __resolveReference: isbn },
  },
}
/** It does not know of what kind a thing is. */
const reviews: Subgraph = {
  name: 'reviews',
  typeDefs: `
    type Query { reviewed: [Media] }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
  resolvers: { Query: { reviewed: () => [{ id: '1' }, { id: '2' }] }, Media: { stars: () => 5 } },
}

it.each([
  ['of which it is', '__typename', { __typename: 'Book' }, { __typename: 'Film' }],
  ['what one kind has', '... on Book { pages }', { pages: 500 }, {}],
  ['what kinds have in common', 'title', { title: 'title 1' }, { title: 'title 2' }],
  [
    'all of it',
    '__typename id stars ... on Film { title }',
    { __typename: 'Book', id: '1', stars: 5 },
    { __typename: 'Film', id: '2', stars: 5, title: 'title 2' },
  ],
])(
  'tells later %s of a thing that the first subgraph knows by its interface alone',
  async (_what, later, book, film) => {
    const media = inProcess([shelf, reviews])
    for (const [query, kept] of [
      [`{ reviewed { stars } ... @defer { reviewed { ${later} } } }`, { stars: 5 }],
      [`{ reviewed { stars ... @defer { ${later} } } }`, { stars: 5 }],
      [`{ ... @defer { reviewed { ${later} } } }`, {}],
      [`{ reviewed { stars } ... @defer { reviewed { ... @defer { ${later} } } } }`, { stars: 5 }],
    ] as const) {
      for (const format of ['v0.1', 'v0.2'] as const) {
        const { data, errors, faults } = await mergePieces(media.askInPieces(format, query), format)
        expect([data, errors, faults], `${format} ${query}`).toEqual([
          {
            reviewed: [
              { ...kept, ...book },
              { ...kept, ...film },
            ],
          },
          [],
          [],
        ])
      }
    }
  },
)
