import type { Socket } from 'node:net'
import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Message, openSocket } from '../testing/socket-client.ts'
import { ask, startWebsocketRouter, type WebsocketRouter } from '../testing/websocket-router.ts'

describe('a websocket client', () => {
  let router: WebsocketRouter
  beforeEach(async () => {
    router = await startWebsocketRouter()
  })
  afterEach(() => router.stop())

  it('that does not say hello in time is closed with 4408', async () => {
    const client = await openSocket(router.url)
    expect((await client.closed).code).toBe(4408)
  })

  it('that says hello twice is closed with 4429', async () => {
    const client = await router.connect()
    client.send({ type: 'connection_init' })
    expect((await client.closed).code).toBe(4429)
  })

  it('that subscribes before the hello is closed with 4401', async () => {
    const client = await openSocket(router.url)
    client.send(ask('1', '{ __typename }'))
    expect((await client.closed).code).toBe(4401)
  })

  it('that uses an id twice at once is closed with 4409', async () => {
    const client = await router.connect()
    client.send(ask('1', 'subscription { ticks }'))
    client.send(ask('1', 'subscription { ticks }'))
    expect((await client.closed).code).toBe(4409)
  })

  it('may use an id again once it has completed what had it, begun or not, and hears of the new operation alone', async () => {
    const client = await router.connect()
    const complete = { id: '1', type: 'complete' }
    /** In one piece, so that nothing happens in between. */
    const sendTogether = (...messages: Message[]) => {
      const { _socket: stream } = client.socket as unknown as { _socket: Socket }
      stream.cork()
      for (const message of messages) client.send(message)
      stream.uncork()
    }
    const book = { id: '1', type: 'next', payload: { data: { book: { title: 'Emma' } } } }
    sendTogether(ask('1', 'subscription { ticks }'), complete, ask('1', '{ book(id: "1") { title } }'))
    expect([await client.next(), await client.next()]).toEqual([book, complete])
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    sendTogether(complete, ask('1', '{ book(id: "1") { title } }'))
    expect([await client.next(), await client.next()]).toEqual([book, complete])
    sendTogether(ask('1', '{ slow }'), complete, ask('1', '{ book(id: "1") { title } }'))
    router.release()
    expect([await client.next(), await client.next()]).toEqual([book, complete])
    await eventually(() => expect(router.backstage.ended).toBe(1))
    client.send({ type: 'ping' })
    expect(await client.next()).toEqual({ type: 'pong' })
  })

  it.each([
    '{',
    '1',
    '{"type":"nonsense"}',
    '{"type":"subscribe","id":"1","payload":{}}',
    '{"type":"connection_ack"}',
    '{"type":"subscribe","id":"1","payload":{"query":"{ slow }","query":"{ __typename }"}}',
    '{"type":"\\u","type":',
  ])('that sends %s is closed with 4400', async (text) => {
    const client = await router.connect()
    client.send(text)
    expect((await client.closed).code).toBe(4400)
  })

  it('that sends a frame of 1 MB is closed with 1009', async () => {
    const client = await router.connect()
    client.send('x'.repeat(1_000_000))
    expect((await client.closed).code).toBe(1009)
  })

  it('of another protocol is closed with 4406', async () => {
    const former = await openSocket(router.url, { protocol: 'graphql-ws' })
    expect(await former.closed).toEqual({ code: 4406, reason: 'Speak graphql-transport-ws: the library is graphql-ws' })
    const client = await openSocket(router.url, { protocol: 'mqtt' }).catch((error) => error)
    expect(String(client)).toMatch(/no subprotocol|Server sent/i)
  })

  it.each(['Bearer nonsense', 'nonsense', 7])('with the token %j is closed with 4403', async (authorization) => {
    const client = await openSocket(router.url)
    client.send({ type: 'connection_init', payload: { authorization } })
    expect((await client.closed).code).toBe(4403)
  })

  it('is closed with 4403 when its token expires, in the middle of a subscription', async () => {
    const client = await router.connect(await router.bearer({ exp: Math.floor(Date.now() / 1000) + 1 }))
    client.send(ask('1', 'subscription { ticks }'))
    expect((await client.closed).code).toBe(4403)
    await eventually(() => expect(router.backstage.ended).toBe(0), { within: 1_000 })
  })

  it('is closed with 4403 when a subgraph takes its token no more', async () => {
    const client = await router.connect(await router.bearer())
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    router.subgraph('catalog').closeSockets(4401)
    expect((await client.closed).code).toBe(4403)
  })
})
