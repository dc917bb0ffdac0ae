import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { openPeer, type PeerSettings } from '@micromart/peers'
import { afterEach, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { subscribeOverWebsocket } from './over-websocket.ts'
import type { SubgraphResponse } from './transport.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

/** The port of a server over websockets, and of one that takes connections and says nothing. */
async function listen(acknowledges: boolean): Promise<{ server: WebSocketServer; port: number }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' })
  if (!acknowledges) server.on('connection', (socket) => socket.pause())
  cleanups.push(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

async function silent(): Promise<number> {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => server.close())
  return (server.address() as AddressInfo).port
}

/**
 * All that is read of a subgraph that answers a subscription with these messages, written as they stand.
 *
 * @param before ports of other addresses, asked first
 */
async function read(
  messages: (id: string) => string[],
  before: readonly number[] = [],
  peerSettings: Partial<PeerSettings> = {},
): Promise<SubgraphResponse[]> {
  const { server: listening, port } = await listen(true)
  listening.on('connection', (socket) =>
    socket.on('message', (data) => {
      const message: { type: string; id: string } = JSON.parse(String(data))
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (message.type === 'subscribe') for (const text of messages(message.id)) socket.send(text)
    }),
  )
  const urls = [...before, port].map((each) => `http://127.0.0.1:${each}/graphql`)
  const peer = openPeer({ urls, ...peerSettings })
  cleanups.push(() => peer.close())
  const settings = {
    peer,
    identity: undefined,
    connectTimeoutMs: 1_000,
    keepAliveMs: 5_000,
    bufferedEvents: 10,
    messageBytes: 10_000,
    onEvent: () => {},
  }
  const request = {
    subgraph: 'a',
    query: 'subscription { a }',
    variables: {},
    kind: 'subscription',
    entities: false,
  } as const
  const signal = AbortSignal.timeout(20_000)
  const events = await subscribeOverWebsocket(settings, { headers: {}, request, signal })
  const responses: SubgraphResponse[] = []
  for await (const response of events) responses.push(response)
  return responses
}

test('events that are untidy are read as answers over HTTP are, and the subscription goes on', async () => {
  const next = (id: string, payload: unknown) => JSON.stringify({ id, type: 'next', payload })
  const responses = await read((id) => [
    next(id, { data: { a: 1 }, errors: null }),
    next(id, { data: { a: null }, errors: [{ path: 'a' }, 'broken'] }),
    next(id, {}),
    next(id, { data: { a: 2 } }),
    JSON.stringify({ id, type: 'complete' }),
  ])
  expect(responses).toEqual([
    { data: { a: 1 } },
    { data: { a: null }, errors: [{ message: '' }, { message: 'broken' }] },
    {},
    { data: { a: 2 } },
  ])
})

test('a refusal without message is one all the same', async () => {
  const responses = await read((id) => [
    JSON.stringify({ id, type: 'error', payload: [{ path: 7, extensions: { code: 'FORBIDDEN' } }] }),
  ])
  expect(responses).toEqual([{ data: null, errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] }])
})

test('an address that hangs is given up for the next, wherever it does, and that is noted', async () => {
  const { port } = await listen(false)
  const changes: string[] = []
  const observer = {
    tried() {},
    retried() {},
    hedged() {},
    forgotten() {},
    changed: (address: string, { state }: { state: string }) => changes.push(`${address} ${state}`),
  }
  const before = [await silent(), port]
  const end = (id: string) => [JSON.stringify({ id, type: 'complete' })]
  expect(await read(end, before, { observer, breaker: { consecutiveFailures: 1, mostEjected: 1 } })).toEqual([])
  expect(changes).toEqual(before.map((each) => `127.0.0.1:${each} dead`))
})
