import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RequestError, type RequestErrorCode, requestErrors } from '../errors.ts'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const later = Object.entries(requestErrors).flatMap(([code, { status }]) =>
  status === 429 || status === 503 ? [code as RequestErrorCode] : [],
)

it.each(later)('%s says when to come back', (code) => {
  expect(Number(new RequestError(code, 'Later.').headers['retry-after'])).toBeGreaterThan(0)
})

describe('where points are limited', () => {
  let router: LiveRouter
  let senders = 0
  beforeAll(async () => {
    const [catalog, ...others] = library()
    if (!catalog) throw new Error('no catalog')
    const slowDown = () => {
      throw new GraphQLError('Slow down.', { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 7 } })
    }
    const { Query, ...rest } = catalog.resolvers as Record<string, object>
    router = await startRouter({
      subgraphs: [{ ...catalog, resolvers: { ...rest, Query: { ...Query, dear: slowDown } } as never }, ...others],
      config: {
        rateLimit: { points: 100, perSeconds: 600, reading: 0 },
        limits: { batch: 5 },
        trustedProxies: ['127.0.0.1'],
        cors: { origins: ['https://shop.example'] },
        subgraphs: { catalog: { shownExtensions: ['retryAfterSeconds'] } },
      },
    })
  })
  afterAll(() => router.stop())

  /** Asks as a client whom nobody has seen before, unless one is given. */
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${++senders}`, ...headers },
      body: JSON.stringify(body),
    })
  const left = (response: Response) =>
    Number(/^"points";r=(\d+);t=\d+$/.exec(response.headers.get('ratelimit') ?? '')?.[1])

  it('an answer says how many are left, and of how many', async () => {
    const client = { 'x-forwarded-for': '198.51.100.1' }
    const first = await ask({ query: '{ books(first: 10) { id } }' }, client)
    expect(left(first)).toBe(90)
    expect(first.headers.get('ratelimit-policy')).toBe('"points";q=100;w=600')
    expect(first.headers.get('retry-after')).toBeNull()
    expect(left(await ask({ query: '{ books(first: 10) { id } }' }, client))).toBe(80)
  })

  it('an array of answers says once what all of them have left', async () => {
    const query = '{ books(first: 10) { id } }'
    const response = await ask([{ query }, { query }, { query }])
    expect(left(response)).toBe(70)
    expect(response.headers.get('ratelimit-policy')).toBe('"points";q=100;w=600')
  })

  it.each([
    ['text/event-stream', 'subscription { ticks }'],
    ['multipart/mixed;subscriptionSpec=1.0', 'subscription { ticks }'],
    ['multipart/mixed', '{ latest { stars ... @defer { book { title } } } }'],
  ])('an answer in pieces says so, too (%s)', async (accept, query) => {
    const response = await ask({ query }, { accept })
    expect(response.headers.get('content-type')).toContain(accept.split(';')[0])
    expect(left(response)).toBeLessThan(100)
    await response.text()
  })

  it('an answer of which a part was too much says when to come back for that', async () => {
    const response = await ask({ query: '{ books { id } dear }' })
    expect(response.status).toBe(200)
    expect(response.headers.get('retry-after')).toBe('7')
  })

  it('so does an array of answers in which some were too much', async () => {
    const query = '{ books(first: 60) { id } }'
    const response = await ask([{ query }, { query }])
    expect(response.status).toBe(200)
    const [served, refused] = (await response.json()) as { data?: unknown; errors?: { extensions: object }[] }[]
    expect(served?.data).toBeDefined()
    expect(refused?.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(7)
  })

  it('pages of other origins may read all of it', async () => {
    const { headers } = await ask({ query: '{ __typename }' }, { origin: 'https://shop.example' })
    const exposed = headers.get('access-control-expose-headers')?.split(', ')
    expect(exposed).toEqual(expect.arrayContaining(['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id']))
  })
})

it('where nothing is limited, nothing is said of it', async () => {
  const router = await startRouter({ subgraphs: library() })
  const { headers } = await router.ask('{ __typename }')
  expect([...headers.keys()].filter((name) => /ratelimit|retry/.test(name))).toEqual([])
  await router.stop()
})

describe('a subgraph that says when to come back', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({
      subgraphs: library(),
      config: { subgraphs: { all: { retries: 0, breaker: { consecutiveFailures: 100 } } } },
    })
  })
  afterAll(() => router.stop())

  const json = { 'content-type': 'application/json' }
  const refusedAs = (code: string, extensions: object = {}) =>
    JSON.stringify({ errors: [{ message: 'Not now.', extensions: { code, ...extensions } }] })
  const inASecond = () => new Date(Date.now() + 20_000).toUTCString()

  it.each([
    ['without GraphQL', 503, () => ({ 'retry-after': '7', 'content-type': 'text/plain' }), 'busy', 7],
    ['by a date', 503, () => ({ 'retry-after': inASecond() }), '', 20],
    ['in GraphQL’s words', 429, () => ({ ...json, 'retry-after': '30' }), refusedAs('RATE_LIMITED'), 30],
    ['with what is masked', 503, () => ({ ...json, 'retry-after': '9' }), refusedAs('HIDDEN'), 9],
    ['in its errors alone', 200, () => json, refusedAs('HIDDEN', { retryAfterSeconds: 11 }), 11],
    [
      'in its errors, which count more',
      429,
      () => ({ ...json, 'retry-after': '1' }),
      refusedAs('BUSY', { retryAfterSeconds: 5 }),
      5,
    ],
    ['for longer than anybody waits', 503, () => ({ 'retry-after': '99999999999' }), '', 86_400],
  ])('is told on, %s', async (_how, status, headers, body, seconds) => {
    router.subgraph('catalog').misbehave((_, response) => response.writeHead(status, headers()).end(body))
    const told = await router.ask('{ book(id: "1") { title } latest { stars } }')
    expect(told.status).toBe(200)
    expect(told.data).toMatchObject({ latest: { stars: expect.any(Number) } })
    expect(told.errors).toHaveLength(1)
    const said = Number(told.errors?.[0]?.extensions.retryAfterSeconds)
    expect(said).toBeLessThanOrEqual(seconds)
    expect(said).toBeGreaterThan(seconds - 3)
    expect(told.headers.get('retry-after')).toBe(String(said))
  })

  it.each([
    ['nothing', {}],
    ['what is none', { 'retry-after': 'soon' }],
    ['what has passed', { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }],
  ])('has nobody wait who says %s', async (_what, headers) => {
    router.subgraph('catalog').misbehave((_, response) => response.writeHead(503, headers).end())
    const told = await router.ask('{ book(id: "1") { title } }')
    expect(told.errors?.[0]?.extensions).not.toHaveProperty('retryAfterSeconds')
    expect(told.headers.get('retry-after')).toBeNull()
  })
})
