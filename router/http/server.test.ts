import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { rawRequest } from '../testing/raw-http.ts'

const json = { 'content-type': 'application/json' }
const book = JSON.stringify({ query: '{ book(id: "1") { title } }' })

describe('a request over HTTP', () => {
  let router: LiveRouter
  let graphql: string
  const folder = mkdtempSync(join(tmpdir(), 'router-files-'))

  beforeAll(async () => {
    mkdirSync(join(folder, 'pictures'))
    writeFileSync(join(folder, 'pictures', 'lamp.svg'), '<svg/>')
    writeFileSync(join(folder, 'secrets.json'), '{}')
    router = await startRouter({
      subgraphs: library(),
      config: {
        cors: { origins: ['https://shop.example'] },
        limits: { bodyBytes: 100_000 },
        propagateHeaders: ['x-cart-token'],
        headers: { clientAddress: 'x-micromart-client-address', userAgent: 'x-micromart-user-agent' },
        files: { '/pictures/': join(folder, 'pictures') },
      },
    })
    graphql = `${router.url}/graphql`
  })
  afterAll(async () => {
    await router.stop()
    rmSync(folder, { recursive: true })
  })

  const codes = (body: string): unknown[] =>
    JSON.parse(body).errors.map((error: { extensions: unknown }) => error.extensions)
  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    rawRequest(graphql, { headers: { ...json, ...headers }, body })

  it('is answered from all the subgraphs it needs', async () => {
    const { status, data, errors } = await router.ask('{ book(id: "1") { title reviews { stars } } }')
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { book: { title: 'Emma', reviews: [{ stars: 5 }] } },
      errors: undefined,
    })
  })

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json; charset=utf-16'],
    ['application/jsonx'],
  ])('with a body of type %s is refused with 415', async (type) => {
    const { status, body } = await rawRequest(graphql, { headers: { 'content-type': type }, body: book })
    expect(status).toBe(415)
    expect(codes(body)).toEqual([{ code: 'UNSUPPORTED_MEDIA_TYPE' }])
  })

  it('without a content type is refused with 415', async () => {
    expect((await rawRequest(graphql, { body: book })).status).toBe(415)
  })

  it.each([
    '',
    'x',
    '{',
    'null',
    '1',
    '"query"',
    '{}',
    '{"query": 1}',
    '{"query": null}',
    '{"query":"{__typename}","variables":[]}',
  ])('with the body %j is refused with 400', async (body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(codes(answer.body)).toEqual([{ code: 'BAD_REQUEST' }])
  })

  it('that is no UTF-8 is refused with 400', async () => {
    expect((await post(Buffer.from([0x7b, 0xff, 0x7d]))).status).toBe(400)
  })

  it.each(['[]', `[${book}]`])('that is a batch (%s) is refused where batches are not configured', async (body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(codes(answer.body)).toEqual([{ code: 'BATCHING_DISABLED' }])
  })

  it.each([
    ['variables', '{"query":"{__typename}","variables":{"a":DEEP}}'],
    ['the whole', 'DEEP'],
  ])('whose JSON nests 40,000 deep in %s is refused with 400', async (_where, shape) => {
    const deep = shape.replace('DEEP', `${'['.repeat(40_000)}${']'.repeat(40_000)}`)
    expect((await post(deep)).status).toBe(400)
  })

  it('of 10 MB is refused with 413, announced or not', async () => {
    const large = `{"query":"${'x'.repeat(10_000_000)}"}`
    expect((await post(large)).status).toBe(413)
    const chunked = await rawRequest(graphql, { headers: { ...json, 'transfer-encoding': 'chunked' }, body: large })
    expect(chunked.status).toBe(413)
    expect(codes(chunked.body)).toEqual([{ code: 'PAYLOAD_TOO_LARGE' }])
  })

  it('may be gzipped', async () => {
    expect((await post(gzipSync(book), { 'content-encoding': 'gzip' })).status).toBe(200)
  })

  it('that is a gzip bomb is refused with 413', async () => {
    expect((await post(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' })).status).toBe(413)
  })

  it('that is not the gzip it says it is is refused with 400', async () => {
    expect((await post(book, { 'content-encoding': 'gzip' })).status).toBe(400)
  })

  it.each(['gzip, gzip', 'br', 'deflate', 'compress'])('encoded as "%s" is refused with 415', async (encoding) => {
    expect((await post(gzipSync(gzipSync(book)), { 'content-encoding': encoding })).status).toBe(415)
  })

  it('with 1000 headers is refused with 431', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, '1']))
    expect((await post(book, many)).status).toBe(431)
  })

  it('with one huge header is refused with 431', async () => {
    expect((await post(book, { 'x-large': 'x'.repeat(100_000) })).status).toBe(431)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE'])('by %s is refused with 405', async (method) => {
    const { status, headers } = await rawRequest(graphql, { method, headers: json })
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, POST, OPTIONS')
  })

  it('by GET may be a query, never a mutation', async () => {
    const get = (query: string) => rawRequest(`${graphql}?query=${encodeURIComponent(query)}`, { method: 'GET' })
    expect(JSON.parse((await get('{ book(id: "2") { title } }')).body)).toEqual({
      data: { book: { title: 'Ulysses' } },
    })
    const refused = await get('mutation { retitle(id: "1", title: "x") { id } }')
    expect(refused.status).toBe(405)
    expect(codes(refused.body)).toEqual([{ code: 'METHOD_NOT_ALLOWED' }])
  })

  it.each(['/graphql?query=%7B__typename%7D', '/graphql?query=%7B', '/', '/nowhere', '/pictures/lamp.svg'])(
    'by HEAD for %s has the status and headers of GET, and nothing else',
    async (path) => {
      const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => rawRequest(router.url + path, { method })))
      const told = (of: Awaited<ReturnType<typeof rawRequest>> | undefined) =>
        ['content-type', 'content-length', 'cache-control'].map((name) => of?.headers[name])
      expect(head?.status).toBe(get?.status)
      expect(told(head)).toEqual(told(get))
      expect(head?.body).toBe('')
    },
  )

  it('for a subscription is told to come by websocket', async () => {
    const { status, errors } = await router.ask('subscription { ticks }')
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions.code).toBe('SUBSCRIPTIONS_NEED_WEBSOCKET')
  })

  it('that accepts only images is refused with 406', async () => {
    expect((await post(book, { accept: 'image/png' })).status).toBe(406)
  })

  it('gets CORS headers for a configured origin only, and never leave to send credentials', async () => {
    const from = (origin: string) => post(book, { origin })
    expect((await from('https://shop.example')).headers['access-control-allow-origin']).toBe('https://shop.example')
    const foreign = await from('https://evil.example')
    expect(foreign.status).toBe(200)
    expect(Object.keys(foreign.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    const preflight = await rawRequest(graphql, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-headers']).toBe('authorization')
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined()
  })

  it('gets its own request id back when it is a sane one, else a new one', async () => {
    expect((await post(book, { 'x-request-id': 'abc-123' })).headers['x-request-id']).toBe('abc-123')
    expect((await post(book, { 'x-request-id': 'a b"<script>' })).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect((await rawRequest(`${router.url}/nowhere`, { method: 'GET' })).headers['x-request-id']).toMatch(
      /^[\da-f-]{36}$/,
    )
  })

  it('hands on to subgraphs only what is ours to say or configured', async () => {
    const subgraph = router.subgraph('catalog')
    await router.ask('{ book(id: "1") { title } }', {
      headers: {
        authorization: 'Bearer x.y.z',
        'x-cart-token': 'cart-1',
        'x-user-id': 'usr_admin',
        'X-Micromart-Credential': 'forged',
        'x-micromart-client-address': '6.6.6.6',
        'x-forwarded-for': '6.6.6.6',
        'user-agent': 'tests',
        cookie: 'a=b',
        traceparent: 'garbage',
        'x-request-id': 'req-7',
      },
    })
    const headers = subgraph.received.at(-1)?.headers ?? {}
    expect(headers).toMatchObject({
      authorization: 'Bearer x.y.z',
      'x-cart-token': 'cart-1',
      'x-micromart-client-address': '127.0.0.1',
      'x-micromart-user-agent': 'tests',
      'x-request-id': 'req-7',
    })
    for (const name of ['x-user-id', 'x-micromart-credential', 'cookie', 'x-forwarded-for'])
      expect(headers[name]).toBeUndefined()
  })

  it('for metrics or health finds nothing on the public port', async () => {
    for (const path of ['/metrics', '/health/ready', '/health/live', '/ready', '/graphiql/../config.ts']) {
      expect((await rawRequest(router.url + path, { method: 'GET' })).status).toBe(404)
    }
    expect((await rawRequest(`${router.admin}/health/ready`, { method: 'GET' })).status).toBe(200)
    expect((await rawRequest(`${router.admin}/metrics`, { method: 'GET' })).body).toContain(
      'http_server_request_duration_seconds_bucket',
    )
  })

  it('for a public file gets it, and for what lies beside the folder nothing', async () => {
    const picture = await rawRequest(`${router.url}/pictures/lamp.svg`, { method: 'GET' })
    expect(picture).toMatchObject({ status: 200, body: '<svg/>', headers: { 'content-type': 'image/svg+xml' } })
    expect(picture.headers['content-security-policy']).toContain("default-src 'none'")
    for (const path of ['', 'none.svg', '../secrets.json', '..%2fsecrets.json', '%00', '%']) {
      expect((await rawRequest(`${router.url}/pictures/${path}`, { method: 'GET' })).status).toBe(404)
    }
  })

  it('by a person with a browser gets a page that talks to nobody else', async () => {
    const page = await rawRequest(`${router.url}/`, { method: 'GET', headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<!doctype html>')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).not.toMatch(/(src|href)="https?:/)
  })
})

describe('a batch', () => {
  it('is answered in order where it is configured, up to its limit', async () => {
    const router = await startRouter({ subgraphs: library(), config: { limits: { batch: 2 } } })
    const post = (body: string) => rawRequest(`${router.url}/graphql`, { headers: json, body })
    const answer = await post(`[${book},{"query":"{ nope }"}]`)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject([
      { data: { book: { title: 'Emma' } } },
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    ])
    expect((await post(`[${book},${book},${book}]`)).status).toBe(400)
    await router.stop()
  })
})
