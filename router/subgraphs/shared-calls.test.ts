import type { IncomingMessage, ServerResponse } from 'node:http'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type AskOptions, type LiveRouter, startRouter } from '../testing/live-router.ts'

const query = '{ slow }'
const slow = { data: { slow: 'at last' } }
const books = { data: { books: [{ __typename: 'Book', id: '1', title: 'Emma' }] } }

describe('equal queries of a subgraph under way', () => {
  let router: LiveRouter
  let answers: (() => void)[] = []
  afterEach(async () => {
    for (const answer of answers.splice(0)) answer()
    await router.stop()
  })

  const respond = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

  /** A router whose catalog answers when it is told to. */
  async function start(
    config: Record<string, unknown> = {},
    behave: (response: ServerResponse, request: IncomingMessage) => void = (response) => respond(response, slow),
  ) {
    const dedupe = { inbound: false, subgraph: true }
    const subgraphs = { catalog: { retries: 0, responseBytes: 1_000, timeoutMs: 5_000 } }
    router = await startRouter({ subgraphs: library(), config: { dedupe, subgraphs, ...config } })
    answers = []
    router.subgraph('catalog').misbehave((request, response) => void answers.push(() => behave(response, request)))
  }
  const asked = () => router.subgraph('catalog').received.length
  const metric = async (name: string) => {
    const text = await (await fetch(`${router.admin}/metrics`)).text()
    return Number(new RegExp(`^${name}(?:{[^}]*})? (\\d+)$`, 'm').exec(text)?.[1])
  }
  const inside = (count: number) =>
    eventually(async () => expect(await metric('http_server_active_requests')).toBe(count), { within: 5_000 })
  /** Those that are inside may still be read: how many of them wait for what another has asked. */
  const joined = (count: number) =>
    eventually(async () => expect(await metric('router_subgraph_shared_calls_total')).toBe(count), { within: 5_000 })

  /** Asks the first, and the others once the subgraph has it; then the subgraph answers all that it was asked. */
  async function together(calls: number, ...all: [query: string, options?: AskOptions][]) {
    const asking = []
    for (const [index, [text, options]] of all.entries()) {
      asking.push(router.ask(text, options))
      await inside(index + 1)
      if (index === 0) await eventually(() => expect(answers).toHaveLength(1), { within: 5_000 })
    }
    await eventually(() => expect(answers).toHaveLength(calls), { within: 5_000 })
    if (calls < all.length) await joined(all.length - calls)
    for (const answer of answers.splice(0)) answer()
    return Promise.all(asking)
  }

  it('are asked once, whatever else is asked beside them, and each has its own copy', async () => {
    await start({}, (response) => respond(response, books))
    const told = await together(
      1,
      ['{ books { title reviews { stars } } }', { headers: { 'x-request-id': 'one' } }],
      ['{ books { title reviews { id } } }', { headers: { 'x-request-id': 'two' } }],
      ['{ books { title reviews { stars } } }'],
    )
    const [stars, ids] = [{ stars: 5 }, { id: 'r1' }].map((review) => ({
      books: [{ title: 'Emma', reviews: [review] }],
    }))
    expect(told.map(({ data }) => data)).toEqual([stars, ids, stars])
    expect(asked()).toBe(1)
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['breaks off', (response) => void response.destroy()],
    ['answers 500', (response) => void response.writeHead(500).end()],
    ['says too much', (response) => respond(response, { data: { slow: 'x'.repeat(2_000) } })],
    ['says no JSON', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{')],
  ])('fail alike where the subgraph %s', async (_, behave) => {
    await start({}, behave)
    for (const { data, errors } of await together(1, [query], [query])) {
      expect([data, errors?.[0]?.extensions.code]).toEqual([{ slow: null }, 'SUBGRAPH_UNAVAILABLE'])
    }
    expect(asked()).toBe(1)
  })

  it.each<[string, AskOptions, Record<string, unknown>?]>([
    ['token', { headers: { authorization: 'Bearer somebody-else' } }],
    ['header that travels on', { headers: { 'x-shop': 'b' } }, { propagateHeaders: ['x-shop'] }],
    ['user agent, where it is told of it', { headers: { 'user-agent': 'b' } }, { headers: { userAgent: 'x-agent' } }],
  ])('are not equal with another %s', async (_, options, config) => {
    await start(config)
    for (const { data } of await together(2, [query], [query, options])) expect(data).toEqual(slow.data)
  })

  it('are not equal with other variables', async () => {
    await start()
    const byId = 'query ($id: ID!) { book(id: $id) { title } }'
    await together(2, [byId, { variables: { id: '1' } }], [byId, { variables: { id: '2' } }])
    expect(asked()).toBe(2)
  })

  it('are two where configuration says so', async () => {
    await start({ dedupe: { inbound: false, subgraph: false } })
    await together(2, [query], [query])
  })

  it('are never mutations', async () => {
    await start({}, (response) => respond(response, { data: { retitle: { title: 'Emma!' } } }))
    const mutation = 'mutation { retitle(id: "1", title: "Emma!") { title } }'
    await together(2, [mutation], [mutation])
    expect(asked()).toBe(2)
  })

  it('share the headers that come back to clients', async () => {
    await start({ headers: { all: { response: [{ propagate: 'x-told' }] } } }, (response) =>
      respond(response, slow, { 'x-told': 'yes' }),
    )
    const told = await together(1, [query], [query])
    expect(told.map(({ headers }) => headers.get('x-told'))).toEqual(['yes', 'yes'])
  })

  it('go on when the client goes that asked first, and end when all have gone', async () => {
    await start()
    let closed = false
    const url = `${router.url}/graphql?query=${encodeURIComponent(query)}`
    const ask = async (client: AbortController) => (await fetch(url, { signal: client.signal })).json()
    const clients = [new AbortController(), new AbortController(), new AbortController()] as const
    const [first, second] = [ask(clients[0]).catch(() => 'left'), ask(clients[1])]
    await eventually(() => expect(answers).toHaveLength(1), { within: 5_000 })
    await joined(1)
    clients[0].abort()
    expect(await first).toBe('left')
    await inside(1)
    for (const answer of answers.splice(0)) answer()
    expect(await second).toEqual(slow)
    expect(asked()).toBe(1)

    router.subgraph('catalog').misbehave((request) => void request.socket.once('close', () => (closed = true)))
    const third = ask(clients[2]).catch(() => 'left')
    await eventually(() => expect(asked()).toBe(2), { within: 5_000 })
    clients[2].abort()
    expect(await third).toBe('left')
    await eventually(() => expect(closed).toBe(true), { within: 5_000 })
  })
})
