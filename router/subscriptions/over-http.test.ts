import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { createClient, NetworkError } from 'graphql-sse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LibraryBackstage, library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

describe('a subscription over HTTP', () => {
  let issuer: TokenIssuer
  let router: LiveRouter
  let backstage: Partial<LibraryBackstage>
  let release: () => void

  beforeEach(async () => {
    issuer = await startTokenIssuer()
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    backstage = { nextTick: () => gate }
    router = await startRouter({
      subgraphs: library(backstage),
      config: {
        auth: { issuers: [issuer.settings] },
        limits: { inFlight: 2 },
        subscriptions: { connectionsPerUser: 2, connectionsPerAddress: 4 },
      },
    })
  })
  afterEach(async () => {
    release()
    await router.stop()
    await issuer.stop()
  })

  const bearer = async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.token(claims)}` })
  const sse = (headers: Record<string, string> = {}, retryAttempts = 0) =>
    createClient({ url: `${router.url}/graphql`, headers, retryAttempts })
  /** The response's text, which may be read as far as it has come. */
  async function open(query: string, headers: Record<string, string> = {}, accept = 'text/event-stream') {
    const gone = new AbortController()
    const response = await fetch(`${router.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept, ...headers },
      signal: gone.signal,
    })
    const opened = { status: response.status, text: '', ended: false, leave: () => gone.abort() }
    const read = async () => {
      const decoder = new TextDecoder()
      for await (const chunk of response.body ?? []) opened.text += decoder.decode(chunk, { stream: true })
    }
    read()
      .catch(() => {})
      .finally(() => {
        opened.ended = true
      })
    return opened
  }
  const first = 'event: next\ndata: {"data":{"ticks":1}}\n\n'
  const metric = async (name: string) => seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), name)

  it('tells the events as they come, and the end, to the client of graphql-sse', async () => {
    release()
    const seen: unknown[] = []
    for await (const result of sse().iterate({ query: 'subscription { ticks(to: 2) }' })) seen.push(result)
    expect(seen).toEqual([{ data: { ticks: 1 } }, { data: { ticks: 2 } }])
  })

  it('tells the events as they come, and the end, to Apollo Client', async () => {
    release()
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${router.url}/graphql` }),
      cache: new InMemoryCache(),
    })
    const seen: unknown[] = []
    await new Promise<void>((resolve, reject) =>
      client
        .subscribe({ query: gql('subscription { ticks(to: 2) }') })
        .subscribe({ next: ({ data, error }) => seen.push(data ?? error), error: reject, complete: resolve }),
    )
    expect(seen).toEqual([{ ticks: 1 }, { ticks: 2 }])
  })

  it('tells Apollo Client why it does not begin, and why it ends', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${router.url}/graphql` }),
      cache: new InMemoryCache(),
    })
    const failure = (query: string) =>
      new Promise<string>((resolve) =>
        client.subscribe({ query: gql(query), fetchPolicy: 'no-cache' }).subscribe({
          next: ({ error }) => (error ? resolve(error.message) : router.subgraph('catalog').cutSockets()),
          error: (error) => resolve(error.message),
        }),
      )
    expect(await failure('subscription { private }')).toBe('Sign in to ask for "private".')
    expect(await failure('subscription { nope }')).toContain('Cannot query field "nope"')
    expect(await failure('subscription { ticks }')).toBe('The events have broken off. Subscribe again.')
  })

  it('is asked for by GET or POST, and told in the stream what is wrong with it', async () => {
    const stream = await open('subscription { nope }')
    await eventually(() => expect(stream.ended).toBe(true), { within: 5_000 })
    expect(stream.text).toMatch(/^:\n\nevent: next\ndata: \{"errors":.*GRAPHQL_VALIDATION_FAILED.*\n\nevent: complete/)
    const denied = await open('subscription { private }')
    await eventually(() => expect(denied.ended).toBe(true), { within: 5_000 })
    expect(denied.text).toMatch(/"UNAUTHENTICATED".*\n\nevent: complete/)
  })

  it('is no request under way, so that it takes no room from others', async () => {
    const streams = [await open('subscription { ticks }'), await open('subscription { ticks }')]
    await eventually(() => expect(streams.map(({ text }) => text)).toEqual([`:\n\n${first}`, `:\n\n${first}`]), {
      within: 5_000,
    })
    expect((await router.ask('{ book(id: "1") { title } }')).status).toBe(200)
    expect(await metric('http_server_active_requests')).toBe(0)
    expect(await metric('router_subscriptions_active')).toBe(2)
    for (const { leave } of streams) leave()
    await eventually(async () => expect(await metric('router_subscriptions_active')).toBe(0), { within: 5_000 })
    release()
    await eventually(() => expect(backstage.ended).toBe(2), { within: 5_000 })
  })

  it('that its subgraph breaks off may be asked for again from where it was', async () => {
    const stream = await open('subscription { ticks }')
    await eventually(() => expect(stream.text).toContain(first), { within: 5_000 })
    router.subgraph('catalog').cutSockets()
    await eventually(() => expect(stream.ended).toBe(true), { within: 5_000 })
    expect(stream.text).toMatch(/"SUBGRAPH_UNAVAILABLE".*\n\nevent: complete/)
    release()
    const resumed = await open('subscription { ticks(from: 2, to: 2) }')
    await eventually(() => expect(resumed.text).toMatch(/"ticks":2.*\n\nevent: complete/), { within: 5_000 })
  })

  it('ends when its token expires, or a subgraph takes it no more', async () => {
    const expiring = await open('subscription { ticks }', await bearer({ exp: Math.floor(Date.now() / 1000) + 1 }))
    await eventually(() => expect(expiring.ended).toBe(true), { within: 5_000 })
    expect(expiring.text).toMatch(/"UNAUTHENTICATED".*\n\nevent: complete/)
    const refused = await open('subscription { ticks }', await bearer())
    await eventually(() => expect(refused.text).toContain(first), { within: 5_000 })
    router.subgraph('catalog').closeSockets(4401)
    await eventually(() => expect(refused.ended).toBe(true), { within: 5_000 })
    expect(refused.text).toMatch(/"UNAUTHENTICATED".*\n\nevent: complete/)
  })

  it('ends before the next event once the key of its token has been withdrawn', async () => {
    const stream = await open('subscription { ticks }', await bearer())
    await eventually(() => expect(stream.text).toContain(first), { within: 5_000 })
    issuer.withdraw()
    const unknown = { authorization: `Bearer ${await issuer.token({}, 'k2')}` }
    expect(await router.codeOf('{ __typename }', { headers: unknown })).toBe('UNAUTHENTICATED')
    release()
    await eventually(() => expect(stream.ended).toBe(true), { within: 5_000 })
    expect(stream.text).not.toContain('"ticks":2')
    expect(stream.text).toMatch(/"UNAUTHENTICATED".*\n\nevent: complete/)
  })

  it('takes one of the places that its user and its address have, as a websocket does', async () => {
    const me = await bearer()
    const socket = await connectSocket(router.url, me)
    const stream = await open('subscription { ticks }', me)
    expect(stream.status).toBe(200)
    expect((await open('subscription { ticks }', me)).status).toBe(429)
    const others = [await open('subscription { ticks }'), await open('subscription { ticks }')]
    expect(others.map(({ status }) => status)).toEqual([200, 200])
    expect((await open('subscription { ticks }')).status).toBe(429)
    socket.socket.close()
    for (const { leave } of [stream, ...others]) leave()
    await eventually(async () => expect((await open('subscription { ticks }', me)).status).toBe(200), { within: 5_000 })
  })

  it('is told at the end of the router that it may go on elsewhere, and the client does', async () => {
    const raw = await open('subscription { ticks }')
    const wrapped = await open('subscription { ticks }', {}, 'multipart/mixed;subscriptionSpec=1.0')
    let connections = 0
    const seen: unknown[] = []
    const client = createClient({
      url: () => {
        connections++
        return `${router.url}/graphql`
      },
      retryAttempts: 1,
      retry: async () => {},
    })
    const gaveUp = new Promise<unknown>((resolve) =>
      client.subscribe(
        { query: 'subscription { ticks }' },
        { next: (result) => seen.push(result), error: resolve, complete: () => resolve('complete') },
      ),
    )
    await eventually(() => expect(seen).toHaveLength(1), { within: 5_000 })
    for (const it of [raw, wrapped]) {
      await eventually(() => expect(it.text).toContain('{"data":{"ticks":1}}'), { within: 5_000 })
    }
    await router.stopRouter()
    expect(raw.text).toMatch(/"SHUTTING_DOWN"[^\n]*\n\n$/)
    expect(wrapped.text).toMatch(/\{"payload":null,"errors":\[\{[^\n]*"SHUTTING_DOWN"\}\}\]\}\r\n--graphql--\r\n$/)
    expect(await gaveUp).toBeInstanceOf(NetworkError)
    expect(connections).toBe(2)
  })
})

describe('a client that does not read its events', () => {
  it('is cut off, and what waits for it never grows beyond its bound', async () => {
    const router = await startRouter({ subgraphs: library(), config: { subscriptions: { bufferedEvents: 50 } } })
    const gone = new AbortController()
    await fetch(`${router.url}/graphql?query=subscription%7Bticks(to:100000000)%7D`, {
      headers: { accept: 'text/event-stream' },
      signal: gone.signal,
    })
    const active = async () =>
      seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_subscriptions_active')
    expect(await active()).toBe(1)
    await eventually(async () => expect(await active()).toBe(0), { within: 20_000 })
    gone.abort()
    await router.stop()
  }, 30_000)
})
