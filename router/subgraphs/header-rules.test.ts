import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { rawRequest } from '../testing/raw-http.ts'
import { connectSocket } from '../testing/socket-client.ts'

const both = '{ book(id: "1") { title reviews { stars } } }'

let router: LiveRouter
afterEach(() => router.stop())

const start = async (headers: object, config: object = {}) => {
  router = await startRouter({
    subgraphs: library({ nextTick: async () => {} }),
    config: { headers, ...config },
    environment: { SECRET: 'hush' },
  })
}
const received = (name: string) => router.subgraph(name).received.at(-1)?.headers ?? {}

describe('rules for what calls to subgraphs carry', () => {
  it('take a header by its name, under another, or what stands in for it', async () => {
    const request = [
      { propagate: 'X-Tenant' },
      { propagate: 'x-channel', rename: 'x-sold-by', default: 'web' },
      { propagate: 'x-none' },
    ]
    await start({ all: { request } })
    await router.ask(both, { headers: { 'x-tenant': 'one', 'x-other': 'no' } })
    for (const name of ['catalog', 'reviews']) {
      expect(received(name)).toMatchObject({ 'x-tenant': 'one', 'x-sold-by': 'web' })
      for (const absent of ['x-channel', 'x-none', 'x-other']) expect(received(name)).not.toHaveProperty(absent)
    }
    await router.ask(both, { headers: { 'x-channel': 'till' } })
    expect(received('catalog')).toMatchObject({ 'x-sold-by': 'till' })
  })

  it('hold in order, those of all subgraphs before those of one', async () => {
    await start(
      {
        all: { request: [{ matching: '^x-try-' }, { remove: 'x-try-b' }, { set: 'x-key', value: `Key \${SECRET}` }] },
        subgraphs: {
          reviews: { request: [{ remove: 'x-key' }, { remove: 'accept-language' }, { propagate: 'x-try-b' }] },
        },
      },
      { propagateHeaders: ['accept-language'] },
    )
    await router.ask(both, { headers: { 'x-try-a': '1', 'x-try-b': '2', 'accept-language': 'de' } })
    expect(received('catalog')).toMatchObject({ 'x-try-a': '1', 'x-key': 'Key hush', 'accept-language': 'de' })
    expect(received('catalog')).not.toHaveProperty('x-try-b')
    expect(received('reviews')).toMatchObject({ 'x-try-a': '1', 'x-try-b': '2' })
    expect(received('reviews')).not.toHaveProperty('x-key')
    expect(received('reviews')).not.toHaveProperty('accept-language')
  })

  it('let no client say what the router does, whatever matches', async () => {
    const rules = {
      request: [{ set: 'x-key', value: 'ours' }, { matching: '' }, { propagate: 'x-forged', rename: 'x-key' }],
    }
    await start(
      { all: rules, clientAddress: 'x-address', userAgent: 'x-agent' },
      { subgraphs: { all: { headers: { 'X-Credential': 'ours' } } } },
    )
    const ours = ['x-key', 'x-credential', 'x-address', 'x-agent', 'traceparent', 'x-forwarded-for', 'x-forged']
    await rawRequest(`${router.url}/graphql`, {
      headers: {
        ...Object.fromEntries(ours.map((name) => [name, 'forged'])),
        'content-type': 'application/json',
        'accept-encoding': 'br',
        authorization: 'Bearer x.y.z',
        te: 'trailers',
        'x-request-id': 'req-1',
        'x-fine': 'yes',
      },
      body: JSON.stringify({ query: both }),
    })
    const headers = received('catalog')
    expect(headers).toMatchObject({
      'x-key': 'ours',
      'x-credential': 'ours',
      'x-address': '127.0.0.1',
      authorization: 'Bearer x.y.z',
      'x-request-id': 'req-1',
      'x-fine': 'yes',
      host: new URL(router.subgraph('catalog').url).host,
    })
    expect(Object.entries(headers).filter(([, value]) => value === 'forged')).toEqual([['x-forged', 'forged']])
    for (const name of ['x-agent', 'accept-encoding', 'te']) expect(headers).not.toHaveProperty(name)
  })

  it('hold of what a client says over a websocket, where only what could be a header counts', async () => {
    await start({ all: { request: [{ matching: 'x-' }] } })
    const client = await connectSocket(router.url, { 'X-Tenant': 'one', 'x-evil\r\nx': '1', 'x-number': 7 })
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks(to: 1) }' } })
    expect(await client.next()).toMatchObject({ type: 'next' })
    const connected = router.subgraph('catalog').connected.at(-1) ?? {}
    expect(Object.keys(connected).filter((name) => name.startsWith('x-'))).toEqual(['x-tenant', 'x-request-id'])
    client.socket.close()
  })
})

