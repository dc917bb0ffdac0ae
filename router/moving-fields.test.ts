import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Subgraph } from './testing/in-process.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

const subgraphs: Subgraph[] = [
  {
    name: 'old',
    typeDefs: 'type Query { search: String price: String tax: String }',
    resolvers: { Query: { search: () => 'old', price: () => 'old', tax: () => 'old' } },
  },
  {
    name: 'new',
    typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@override"])
    type Query {
      search: String @override(from: "old", label: "new-search")
      price: String @override(from: "old", label: "new-price")
      tax: String @override(from: "old", label: "percent(100)")
    }`,
    resolvers: { Query: { search: () => 'new', price: () => 'new', tax: () => 'new' } },
  },
]

describe('fields that move between subgraphs', () => {
  let closed: LiveRouter
  let open: LiveRouter

  beforeAll(async () => {
    closed = await startRouter({ subgraphs, config: { override: { labels: ['new-price'] } } })
    open = await startRouter({ subgraphs, config: { override: { header: 'X-Labels' } } })
  })
  afterAll(() => Promise.all([closed.stop(), open.stop()]))

  const answer = async (router: LiveRouter, labels?: string) =>
    (await router.ask('{ search price tax }', { headers: labels === undefined ? {} : { 'x-labels': labels } })).data

  it('move as configuration says, and no client decides', async () => {
    const said = { search: 'old', price: 'new', tax: 'new' }
    expect(await answer(closed)).toEqual(said)
    expect(await answer(closed, 'new-search')).toEqual(said)
  })

  it('move for the clients that say so where configuration names a header, and for nobody else', async () => {
    expect(await answer(open)).toEqual({ search: 'old', price: 'old', tax: 'new' })
    expect(await answer(open, 'new-search')).toEqual({ search: 'new', price: 'old', tax: 'new' })
    expect(await answer(open, 'new-price, new-search, nonsense')).toEqual({ search: 'new', price: 'new', tax: 'new' })
    expect(await answer(open, '')).toEqual({ search: 'old', price: 'old', tax: 'new' })
  })

  it.each([
    ['beside each other', { 'X-Labels': 'new-price,new-search' }, { search: 'new', price: 'new', tax: 'new' }],
    ['among headers', { headers: { 'x-labels': 'new-search' } }, { search: 'new', price: 'old', tax: 'new' }],
    ['as something that is no text', { 'x-labels': ['new-search'] }, { search: 'old', price: 'old', tax: 'new' }],
    ['not at all', undefined, { search: 'old', price: 'old', tax: 'new' }],
  ])('move over a websocket for who says so when it connects: %s', async (_, said, data) => {
    const client = await connectSocket(open.url, said)
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ search price tax }' } })
    expect((await client.next()).payload).toEqual({ data })
    client.socket.close()
  })
})
