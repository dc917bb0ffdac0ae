import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

const points = 10

/** Each is refused, at one stage or another, or answered with what its sender is not shown. */
const refused: Record<string, Record<string, unknown>> = {
  'that is not parsed': { query: '{ book(id: "1") {' },
  'that is not valid': { query: '{ nope }' },
  'that is too deep': { query: `{${'a{'.repeat(30)}b${'}'.repeat(30)}}` },
  'that costs too much': { query: '{ books(first: 90) { id } }' },
  'whose variables do not fit': { query: 'query ($id: ID!) { book(id: $id) { id } }' },
  'that is not in its document': { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
  'that is not registered': { extensions: { persistedQuery: { version: 1, sha256Hash: 'unknown' } } },
  'that has not the hash it came with': {
    query: '{ books { id } }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'other' } },
  },
  'without a query': { variables: {} },
  'that is denied': { query: '{ members }' },
}

describe('a caller pays for an operation', () => {
  let router: LiveRouter
  let senders = 0
  beforeAll(async () => {
    router = await startRouter({
      subgraphs: library(),
      config: {
        rateLimit: { points, perSeconds: 600 },
        cost: { max: 50 },
        limits: { batch: 5 },
        trustedProxies: ['127.0.0.1'],
        auth: {
          issuers: [{ issuer: 'https://library.example', audience: 'library', jwksUri: 'http://127.0.0.1:9/jwks' }],
        },
      },
    })
  })
  afterAll(() => router.stop())

  /** Sends the same once more than there are points, as one client whom nobody has seen before. */
  async function exhaust(body: string, headers: Record<string, string> = {}): Promise<Response[]> {
    const from = `192.0.2.${++senders}`
    const responses: Response[] = []
    for (let sent = 0; sent <= points; sent++) {
      const all = { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers }
      responses.push(await fetch(`${router.url}/graphql`, { method: 'POST', headers: all, body }))
    }
    return responses
  }

  it.each(Object.entries(refused))('%s', async (_, request) => {
    const last = (await exhaust(JSON.stringify(request))).at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it.each(Object.entries(refused))('%s over a websocket too', async (_, request) => {
    const client = await connectSocket(router.url, {}, { 'x-forwarded-for': `192.0.2.${++senders}` })
    let code: unknown
    for (let sent = 0; sent <= points; sent++) {
      client.send({ id: `${sent}`, type: 'subscribe', payload: { query: '', ...request } })
      const { type, payload } = await client.next()
      if (type === 'error') code = (payload as [{ extensions: { code: string } }])[0].extensions.code
      else await client.next()
    }
    expect(code).toBe('RATE_LIMITED')
    client.socket.close()
  })

  it('nested 20,000 deep over a websocket, and is told so', async () => {
    const client = await connectSocket(router.url, {}, { 'x-forwarded-for': `192.0.2.${++senders}` })
    const codes: unknown[] = []
    for (let sent = 0; sent <= points; sent++) {
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
      client.send(`{"id":"${sent}","type":"subscribe","payload":{"query":"{ __typename }","variables":{"v":${deep}}}}`)
      const { payload } = await client.next()
      codes.push((payload as [{ extensions: { code: string } }])[0].extensions.code)
    }
    expect(codes).toEqual([...Array(points).fill('BAD_REQUEST'), 'RATE_LIMITED'])
    client.socket.close()
  })

  it('in an array like any other, and is told to come back when none of it was served', async () => {
    const responses = await exhaust(JSON.stringify([{ query: '{ nope }' }, { query: '{ nope }' }]))
    expect(responses[0]?.status).toBe(200)
    expect(responses.at(-1)?.status).toBe(429)
    expect(Number(responses.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await responses.at(-1)?.json()).toHaveLength(2)
  })

  it.each([
    ['that is no JSON', '{', {}],
    ['that is no object', '1', {}],
    ['of another content type', '{}', { 'content-type': 'text/plain' }],
    ['with a token that is no good', '{"query":"{ __typename }"}', { authorization: 'Bearer nonsense' }],
  ])('%s', async (_, body, headers) => {
    expect((await exhaust(body, headers)).at(-1)?.status).toBe(429)
  })

  it('whose document is new by its length, and then no more than it costs', async () => {
    const from = { 'x-forwarded-for': `192.0.2.${++senders}` }
    const other = { 'x-forwarded-for': `192.0.2.${++senders}` }
    const query = `{ __typename ${' '.repeat(850)} }`
    expect((await router.ask(query, { headers: from })).status).toBe(200)
    expect((await router.ask(query, { headers: from })).status).toBe(429)
    for (let sent = 0; sent < points; sent++) expect((await router.ask(query, { headers: other })).status).toBe(200)
    expect((await router.ask(query, { headers: other })).status).toBe(429)
  })
})
