import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestErrors } from './errors.ts'
import type { Subgraph } from './testing/in-process.ts'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

const points = 10

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])`
/** Nothing implements Node, so that nothing of it can be planned. */
const unplannable: Subgraph[] = [
  { name: 'nodes', typeDefs: `${link} type Query { node: Node } interface Node @key(fields: "id") { id: ID! }` },
  {
    name: 'marks',
    typeDefs: `${link} type Query { mark: Node }
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
  },
]

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
  'that cannot be planned': { query: '{ node { field } }' },
  'that cannot be planned under its conditions': {
    query: 'query ($v: Boolean = true) { __typename node @include(if: $v) { field } }',
  },
}

/** Other requests that are refused, each with headers of its own, and its method where that is not POST. */
const others: [what: string, body: string, headers: Record<string, string>, method?: string][] = [
  ['that is no JSON', '{', {}],
  ['that is no object', '1', {}],
  ['of another content type', '{}', { 'content-type': 'text/plain' }],
  ['that is too long', JSON.stringify({ query: ' '.repeat(100_000) }), {}],
  ['in too long an array', JSON.stringify(Array(6).fill({ query: '{ __typename }' })), {}],
  ['by another method', '{}', {}, 'PUT'],
  ['for an answer that there is none of', '{"query":"{ __typename }"}', { accept: 'image/png' }],
  ['for events that it does not take', '{"query":"subscription { ticks }"}', {}],
  ['with a token that is no good', '{"query":"{ __typename }"}', { authorization: 'Bearer nonsense' }],
  ['with a token that cannot be checked', '{"query":"{ __typename }"}', { authorization: `Bearer ${unchecked()}` }],
]

function unchecked(): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  return `${part({ alg: 'ES256', typ: 'at+jwt', kid: '1' })}.${part({ iss: 'https://library.example', aud: 'library' })}.c2ln`
}

/** What is refused in these ways is not paid for here, and why. */
const unpaid: Partial<Record<keyof typeof requestErrors, string>> = {
  RATE_LIMITED: 'it is what the others come to',
  TOO_MANY_SUBSCRIPTIONS: 'it is told after the operation was paid for',
  INTERNAL_SERVER_ERROR: 'it is told after the operation was paid for, or is our own fault',
  SUPERGRAPH_CHANGED: 'it ends what was paid for',
  OVERLOADED: 'nothing is looked at',
  SHUTTING_DOWN: 'nothing is looked at',
  NOT_FOUND: 'nothing is looked at',
  TOO_MANY_HEADERS: 'nothing is looked at',
}

describe('a caller pays for an operation', () => {
  let router: LiveRouter
  let senders = 0
  const codes = new Set<string>()
  beforeAll(async () => {
    router = await startRouter({
      subgraphs: [...library(), ...unplannable],
      config: {
        rateLimit: { points, perSeconds: 600, receiving: 0 },
        cost: { max: 50 },
        limits: { batch: 5, bodyBytes: 90_000 },
        trustedProxies: ['127.0.0.1'],
        auth: {
          issuers: [{ issuer: 'https://library.example', audience: 'library', jwksUri: 'http://127.0.0.1:9/jwks' }],
        },
      },
    })
  })
  afterAll(() => router.stop())

  /** Sends the same once more than there are points, as one client whom nobody has seen before. */
  async function exhaust(
    body: string,
    headers: Record<string, string> = {},
    { method = 'POST', url = router.url } = {},
  ): Promise<Response[]> {
    const from = `192.0.2.${++senders}`
    const responses: Response[] = []
    for (let sent = 0; sent <= points; sent++) {
      const all = { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers }
      responses.push(await fetch(`${url}/graphql`, { method, headers: all, body }))
    }
    for (const [, code] of (await responses[0]?.clone().text())?.matchAll(/"code":"(\w+)"/g) ?? []) codes.add(`${code}`)
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

  it.each(others)('%s', async (_, body, headers, method) => {
    const responses = await exhaust(body, headers, { method })
    expect(responses[0]?.status).toBeGreaterThanOrEqual(400)
    expect(responses[0]?.status).not.toBe(429)
    expect(responses.at(-1)?.status).toBe(429)
  })

  it('that is registered nowhere, where nothing else is served', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'))
    const manifest = join(folder, 'operations.json')
    writeFileSync(manifest, '{}')
    const only = await startRouter({
      subgraphs: library(),
      config: {
        rateLimit: { points, perSeconds: 600 },
        persistedOperations: { only: true, manifest },
        trustedProxies: ['127.0.0.1'],
      },
    })
    const responses = await exhaust('{"query":"{ __typename }"}', {}, { url: only.url })
    expect(await responses[0]?.text()).toContain('PERSISTED_QUERY_ONLY')
    expect(responses.at(-1)?.status).toBe(429)
    await only.stop()
    rmSync(folder, { recursive: true })
  })

  it('in whichever way it is refused: there is no other', () => {
    const known = new Set([...codes, ...Object.keys(unpaid)])
    expect(Object.keys(requestErrors).filter((code) => !known.has(code))).toEqual([])
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

describe('planning is paid for', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
    ${names.map((name) => `${name}: books @include(if: $${name}) { id }`).join(' ')} __typename }`
  const reading = query.length

  it('by its length whenever a plan is made, and not where one is kept', async () => {
    const router = await startRouter({
      subgraphs: library(),
      config: { rateLimit: { points: 1_000_000, perSeconds: 600, reading: 1_000 }, limits: { depth: 5 } },
    })
    let left = 1_000_000
    /** Takes those of the fields whose bits are set. @returns points for it, beside what its answer may have */
    const paid = async (bits: number) => {
      const chosen = names.map((name, index) => [name, ((bits >> index) & 1) === 1] as const)
      const { headers } = await router.ask(query, { variables: Object.fromEntries(chosen) })
      const before = left
      left = Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
      return before - left - Math.max(1, 10 * chosen.filter(([, takes]) => takes).length)
    }
    expect(await paid(0)).toBe(reading)
    expect(await paid(0)).toBe(0)
    for (let bits = 1; bits < 32; bits++) expect(await paid(bits)).toBe(reading)
    expect(await paid(31)).toBe(0)
    // More are not kept, so that each is made again.
    expect(await paid(32)).toBe(reading)
    expect(await paid(32)).toBe(reading)
    await router.stop()
  })
})
