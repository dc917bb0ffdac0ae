import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

/** Bodies of at most 90,000 bytes are taken; what is compressed is read by 16 KiB. */
describe('what is sent is paid for by its length', () => {
  const all = 1_000_000
  let router: LiveRouter
  let release = () => {}
  beforeAll(async () => {
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    router = await startRouter({
      subgraphs: library({ slow: () => gate }),
      config: {
        rateLimit: { points: all, perSeconds: 600 },
        limits: { bodyBytes: 90_000 },
        subscriptions: { perConnection: 1 },
        trustedProxies: ['127.0.0.1'],
      },
    })
    await router.ask('{ __typename }', { headers: { 'x-forwarded-for': '198.51.100.1' } })
  })
  afterAll(() => router.stop())

  const long = 'a'.repeat(9_950)
  const query = '{ __typename }'
  type Body = [what: string, body: string | Buffer<ArrayBuffer>, points: number, headers?: Record<string, string>]
  const bodies: Body[] = [
    ['a short one', JSON.stringify({ query }), 1],
    ['variables that nobody reads', JSON.stringify({ query, variables: { long } }), 1 + 10],
    ['variables that are not taken', JSON.stringify({ query, variables: [long, long] }), 1 + 19],
    ['what is no JSON', `{${long}${long}`, 1 + 19],
    [
      'what was compressed',
      gzipSync(JSON.stringify({ query, variables: { long } })),
      1 + 10,
      { 'content-encoding': 'gzip' },
    ],
    ['what was compressed, and is too long', gzipSync('a'.repeat(1_000_000)), 1 + 98, { 'content-encoding': 'gzip' }],
    [
      'a token that is none',
      JSON.stringify({ query, variables: { long } }),
      1 + 10,
      { authorization: 'Bearer nonsense' },
    ],
  ]

  it.each(bodies)('%s', async (_, body, points, headers = {}) => {
    const from = { 'x-forwarded-for': `198.51.100.${++senders}`, 'content-type': 'application/json' }
    await fetch(`${router.url}/graphql`, { method: 'POST', headers: { ...from, ...headers }, body })
    expect(await leftOf(from)).toBe(all - points - 1)
  })

  it('and what it names by a hash', async () => {
    const from = { 'x-forwarded-for': `198.51.100.${++senders}` }
    const text = `{ __typename } # ${long}`
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') }
    const ask = async (body: object) => {
      const headers = { 'content-type': 'application/json', ...from }
      const { status } = await fetch(`${router.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...body, extensions: { persistedQuery } }),
      })
      expect(status).toBe(200)
    }
    await ask({ query: text })
    const left = await leftOf(from)
    await ask({})
    expect(await leftOf(from)).toBe(left - (1 + 9) - 1)
  })

  it('over a websocket too, and where it runs too many operations', async () => {
    const from = { 'x-forwarded-for': `198.51.100.${++senders}` }
    const client = await connectSocket(router.url, {}, from)
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ slow }' } })
    client.send({ id: '2', type: 'subscribe', payload: { query, variables: { long } } })
    expect(await client.next()).toMatchObject({
      id: '2',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    })
    release()
    expect(await client.next()).toMatchObject({ id: '1', type: 'next' })
    client.socket.close()
    expect(await leftOf(from)).toBe(all - (1 + 1) - (1 + 10) - 1)
  })

  it('over a websocket beside its operations, and ten of them at least', async () => {
    const from = { 'x-forwarded-for': `198.51.100.${++senders}` }
    const client = await connectSocket(router.url, {}, from)
    client.send({ type: 'ping', payload: { long, in: '"type":"subscribe"' } })
    expect((await client.next()).type).toBe('pong')
    for (let pings = 0; pings < 18; pings++) client.send({ type: 'ping' })
    for (let pongs = 0; pongs < 18; pongs++) expect(await client.next()).toEqual({ type: 'pong' })
    client.socket.close()
    expect(await leftOf(from)).toBe(all - 10 - 2 - 1)
  })

  let senders = 100
  /** Asking takes a point. */
  async function leftOf(headers: Record<string, string>): Promise<number> {
    const { headers: said } = await router.ask(query, { headers })
    return Number(/r=(\d+)/.exec(said.get('ratelimit') ?? '')?.[1])
  }
})

it('a websocket that says too much is closed, and told to come back', async () => {
  const router = await startRouter({ subgraphs: library(), config: { rateLimit: { points: 3, perSeconds: 600 } } })
  const client = await connectSocket(router.url)
  for (let pings = 0; pings < 39; pings++) client.send({ type: 'ping' })
  expect((await client.closed).code).toBe(1013)
  await router.stop()
})
