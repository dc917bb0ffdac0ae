import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { startTokenIssuer, type TokenIssuer } from './testing/token-issuer.ts'

const newer = { accept: 'application/graphql-response+json' }
const older = { accept: 'application/json' }

describe('an operation', () => {
  let issuer: TokenIssuer
  let router: LiveRouter

  beforeAll(async () => {
    issuer = await startTokenIssuer()
    router = await startRouter({
      subgraphs: library(),
      config: { auth: { issuers: [issuer.settings] }, cost: { max: 100, listSize: 10 }, limits: { aliases: 3 } },
    })
  })
  afterAll(async () => {
    await router.stop()
    await issuer.stop()
  })

  const calls = () => router.subgraph('catalog').received.length + router.subgraph('reviews').received.length
  const bearer = async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.token(claims)}` })

  it.each([
    ['{ book(id: "1") { ', 'GRAPHQL_PARSE_FAILED'],
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { book(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s gets %s: 400, or 200 for those who accept only application/json', async (query, code) => {
    for (const [headers, status] of [
      [{}, 400],
      [newer, 400],
      [older, 200],
    ] as const) {
      const answer = await router.ask(query, { headers })
      expect(answer.status).toBe(status)
      expect(answer.errors?.[0]?.extensions.code).toBe(code)
      expect(answer).not.toHaveProperty('data')
    }
  })

  it('over a limit is refused with 400 whatever is accepted', async () => {
    const answer = await router.ask('{ a: __typename b: __typename c: __typename d: __typename }', { headers: older })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'DOCUMENT_LIMIT_EXCEEDED',
      measure: 'aliases',
      limit: 3,
    })
  })

  it.each<Record<string, unknown>>([{ id: 1.5 }, { id: null }, { id: { a: 1 } }, {}])(
    'with variables that do not fit, such as %j, is refused',
    async (variables) => {
      const { status, errors } = await router.ask('query ($id: ID!) { book(id: $id) { id } }', { variables })
      expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' })
    },
  )

  it('with a member that its input does not have is refused', async () => {
    const variables = { f: { year: 1, evil: 2 } }
    expect(await router.codeOf('query ($f: Filter) { search(filter: $f) { id } }', { variables })).toBe(
      'BAD_USER_INPUT',
    )
  })

  it.each(["' OR 1=1--", 'x'.repeat(10_000), '%_:*'])(
    'with the odd id %.20s gets what a missing one gets',
    async (id) => {
      const answer = await router.ask('query ($id: ID!) { book(id: $id) { id } }', { variables: { id } })
      expect({ status: answer.status, data: answer.data, errors: answer.errors }).toEqual({
        status: 200,
        data: { book: null },
        errors: undefined,
      })
    },
  )

  it('says its cost when asked to, and what it came to', async () => {
    const answer = await router.ask('{ books(first: 3) { id } }', { headers: { 'x-include-cost': '1' } })
    expect(answer.extensions).toEqual({ cost: 3, actualCost: 2 })
    expect((await router.ask('{ books(first: 3) { id } }')).extensions).toBeUndefined()
  })

  it('exactly at the cost limit is served, above it refused before any subgraph is called, on a cached plan too', async () => {
    const query = 'query ($n: Int!) { books(first: $n) { id } dear }'
    expect((await router.ask(query, { variables: { n: 50 } })).status).toBe(200)
    const before = calls()
    const answer = await router.ask(query, { variables: { n: 51 }, headers: older })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'COST_LIMIT_EXCEEDED', cost: 101, limit: 100 })
    expect((await router.ask('{ books(first: 50) { reviews(first: 50) { id } } }')).status).toBe(400)
    expect(calls()).toBe(before)
  })

  it.each([
    'Bearer nonsense',
    'Bearer a.b.c',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"https://library.example"}').toString('base64url')}.`,
  ])('with the bad token %.30s is refused with 401, never taken for a guest', async (authorization) => {
    const { status, errors, data, headers } = await router.ask('{ books { id } }', {
      headers: { authorization, ...older },
    })
    expect(status).toBe(401)
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
    expect(headers.get('www-authenticate')).toContain('Bearer')
    expect(data).toBeUndefined()
  })

  it('with an expired token, or one for somebody else, is refused with 401', async () => {
    for (const claims of [{ exp: 1 }, { aud: 'other' }, { iss: 'https://other.example' }]) {
      expect((await router.ask('{ books { id } }', { headers: await bearer(claims) })).status).toBe(401)
    }
  })

  it('of a guest gets null and a code in place of what needs a sign-in, and the rest', async () => {
    const { status, data, errors } = await router.ask('{ members book(id: "1") { title notes } }')
    expect(status).toBe(200)
    expect(data).toEqual({ members: null, book: { title: 'Emma', notes: null } })
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['members'], 'UNAUTHENTICATED'],
      [['book', 'notes'], 'UNAUTHENTICATED'],
    ])
  })

  it('of somebody signed in gets it, and is still refused what needs scopes', async () => {
    const { data, errors } = await router.ask('{ members ledger }', { headers: await bearer() })
    expect(data).toEqual({ members: 'members only', ledger: null })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const staff = await router.ask('{ members ledger }', {
      headers: await bearer({ role: 'STAFF', scope: 'staff money' }),
    })
    expect(staff.data).toEqual({ members: 'members only', ledger: 'in balance' })
  })

  it('never sends a guarded mutation to its subgraph, and sends the allowed one beside it', async () => {
    const text =
      'mutation { a: archive(id: "1") { id } b: retitle(id: "1", title: "x") { title } c: archive(id: "2") { id } }'
    const { data, errors } = await router.ask(text, { headers: await bearer() })
    expect(data).toEqual({ a: null, b: { title: 'x' }, c: null })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(router.subgraph('catalog').received.at(-1)?.query).not.toContain('archive')
  })

  it('asks for the keys once, however many come', async () => {
    const headers = await bearer()
    await Promise.all(Array.from({ length: 20 }, () => router.ask('{ members }', { headers })))
    expect(issuer.asked()).toBe(1)
  })
})