describe('who a client is', () => {
  it('is told to subgraphs under the names that are configured', async () => {
    await start({ clientAddress: 'x-address', userAgent: 'x-agent' })
    await router.ask(both, { headers: { 'user-agent': 'tests' } })
    expect(received('reviews')).toMatchObject({ 'x-address': '127.0.0.1', 'x-agent': 'tests' })
  })

  it('is told to none unless that is asked for', async () => {
    await start({})
    await router.ask(both, { headers: { 'user-agent': 'tests' } })
    expect(Object.values(received('reviews')).filter((value) => /^(tests|127\.0\.0\.1)$/.test(String(value)))).toEqual(
      [],
    )
  })
})

describe('rules for what comes back', () => {
  const answers = (name: string, data: object, headers: Record<string, string | string[]>) =>
    router.subgraph(name).misbehave((_, response) => {
      response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    })
  const book = { __typename: 'Book', id: '1', title: 'Emma' }
  const told = (suffix: string) => ({
    'x-first': suffix,
    'x-last': suffix,
    'x-all': suffix,
    'x-not-asked-for': suffix,
    'set-cookie': [`${suffix}=1, 2; Path=/`, `${suffix}2=3`],
  })
  const ask = async (body: string = JSON.stringify({ query: both })) =>
    rawRequest(`${router.url}/graphql`, { headers: { 'content-type': 'application/json' }, body })
  const bothAnswer = () => {
    answers('catalog', { book__c0: book }, told('catalog'))
    answers('reviews', { _entities: [{ reviews: [{ stars: 5 }] }] }, told('reviews'))
  }
  const response = [
    { propagate: 'x-first', several: 'first' },
    { propagate: 'x-last' },
    { propagate: 'x-all', several: 'append', rename: 'x-everything' },
    { propagate: 'Set-Cookie' },
  ]

  it('give the client the first, the last or all, and each cookie by itself', async () => {
    await start({ all: { response } })
    bothAnswer()
    const { status, headers, body } = await ask()
    expect({ status, body: JSON.parse(body) }).toEqual({
      status: 200,
      body: { data: { book: { title: 'Emma', reviews: [{ stars: 5 }] } } },
    })
    expect(headers).toMatchObject({
      'x-first': 'catalog',
      'x-last': 'reviews',
      'x-everything': 'catalog, reviews',
      'set-cookie': ['catalog=1, 2; Path=/', 'catalog2=3', 'reviews=1, 2; Path=/', 'reviews2=3'],
      'cache-control': 'no-store',
    })
    expect(headers).not.toHaveProperty('x-not-asked-for')
    expect(headers).not.toHaveProperty('x-all')
  })

  it('hold for the subgraph that they name alone', async () => {
    await start({ subgraphs: { catalog: { response } } })
    bothAnswer()
    const { status, headers } = await ask()
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'x-last': 'catalog', 'set-cookie': ['catalog=1, 2; Path=/', 'catalog2=3'] })
  })

  it('hold for all operations of an array together', async () => {
    await start({ all: { response } }, { limits: { batch: 2 } })
    bothAnswer()
    const { headers } = await ask(JSON.stringify([{ query: both }, { query: '{ nope }' }]))
    expect(headers).toMatchObject({ 'x-last': 'reviews' })
  })

  it('are none by default', async () => {
    await start({})
    bothAnswer()
    const { headers } = await ask()
    for (const name of Object.keys(told(''))) expect(headers).not.toHaveProperty(name)
  })
})
