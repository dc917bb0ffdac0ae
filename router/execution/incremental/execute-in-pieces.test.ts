import { expect, it } from 'vitest'
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
