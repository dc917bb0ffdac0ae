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
