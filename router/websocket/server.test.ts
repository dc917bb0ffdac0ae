import type { Socket } from 'node:net'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LibraryBackstage, library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import type { LiveSubgraph } from '../testing/live-subgraph.ts'
import { connectSocket, type Message, openSocket } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

const ask = (id: string, query: string, variables?: Record<string, unknown>) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
})

describe('a websocket client', () => {
  let issuer: TokenIssuer
  let router: LiveRouter
  let backstage: Partial<LibraryBackstage>
  let release: () => void

  beforeEach(async () => {
    issuer = await startTokenIssuer()
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    backstage = { nextTick: () => gate, slow: () => gate }
    router = await startRouter({
      subgraphs: library(backstage),
      config: {
        auth: { issuers: [issuer.settings] },
        cost: { max: 100 },
        propagateHeaders: ['x-cart-token'],
        subgraphs: { all: { headers: { 'x-credential': 'secret' } } },
        subscriptions: {
          initTimeoutMs: 500,
          perConnection: 3,
          connectionsPerUser: 2,
          connectionsPerAddress: 5,
          frameBytes: 100_000,
        },
      },
    })
  })
  afterEach(async () => {
    release()
    await router.stop()
    await issuer.stop()
  })

  const bearer = async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.token(claims)}` })
  const connect = (payload?: Record<string, unknown>) => connectSocket(router.url, payload)

  it('gets events as they come, and the end', async () => {
    release()
    const client = await connect()
    client.send(ask('1', 'subscription { ticks(to: 2) }'))
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 1 } } })
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 2 } } })
    expect(await client.next()).toEqual({ id: '1', type: 'complete' })
  })

  it('may ask queries and mutations too', async () => {
    const client = await connect()
    client.send(ask('q', '{ book(id: "1") { title reviews { stars } } }'))
    expect(await client.next()).toEqual({
      id: 'q',
      type: 'next',
      payload: { data: { book: { title: 'Emma', reviews: [{ stars: 5 }] } } },
    })
    expect((await client.next()).type).toBe('complete')
    client.send(ask('m', 'mutation { retitle(id: "1", title: "x") { title } }'))
    expect((await client.next()).payload).toEqual({ data: { retitle: { title: 'x' } } })
  })

  it('reaches the subgraph with its own token, the configured credential and nothing it made up', async () => {
    const said = { ...(await bearer()), 'X-Cart-Token': 'cart-1', 'x-credential': 'forged', 'x-user-id': 'usr_admin' }
    const client = await connect(said)
    client.send(ask('1', 'subscription { private }'))
    expect((await client.next()).payload).toEqual({ data: { private: 1 } })
    const [payload] = router.subgraph('catalog').connected
    expect(payload).toMatchObject({
      authorization: said.authorization,
      'x-cart-token': 'cart-1',
      'x-credential': 'secret',
    })
    expect(payload).not.toHaveProperty('x-user-id')
  })

  it('that stops listening frees the subgraph, though no event comes', async () => {
    const client = await connect()
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    const active = async () =>
      seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_subscriptions_active')
    expect(await active()).toBe(1)
    client.send({ id: '1', type: 'complete' })
    await eventually(async () => expect(await active()).toBe(0), { within: 5_000 })
    client.send(ask('1', '{ __typename }'))
    expect((await client.next()).payload).toEqual({ data: { __typename: 'Query' } })
  })

  it.each<[string, (subgraph: LiveSubgraph) => void]>([
    ['was lost', (subgraph) => subgraph.cutSockets()],
    ['goes away', (subgraph) => subgraph.closeSockets(1001)],
    ['closes as if all were well', (subgraph) => subgraph.closeSockets(1000)],
  ])('learns that the subgraph %s, and may subscribe again from where it was', async (_how, end) => {
    const client = await connect()
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    end(router.subgraph('catalog'))
    expect(await client.next()).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    })
    release()
    client.send(ask('2', 'subscription { ticks(from: 2) }'))
    expect((await client.next()).payload).toEqual({ data: { ticks: 2 } })
    expect(router.subgraph('catalog').connected).toHaveLength(2)
  })

  it('that does not say hello in time is closed with 4408', async () => {
    const client = await openSocket(router.url)
    expect((await client.closed).code).toBe(4408)
  })

  it('that says hello twice is closed with 4429', async () => {
    const client = await connect()
    client.send({ type: 'connection_init' })
    expect((await client.closed).code).toBe(4429)
  })

  it('that subscribes before the hello is closed with 4401', async () => {
    const client = await openSocket(router.url)
    client.send(ask('1', '{ __typename }'))
    expect((await client.closed).code).toBe(4401)
  })

  it('that uses an id twice at once is closed with 4409', async () => {
    const client = await connect()
    client.send(ask('1', 'subscription { ticks }'))
    client.send(ask('1', 'subscription { ticks }'))
    expect((await client.closed).code).toBe(4409)
  })

  it('may use an id again once it has completed what had it, begun or not, and hears of the new operation alone', async () => {
    const client = await connect()
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
    release()
    expect([await client.next(), await client.next()]).toEqual([book, complete])
    await eventually(() => expect(backstage.ended).toBe(1))
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
    const client = await connect()
    client.send(text)
    expect((await client.closed).code).toBe(4400)
  })

  it('that sends a frame of 1 MB is closed with 1009', async () => {
    const client = await connect()
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
    const client = await connect(await bearer({ exp: Math.floor(Date.now() / 1000) + 1 }))
    client.send(ask('1', 'subscription { ticks }'))
    expect((await client.closed).code).toBe(4403)
    await eventually(() => expect(backstage.ended).toBe(0), { within: 1_000 })
  })

  it('is closed with 4403 when a subgraph takes its token no more', async () => {
    const client = await connect(await bearer())
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    router.subgraph('catalog').closeSockets(4401)
    expect((await client.closed).code).toBe(4403)
  })

  it('is held to limits, cost and authorization as over HTTP, and keeps its connection', async () => {
    const client = await connect()
    const refusedWith = async (query: string) => {
      client.send(ask('1', query))
      const { type, payload } = await client.next()
      return [type, (payload as { extensions: { code: string } }[])[0]?.extensions.code]
    }
    expect(await refusedWith('{')).toEqual(['error', 'GRAPHQL_PARSE_FAILED'])
    expect(await refusedWith('{ nope }')).toEqual(['error', 'GRAPHQL_VALIDATION_FAILED'])
    expect(await refusedWith('{ books(first: 101) { id } }')).toEqual(['error', 'COST_LIMIT_EXCEEDED'])
    expect(await refusedWith('query ($id: ID!) { book(id: $id) { id } }')).toEqual(['error', 'BAD_USER_INPUT'])
    expect(await refusedWith(`{ ${'a{'.repeat(30)}b${'}'.repeat(30)} }`)).toEqual(['error', 'DOCUMENT_LIMIT_EXCEEDED'])
    expect(await refusedWith('subscription { private }')).toEqual(['error', 'UNAUTHENTICATED'])
    client.send(ask('2', '{ members book(id: "1") { title } }'))
    expect((await client.next()).payload).toMatchObject({
      data: { members: null, book: { title: 'Emma' } },
      errors: [{ path: ['members'] }],
    })
  })

  it('may run only so many operations at once', async () => {
    const client = await connect()
    client.send(ask('1', 'subscription { ticks }'))
    client.send(ask('2', 'subscription { ticks }'))
    client.send(ask('3', 'subscription { ticks }'))
    for (let i = 0; i < 3; i++) await client.next()
    client.send(ask('4', 'subscription { ticks }'))
    expect(await client.next()).toMatchObject({
      id: '4',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    })
    client.send({ id: '1', type: 'complete' })
    client.send(ask('5', '{ __typename }'))
    expect(await client.next()).toMatchObject({ id: '5', type: 'next' })
  })

  it('may have only so many connections, by user and by address', async () => {
    const first = await connect(await bearer())
    await connect(await bearer())
    const third = await openSocket(router.url)
    third.send({ type: 'connection_init', payload: await bearer() })
    expect((await third.closed).code).toBe(1013)
    await connect(await bearer({ sub: 'usr_2' }))
    await connect()
    await connect()
    await expect(openSocket(router.url)).rejects.toThrow('429')
    first.socket.close()
    await first.closed
    await eventually(async () => (await connect(await bearer())).socket, { within: 5_000 })
  })

  it('elsewhere than at /graphql finds nothing', async () => {
    await expect(openSocket(`${router.url}/elsewhere`)).rejects.toThrow('404')
  })

  it('is told to come back when the router goes away, once its query has been answered', async () => {
    const client = await connect()
    client.send(ask('s', 'subscription { ticks }'))
    await client.next()
    client.send(ask('q', '{ slow }'))
    await eventually(() => expect(router.subgraph('catalog').received).toHaveLength(1), { within: 5_000 })
    const stopped = router.stopRouter()
    client.send(ask('late', '{ __typename }'))
    expect(await client.next()).toMatchObject({
      id: 'late',
      type: 'error',
      payload: [{ extensions: { code: 'SHUTTING_DOWN' } }],
    })
    release()
    let answer = await client.next()
    while (answer.id !== 'q') answer = await client.next()
    expect(answer).toEqual({ id: 'q', type: 'next', payload: { data: { slow: 'at last' } } })
    expect(await client.closed).toEqual({ code: 1001, reason: 'Going away' })
    await stopped
  })
})

describe('a client that does not read', () => {
  it('is cut off, and what waits for it never grows beyond its bound', async () => {
    const router = await startRouter({
      subgraphs: library(),
      config: { subscriptions: { bufferedEvents: 50, bufferedBytes: 10_000, frameBytes: 1_000_000 } },
    })
    const client = await connectSocket(router.url)
    client.socket.pause()
    client.send(ask('1', 'subscription { ticks(to: 100000000) }'))
    const active = async () =>
      seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_websocket_connections')
    expect(await active()).toBe(1)
    await eventually(async () => expect(await active()).toBe(0), { within: 20_000 })
    client.socket.terminate()
    await router.stop()
  }, 30_000)
})
