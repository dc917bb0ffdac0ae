import { createClient } from 'graphql-sse'
import { afterEach, describe, expect, it } from 'vitest'
import type { Subgraph } from '../testing/in-process.ts'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { moduleFile } from '../testing/module-file.ts'
import { rawRequest } from '../testing/raw-http.ts'
import { connectSocket } from '../testing/socket-client.ts'
import type { ModuleRequest, ModuleResponse, RouterModule } from './router-module.ts'

const no = { refuse: { code: 'NOT_TODAY', message: 'No.', status: 418 } }
const told = [{ message: 'No.', extensions: { code: 'NOT_TODAY' } }]
const ticks = 'subscription Ticks { ticks(to: 2) }'

let router: LiveRouter
afterEach(() => router.stop())

async function start(module: RouterModule): Promise<void> {
  router = await startRouter({ subgraphs: library({ nextTick: async () => {} }), module: moduleFile(module) })
}
const post = (query: string, accept: string) =>
  rawRequest(`${router.url}/graphql`, {
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  })

/** Who reads both books, one after the other. */
const readers = ({ resolvers }: Subgraph) => ({
  ...resolvers,
  Subscription: {
    read: {
      subscribe: async function* () {
        for (const [id, title] of [
          ['1', 'Emma'],
          ['2', 'Ulysses'],
        ])
          yield { read: { id, title } }
      },
    },
  },
})

const multipart = 'multipart/mixed;subscriptionSpec=1.0'
const deferred = 'multipart/mixed;deferSpec=20220824, application/json'

describe('what onRequest refuses', () => {
  it.each([
    ['a subscription as server-sent events', ticks, 'text/event-stream'],
    ['a subscription as multipart', ticks, multipart],
    ['an answer in pieces', '{ book(id: "1") { title ... @defer { year } } }', deferred],
  ])('is told of %s as of any other', async (_, query, accept) => {
    await start({ onRequest: () => no })
    const { status, body } = await post(query, accept)
    expect([status, JSON.parse(body)]).toEqual([418, { errors: told }])
    expect(router.subgraph('catalog').received).toEqual([])
    expect(router.subgraph('catalog').connected).toEqual([])
  })

  it.each(['{ __typename }', 'mutation { retitle(id: "1", title: "x") { id } }', ticks])(
    'is told over a websocket of %s',
    async (query) => {
      await start({ onRequest: () => no })
      const client = await connectSocket(router.url)
      client.send({ id: '1', type: 'subscribe', payload: { query } })
      expect(await client.next()).toEqual({ id: '1', type: 'error', payload: told })
      client.socket.close()
      expect(router.subgraph('catalog').connected).toEqual([])
    },
  )
})

describe('a subscription', () => {
  const seen: { requests: ModuleRequest[]; calls: string[]; responses: ModuleResponse[] } = {
    requests: [],
    calls: [],
    responses: [],
  }
  const watching: RouterModule = {
    onRequest(request) {
      seen.requests.push(request)
      return { headers: { 'x-for': 'all' } }
    },
    onSubgraphRequest({ subgraph, kind, headers }) {
      seen.calls.push(`${kind} ${subgraph} ${headers['x-for']}`)
      return { headers: { 'x-call': 'seen' } }
    },
    onResponse: (response) => void seen.responses.push(response),
  }
  afterEach(() => {
    seen.requests.length = 0
    seen.calls.length = 0
    seen.responses.length = 0
  })

  it('over a websocket meets each hook once, and its source is told what they say', async () => {
    await start(watching)
    const client = await connectSocket(router.url, { 'X-Tenant': 'acme', headers: { 'x-nested': 'yes' } })
    client.send({ id: '1', type: 'subscribe', payload: { query: ticks } })
    const messages = [await client.next(), await client.next(), await client.next()]
    expect(messages.map(({ type }) => type)).toEqual(['next', 'next', 'complete'])
    expect(seen.requests).toMatchObject([
      { method: 'websocket', kind: 'subscription', headers: { 'x-tenant': 'acme', 'x-nested': 'yes' } },
    ])
    expect(seen.calls).toEqual(['subscription catalog all'])
    expect(router.subgraph('catalog').connected).toMatchObject([{ 'x-for': 'all', 'x-call': 'seen' }])
    expect(seen.responses).toMatchObject([{ status: null, operationName: 'Ticks', errors: [] }])
    client.socket.close()
  })

  it('over HTTP does, too', async () => {
    await start(watching)
    const { status, body } = await post(ticks, 'text/event-stream')
    expect(status).toBe(200)
    expect(body).toContain('{"data":{"ticks":2}}')
    expect([seen.requests, seen.responses]).toMatchObject([[{ method: 'POST' }], [{ status: 200 }]])
    expect(seen.calls).toEqual(['subscription catalog all'])
    expect(router.subgraph('catalog').connected).toMatchObject([{ 'x-for': 'all', 'x-call': 'seen' }])
  })

  it('has the calls that an event asks for decided about, each', async () => {
    const subgraphs = library().map((subgraph) =>
      subgraph.name === 'catalog'
        ? {
            ...subgraph,
            typeDefs: subgraph.typeDefs.replace('ticks(', 'read: Book ticks('),
            resolvers: readers(subgraph),
          }
        : subgraph,
    )
    router = await startRouter({ subgraphs, module: moduleFile(watching) })
    const { body } = await post('subscription { read { title reviews { stars } } }', 'text/event-stream')
    expect(body.match(/"stars":5/g)).toHaveLength(2)
    expect(seen.calls).toEqual(['subscription catalog all', 'query reviews all', 'query reviews all'])
    for (const { headers } of router.subgraph('reviews').received) expect(headers['x-call']).toBe('seen')
  })

  const closed: RouterModule = { onSubgraphRequest: () => no }

  it('whose source is not to be asked ends with what the hook says, over HTTP', async () => {
    await start(closed)
    const client = createClient({ url: `${router.url}/graphql`, retryAttempts: 0 })
    const answers: unknown[] = []
    for await (const answer of client.iterate({ query: ticks })) answers.push(answer)
    expect(answers).toEqual([{ errors: told }])
    expect((await post(ticks, multipart)).body).toContain(JSON.stringify({ payload: null, errors: told }))
    expect(router.subgraph('catalog').connected).toEqual([])
  })

  it('does so over a websocket', async () => {
    await start(closed)
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload: { query: ticks } })
    expect(await client.next()).toEqual({ id: '1', type: 'error', payload: told })
    client.socket.close()
    expect(router.subgraph('catalog').connected).toEqual([])
  })
})

describe('an answer in pieces', () => {
  it('has the calls of its deferred fragments decided about, and is told of as one', async () => {
    const responses: ModuleResponse[] = []
    await start({
      onSubgraphRequest: ({ subgraph }) => (subgraph === 'reviews' ? no : undefined),
      onResponse: (response) => void responses.push(response),
    })
    const { body } = await post('{ book(id: "1") { title ... @defer { reviews { stars } } } }', deferred)
    expect(body).toContain('"title":"Emma"')
    expect(body).toContain('"code":"NOT_TODAY"')
    expect(responses).toMatchObject([{ status: 200, errors: [{ code: 'NOT_TODAY' }] }])
    expect(router.subgraph('reviews').received).toEqual([])
  })
})
