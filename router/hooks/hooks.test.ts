import type { Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { moduleFile } from '../testing/module-file.ts'
import { startTokenIssuer } from '../testing/token-issuer.ts'
import type { ModuleRequest, ModuleResponse, ModuleSubgraphRequest, RouterModule } from './router-module.ts'

const both = 'query Both($id: ID! = "1") { book(id: $id) { title reviews { stars } } }'

let router: LiveRouter
let lines: Record<string, unknown>[]
afterEach(() => router.stop())

async function start(module: RouterModule, config: Record<string, unknown> = {}): Promise<void> {
  lines = []
  const noted = (level: string) => (fields: object, text: string) => void lines.push({ level, text, ...fields })
  const log = Object.fromEntries(['debug', 'info', 'warn', 'error'].map((level) => [level, noted(level)]))
  router = await startRouter({
    subgraphs: library({ nextTick: async () => {} }),
    config,
    environment: { SECRET: 'hush' },
    module: moduleFile({ name: 'guard', ...module }),
    log: log as unknown as Logger,
  })
}
const calls = (name: string) => router.subgraph(name).received
const sent = (name: string) => calls(name).at(-1)?.headers ?? {}
const failures = (level: string) => lines.filter((line) => line.level === level && line.text === 'a hook failed')

describe('onRequest', () => {
  it('is shown who asks for what, when that is known to be valid', async () => {
    const issuer = await startTokenIssuer()
    const seen: ModuleRequest[] = []
    await start({ onRequest: (request) => void seen.push(request) }, { auth: { issuers: [issuer.settings] } })
    await router.ask('{ nope }')
    const authorization = `Bearer ${await issuer.token({ sub: 'usr_7', tenant: 'acme' })}`
    const headers = { authorization, 'x-request-id': 'r-1', 'x-tenant': 'acme' }
    await router.ask(both, { headers, variables: { id: '2' } })
    await router.ask('{ __typename }')
    expect(seen).toMatchObject([
      {
        kind: 'query',
        method: 'POST',
        operationName: 'Both',
        query: both,
        variables: { id: '2' },
        headers: { authorization, 'x-tenant': 'acme' },
        claims: { sub: 'usr_7', tenant: 'acme' },
        clientAddress: '127.0.0.1',
        requestId: 'r-1',
        cost: 6,
        context: {},
      },
      { operationName: null, claims: null },
    ])
    await issuer.stop()
  })

  it('says what calls to subgraphs carry, over what travels on and under what the operator configured', async () => {
    const headers = { 'X-Tenant': 'acme', 'x-credential': 'forged', 'x-trace': null, authorization: 'Bearer minted' }
    await start(
      { onRequest: () => ({ headers }) },
      {
        propagateHeaders: ['x-tenant', 'x-trace', 'x-channel'],
        subgraphs: { all: { headers: { 'X-Credential': `\${SECRET}` } } },
      },
    )
    await router.ask(both, { headers: { 'x-tenant': 'forged', 'x-trace': 't', 'x-channel': 'web' } })
    for (const name of ['catalog', 'reviews']) {
      const carried = { 'x-tenant': 'acme', 'x-credential': 'hush', 'x-channel': 'web', authorization: 'Bearer minted' }
      expect(sent(name)).toMatchObject(carried)
      expect(sent(name)).not.toHaveProperty('x-trace')
    }
  })

  it.each<[object, number]>([
    [{ code: 'PAYMENT_REQUIRED', status: 402, extensions: { plan: 'free' } }, 402],
    [{ code: 'UNAUTHENTICATED' }, 401],
    [{ code: 'NOT_TODAY' }, 403],
  ])('refuses by %j, and no subgraph is asked', async (refusal, expected) => {
    await start({ onRequest: () => ({ refuse: { code: '', message: 'No.', ...refusal } }) })
    for (const query of ['{ book(id: "1") { title } }', 'mutation { retitle(id: "1", title: "x") { id } }']) {
      const { status, errors, data } = await router.ask(query)
      const { status: _, extensions = {}, ...rest } = { status: 0, extensions: {}, ...refusal }
      expect({ status, errors, data }).toEqual({
        status: expected,
        errors: [{ message: 'No.', extensions: { ...extensions, ...rest } }],
        data: undefined,
      })
    }
    expect(calls('catalog')).toEqual([])
  })

  it('refuses one operation of several that come at once', async () => {
    await start(
      {
        onRequest: ({ operationName }) =>
          operationName === 'B' ? { refuse: { code: 'NOT_B', message: 'No.' } } : undefined,
      },
      { limits: { batch: 2 } },
    )
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: 'query A { __typename }' }, { query: 'query B { __typename }' }]),
    })
    expect(await response.json()).toEqual([
      { data: { __typename: 'Query' } },
      { errors: [{ message: 'No.', extensions: { code: 'NOT_B' } }] },
    ])
  })

  it.each<[string, () => unknown]>([
    ['throws', () => Promise.reject(new Error('the policy server is away at 10.0.0.7'))],
    ['is late', () => new Promise(() => {})],
    ['returns what is no decision', () => ({ header: {} })],
    ['says what the router alone says', () => ({ headers: { 'content-length': '1' } })],
    ['breaks a header', () => ({ headers: { 'x-a': 'a\r\nx-b: b' } })],
    ['refuses without a code', () => ({ refuse: { message: 'No.' } })],
  ])('that %s lets nothing through, and the log alone knows why', async (_, onRequest) => {
    await start({ onRequest: onRequest as RouterModule['onRequest'] }, { hooks: { timeoutMs: 20 } })
    const { status, errors } = await router.ask(both)
    const id = errors?.[0]?.extensions.id
    expect(status).toBe(500)
    expect(errors).toEqual([
      { message: expect.stringMatching(/^Something went wrong/), extensions: { code: 'INTERNAL_SERVER_ERROR', id } },
    ])
    expect(failures('error')).toMatchObject([{ module: 'guard', hook: 'onRequest', error_id: id }])
    expect(calls('catalog')).toEqual([])
  })

  it('that fails for everybody is told of once', async () => {
    await start({ onRequest: () => Promise.reject(new Error('away')) })
    for (const _ of [1, 2, 3]) await router.ask('{ __typename }')
    expect([failures('error'), failures('debug')]).toMatchObject([{ length: 1 }, { length: 2 }])
  })

  it('changes nothing of what it is shown', async () => {
    await start({
      onRequest(request) {
        Object.assign(request.variables.filter as object, { year: 1815 })
      },
    })
    const query = 'query ($filter: Filter) { search(filter: $filter) { id } }'
    expect(await router.codeOf(query, { variables: { filter: { year: 1 } } })).toBe('INTERNAL_SERVER_ERROR')
    expect(String(failures('error')[0]?.err)).toContain('Cannot assign to read only property')
  })

  it("is told when its time is up, and when its client has gone, which is nobody's fault", async () => {
    const reasons: unknown[] = []
    const waiting = ({ signal }: ModuleRequest) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reasons.push(signal.reason)
          reject(signal.reason)
        })
      })
    await start({ onRequest: waiting }, { hooks: { timeoutMs: 20 } })
    await router.ask('{ __typename }')
    expect(reasons).toMatchObject([{ name: 'TooLate' }])
    await router.stop()

    let begun = false
    const endless: RouterModule['onRequest'] = (request) => {
      begun = true
      return waiting(request)
    }
    await start({ onRequest: endless }, { hooks: { timeoutMs: 600_000 } })
    const leaving = new AbortController()
    const asked = fetch(`${router.url}/graphql?query=%7B__typename%7D`, { signal: leaving.signal })
    await eventually(() => expect(begun).toBe(true), { within: 5_000 })
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await eventually(() => expect(reasons).toHaveLength(2), { within: 5_000 })
    expect(failures('error')).toEqual([])
  })
})

