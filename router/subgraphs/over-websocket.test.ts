import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openPeer } from '@micromart/peers'
import { afterEach, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { subscribeOverWebsocket } from './over-websocket.ts'
import type { SubgraphResponse } from './transport.ts'

let server: WebSocketServer | undefined
afterEach(() => {
  for (const socket of server?.clients ?? []) socket.terminate()
  server?.close()
})

/** All that is read of a subgraph that answers a subscription with these messages, written as they stand. */
async function read(messages: (id: string) => string[]): Promise<SubgraphResponse[]> {
  const listening = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' })
  server = listening
  listening.on('connection', (socket) =>
    socket.on('message', (data) => {
      const message: { type: string; id: string } = JSON.parse(String(data))
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (message.type === 'subscribe') for (const text of messages(message.id)) socket.send(text)
    }),
  )
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const times = { connectTimeoutMs: 1_000, answerTimeoutMs: 1_000 }
  const peer = openPeer({ urls: [`http://127.0.0.1:${port}/graphql`], identity: undefined, connections: 1, ...times })
  const events = subscribeOverWebsocket({
    peer,
    identity: undefined,
    headers: {},
    request: { subgraph: 'a', query: 'subscription { a }', variables: {}, kind: 'subscription', entities: false },
    signal: AbortSignal.timeout(5_000),
    connectTimeoutMs: 1_000,
    keepAliveMs: 5_000,
    bufferedEvents: 10,
    messageBytes: 10_000,
  })
  const responses: SubgraphResponse[] = []
  for await (const response of events) responses.push(response)
  await peer.close()
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
