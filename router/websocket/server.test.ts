import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'
import type { LiveSubgraph } from '../testing/live-subgraph.ts'
import { connectSocket, openSocket } from '../testing/socket-client.ts'
import { ask, startWebsocketRouter, type WebsocketRouter } from '../testing/websocket-router.ts'

describe('a websocket client', () => {
  let router: WebsocketRouter
  beforeEach(async () => {
    router = await startWebsocketRouter()
  })
  afterEach(() => router.stop())

  it('gets events as they come, and the end', async () => {
    router.release()
    const client = await router.connect()
    client.send(ask('1', 'subscription { ticks(to: 2) }'))
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 1 } } })
    expect(await client.next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: 2 } } })
    expect(await client.next()).toEqual({ id: '1', type: 'complete' })
  })

  it('may ask queries and mutations too', async () => {
    const client = await router.connect()
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
    const said = {
      ...(await router.bearer()),
      'X-Cart-Token': 'cart-1',
      'x-credential': 'forged',
      'x-user-id': 'usr_admin',
    }
    const client = await router.connect(said)
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
    const client = await router.connect()
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
    const client = await router.connect()
    client.send(ask('1', 'subscription { ticks }'))
    await client.next()
    end(router.subgraph('catalog'))
    expect(await client.next()).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    })
    router.release()
    client.send(ask('2', 'subscription { ticks(from: 2) }'))
    expect((await client.next()).payload).toEqual({ data: { ticks: 2 } })
    expect(router.subgraph('catalog').connected).toHaveLength(2)
  })

  it('is held to limits, cost and authorization as over HTTP, and keeps its connection', async () => {
    const client = await router.connect()
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
    const client = await router.connect()
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
    const first = await router.connect(await router.bearer())
    await router.connect(await router.bearer())
    const third = await openSocket(router.url)
    third.send({ type: 'connection_init', payload: await router.bearer() })
    expect((await third.closed).code).toBe(1013)
    await router.connect(await router.bearer({ sub: 'usr_2' }))
    await router.connect()
    await router.connect()
    await expect(openSocket(router.url)).rejects.toThrow('429')
    first.socket.close()
    await first.closed
    await eventually(async () => (await router.connect(await router.bearer())).socket, { within: 5_000 })
  })

  it('elsewhere than at /graphql finds nothing', async () => {
    await expect(openSocket(`${router.url}/elsewhere`)).rejects.toThrow('404')
  })

  it('is told to come back when the router goes away, once its query has been answered', async () => {
    const client = await router.connect()
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
    router.release()
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
    await eventually(async () => expect(await active()).toBe(0), { within: 100_000 })
    client.socket.terminate()
    await router.stop()
  })
})