describe('onSubgraphRequest', () => {
  it('is shown each call, with what it carries but for what the operator configured, and may change that', async () => {
    const seen: ModuleSubgraphRequest[] = []
    await start(
      {
        onRequest({ context }) {
          context.tenant = 'acme'
          return { headers: { 'x-for': 'all', 'x-tenant': 'one' } }
        },
        onSubgraphRequest(call) {
          seen.push(call)
          if (call.subgraph === 'reviews')
            return { headers: { 'x-tenant': String(call.context.tenant), 'x-for': null } }
        },
      },
      { subgraphs: { all: { headers: { 'x-credential': `\${SECRET}` } } } },
    )
    await router.ask(both)
    expect(seen).toMatchObject([
      { subgraph: 'catalog', kind: 'query', operationName: 'Both', headers: { 'x-for': 'all', 'x-tenant': 'one' } },
      { subgraph: 'reviews', query: expect.stringContaining('_entities'), context: { tenant: 'acme' } },
    ])
    for (const { headers } of seen) expect(headers).not.toHaveProperty('x-credential')
    expect(sent('catalog')).toMatchObject({ 'x-for': 'all', 'x-tenant': 'one', 'x-credential': 'hush' })
    expect(sent('reviews')).toMatchObject({ 'x-tenant': 'acme', 'x-credential': 'hush' })
    expect(sent('reviews')).not.toHaveProperty('x-for')
  })

  const refusing: RouterModule = {
    onSubgraphRequest: ({ subgraph }) =>
      subgraph === 'reviews'
        ? { refuse: { code: 'CLOSED', message: 'At night.', extensions: { until: 6 } } }
        : undefined,
  }

  it('refuses one call: its fields are null, and all others are there', async () => {
    await start(refusing)
    const { status, data, errors } = await router.ask(both)
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { book: { title: 'Emma', reviews: null } },
      errors: [{ message: 'At night.', path: ['book', 'reviews'], extensions: { code: 'CLOSED', until: 6 } }],
    })
    expect(calls('reviews')).toEqual([])
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })

  it('refuses a mutation where it is to be done', async () => {
    await start({ onSubgraphRequest: ({ kind }) => ({ refuse: { code: 'READ_ONLY', message: `No ${kind}.` } }) })
    const { data, errors } = await router.ask('mutation { retitle(id: "1", title: "x") { title } }')
    expect({ data, message: errors?.[0]?.message }).toEqual({ data: { retitle: null }, message: 'No mutation.' })
    expect(calls('catalog')).toEqual([])
  })

  it('that fails has its call not made, and says no more than where to ask', async () => {
    await start({
      onSubgraphRequest({ subgraph }) {
        if (subgraph === 'reviews') throw new Error('no tenant')
      },
    })
    const { data, errors } = await router.ask(both)
    expect(data).toEqual({ book: { title: 'Emma', reviews: null } })
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(JSON.stringify(errors)).not.toContain('tenant')
    const id = errors?.[0]?.extensions.id
    expect(failures('error')).toMatchObject([{ module: 'guard', hook: 'onSubgraphRequest', error_id: id }])
    expect(calls('reviews')).toEqual([])
  })
})

