import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import type { LiveSubgraph } from '../testing/live-subgraph.ts'
import { connectSocket, type SocketClient } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

let issuer: TokenIssuer
let router: LiveRouter
let catalog: LiveSubgraph
const gates: (() => void)[] = []
const release = () => {
  for (const open of gates.splice(0)) open()
}

beforeEach(async () => {
  issuer = await startTokenIssuer()
  router = await startRouter({
    subgraphs: library({ nextTick: () => new Promise<void>((resolve) => gates.push(resolve)) }),
    config: {
      auth: { issuers: [issuer.settings] },
      propagateHeaders: ['x-cart-token'],
      subgraphs: { all: { headers: { 'x-credential': 'secret' }, sharedWebsockets: true } },
    },
  })
  catalog = router.subgraph('catalog')
})
afterEach(async () => {
  release()
  await router.stop()
  await issuer.stop()
})

const bearer = async (sub: string) => ({ authorization: `Bearer ${await issuer.token({ sub })}` })

async function watch(says: Record<string, unknown> = {}): Promise<SocketClient> {
  const client = await connectSocket(router.url, says)
  client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks }' } })
  expect((await client.next()).payload).toEqual({ data: { ticks: 1 } })
  return client
}

it('many share a websocket, which says nothing of any of them; each says who it is', async () => {
  const tokens = await Promise.all(['usr_1', 'usr_2'].map(bearer))
  const clients = await Promise.all([watch(tokens[0]), watch({ ...tokens[1], 'x-cart-token': 'cart-2' }), watch()])
  expect(catalog.connected).toEqual([{ operationHeaders: true, 'x-credential': 'secret' }])
  const headers = catalog.subscribed.map((extensions) => extensions.headers as Record<string, string>)
  const of = (authorization: string | undefined) => headers.find((each) => each.authorization === authorization)
  expect(of(tokens[0]?.authorization)).toMatchObject({ 'x-credential': 'secret' })
  expect(of(tokens[0]?.authorization)).not.toHaveProperty('x-cart-token')
  expect(of(tokens[1]?.authorization)).toMatchObject({ 'x-credential': 'secret', 'x-cart-token': 'cart-2' })
  expect(of(undefined)).toMatchObject({ 'x-credential': 'secret' })
  expect(headers).toHaveLength(3)
  await eventually(() => expect(gates).toHaveLength(3), { within: 5_000 })
  release()
  for (const client of clients) expect((await client.next()).payload).toEqual({ data: { ticks: 2 } })
})

it('one that goes leaves the others be, and the last closes it', async () => {
  const [first, second] = [await watch(), await watch()]
  first.socket.close()
  second.send({ id: '2', type: 'subscribe', payload: { query: 'subscription { ticks }' } })
  expect(await second.next()).toMatchObject({ id: '2', payload: { data: { ticks: 1 } } })
  expect(catalog.sockets()).toBe(1)
  second.socket.close()
  await eventually(() => expect(catalog.sockets()).toBe(0), { within: 5_000 })
  await watch()
  expect(catalog.connected).toHaveLength(2)
})

it.each<[string, () => void]>([
  ['is lost', () => catalog.cutSockets()],
  ['is closed', () => catalog.closeSockets(1001)],
  ['is closed as if all were well', () => catalog.closeSockets(1000)],
])('when it %s, all learn of it, and may subscribe again', async (_how, end) => {
  const clients = [await watch(), await watch()]
  end()
  for (const client of clients) {
    const unavailable = [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]
    expect(await client.next()).toMatchObject({ id: '1', type: 'error', payload: unavailable })
  }
  await watch()
  expect(catalog.connected).toHaveLength(2)
})

it('a subscription that is ended with 4401 closes its client with 4403, and no other', async () => {
  const ended = await watch(await bearer('usr_1'))
  catalog.endOperations(4401)
  const other = await watch(await bearer('usr_2'))
  expect((await ended.closed).code).toBe(4403)
  other.send({ id: '2', type: 'subscribe', payload: { query: '{ __typename }' } })
  expect((await other.next()).type).toBe('next')
})

it('a subscription that is ended with another code is one that was lost', async () => {
  const client = await watch()
  catalog.endOperations(4403)
  expect(await client.next()).toMatchObject({ payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] })
})

it('a subgraph that does not say that it goes by headers of operations has a websocket for each', async () => {
  catalog.shareSockets(false)
  const tokens = await Promise.all(['usr_1', 'usr_2'].map(bearer))
  for (const token of tokens) await watch(token)
  expect(catalog.connected).toEqual([
    { operationHeaders: true, 'x-credential': 'secret' },
    ...tokens.map((token) => expect.objectContaining(token)),
  ])
  expect(catalog.subscribed).toEqual([{}, {}])
  await eventually(() => expect(catalog.sockets()).toBe(2), { within: 5_000 })
})

it('one websocket has no more than 500 of them', async () => {
  const clients = await Promise.all(Array.from({ length: 6 }, () => connectSocket(router.url)))
  for (const client of clients)
    for (let nth = 0; nth < 90; nth++)
      client.send({ id: String(nth), type: 'subscribe', payload: { query: 'subscription { ticks }' } })
  await eventually(() => expect(catalog.subscribed).toHaveLength(540), { within: 30_000 })
  expect(catalog.connected).toHaveLength(2)
})