describe('where introspection is off', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library(), production: true })
  })
  afterAll(() => router.stop())

  it.each(['{ __schema { types { name } } }', '{ ...F } fragment F on Query { a: __type(name: "Book") { name } }'])(
    '%s is refused',
    async (query) => {
      const { status, errors } = await router.ask(query)
      expect(status).toBe(400)
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
        validationErrorCode: 'INTROSPECTION_DISABLED',
      })
    },
  )

  it('__typename still answers', async () => {
    expect((await router.ask('{ __typename book(id: "1") { __typename } }')).data).toEqual({
      __typename: 'Query',
      book: { __typename: 'Book' },
    })
  })

  it.each([
    ['{ boo }', {}],
    ['{ book(idd: "1") { id } }', {}],
    ['query ($f: Filter) { search(filter: $f) { id } }', { f: { yeer: 1 } }],
    ['query ($f: Filtre) { search(filter: $f) { id } }', {}],
  ])('nothing in the answer to %s guesses at names', async (query, variables) => {
    const { status, errors } = await router.ask(query, { variables })
    expect(status).toBe(400)
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
  })
})

describe('a caller who asks for too much', () => {
  it('is told to wait, by user when signed in and by address as a guest', async () => {
    const issuer = await startTokenIssuer()
    const router = await startRouter({
      subgraphs: library(),
      config: { auth: { issuers: [issuer.settings] }, rateLimit: { points: 10, perSeconds: 600 } },
    })
    const as = async (sub: string) => ({ authorization: `Bearer ${await issuer.token({ sub })}` })
    const query = '{ books(first: 6) { id } }'
    expect((await router.ask(query)).status).toBe(200)
    const refused = await router.ask(query)
    expect(refused.status).toBe(429)
    expect(refused.errors?.[0]?.extensions.code).toBe('RATE_LIMITED')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await router.ask(query, { headers: await as('usr_1') })).status).toBe(200)
    expect((await router.ask(query, { headers: await as('usr_1') })).status).toBe(429)
    expect((await router.ask(query, { headers: await as('usr_2') })).status).toBe(200)
    await router.stop()
    await issuer.stop()
  })
})

describe('where points are corrected by answers', () => {
  it('what could have been and was not is given back, up to the share that may be', async () => {
    const rateLimit = { points: 20, perSeconds: 600, reading: 0, correction: 0.5 }
    const router = await startRouter({ subgraphs: library(), config: { rateLimit } })
    // Two books cost 2 points; of the 10 that there could be, 5 are given back at most.
    const query = '{ books(first: 10) { id } }'
    for (let asked = 0; asked < 3; asked++) expect((await router.ask(query)).status).toBe(200)
    const refused = await router.ask(query)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('ratelimit-policy')).toBe('"points";q=20;w=600')
    expect(refused.headers.get('ratelimit')).toMatch(/^"points";r=0;t=\d+$/)
    await router.stop()
  })
})

describe('while no keys were ever to be had', () => {
  it('guests are served, and tokens are told to come back', async () => {
    const auth = {
      issuers: [{ issuer: 'https://library.example', audience: 'library', jwksUri: 'http://127.0.0.1:9/jwks' }],
    }
    const issuer = await startTokenIssuer()
    const router = await startRouter({ subgraphs: library(), config: { auth } })
    expect((await router.ask('{ books { id } }')).status).toBe(200)
    const { status, errors } = await router.ask('{ books { id } }', {
      headers: { authorization: `Bearer ${await issuer.token()}` },
    })
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' })
    expect((await fetch(`${router.admin}/health/ready`)).status).toBe(503)
    expect((await fetch(`${router.admin}/health/live`)).status).toBe(200)
    await router.stop()
    await issuer.stop()
  })
})