describe('onResponse', () => {
  it('is told how it went, refused or not, and says what the answer carries', async () => {
    const seen: ModuleResponse[] = []
    await start(
      {
        onRequest({ context, operationName }) {
          context.began = true
          if (operationName === 'Never') return { refuse: { code: 'NEVER', message: 'No.' } }
        },
        onResponse(response) {
          seen.push(response)
          return { headers: { 'x-by': 'guard', 'set-cookie': ['a=1', 'b=2'], 'x-none': null } }
        },
      },
      { headers: { all: { response: [{ propagate: 'x-by' }, { propagate: 'x-none' }, { propagate: 'x-kept' }] } } },
    )
    router.subgraph('catalog').misbehave((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-by': 'c', 'x-none': 'c', 'x-kept': 'c' })
      response.end(
        '{"data":{"slow":null},"errors":[{"message":"No.","path":["slow"],"extensions":{"code":"FORBIDDEN"}}]}',
      )
    })
    const { headers } = await router.ask('query Slow { slow }')
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-by': 'guard', 'x-kept': 'c' })
    expect([headers.getSetCookie(), headers.has('x-none')]).toEqual([['a=1', 'b=2'], false])
    for (const query of ['{ nope }', 'query Never { __typename }']) await router.ask(query)
    expect(seen).toMatchObject([
      {
        operationName: 'Slow',
        status: 200,
        errors: [{ code: 'FORBIDDEN', message: 'No.' }],
        headers: { 'x-by': 'c', 'x-kept': 'c' },
        context: { began: true },
        durationMs: expect.any(Number),
      },
      { operationName: null, status: 400, errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }], context: {} },
      { operationName: 'Never', status: 403, errors: [{ code: 'NEVER' }], context: { began: true } },
    ])
  })

  it.each<[string, () => unknown]>([
    ['throws', () => Promise.reject(new Error('away'))],
    ['is late', () => new Promise(() => {})],
    ['says what the router alone says', () => ({ headers: { 'cache-control': 'public', 'x-by': 'guard' } })],
  ])('that %s is logged, and the answer goes out as it is', async (_, onResponse) => {
    await start({ onResponse: onResponse as RouterModule['onResponse'] }, { hooks: { timeoutMs: 20 } })
    const { status, data, headers } = await router.ask('{ __typename }')
    expect([status, data, headers.has('x-by')]).toEqual([200, { __typename: 'Query' }, false])
    expect(failures('error')).toMatchObject([{ module: 'guard', hook: 'onResponse' }])
  })
})

describe('a module', () => {
  it('stays the same when the supergraph is read again, and is closed at the end', async () => {
    let asked = 0
    let closed = 0
    await start({ onRequest: () => void asked++, close: () => void closed++ })
    await router.ask('{ __typename }')
    await router.reload()
    await router.ask('{ __typename }')
    expect([asked, closed]).toEqual([2, 0])
    await router.stopRouter()
    expect(closed).toBe(1)
  })

  it('is measured by its hooks and by what came of them, and nothing is where there is none', async () => {
    const metrics = async () => (await fetch(`${router.admin}/metrics`)).text()
    await start({ onRequest: () => ({ refuse: { code: 'NO', message: 'No.' } }), onResponse: () => {} })
    await router.ask('{ __typename }')
    expect(await metrics()).toMatch(/router_hook_duration_seconds_count\{hook="onRequest",outcome="refused"\} 1/)
    expect(await metrics()).toMatch(/router_hook_duration_seconds_count\{hook="onResponse",outcome="ok"\} 1/)
    await router.stop()
    router = await startRouter({ subgraphs: library() })
    expect(await metrics()).not.toContain('router_hook')
  })
})
