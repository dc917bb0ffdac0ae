import { seriesIn } from '@micromart/testing/series'
import { afterEach, describe, expect, it } from 'vitest'
import { type HookedRouter, startHooked } from '../testing/hooked-router.ts'
import type { ModuleResponse, ModuleSubgraphRequest, RouterModule } from './router-module.ts'

const both = 'query Both($id: ID! = "1") { book(id: $id) { title reviews { stars } } }'

let router: HookedRouter
afterEach(() => router.stop())

describe('onSubgraphRequest', () => {
  it('is shown each call, with what it carries but for what the operator configured, and may change that', async () => {
    const seen: ModuleSubgraphRequest[] = []
    router = await startHooked(
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
    expect(router.sent('catalog')).toMatchObject({ 'x-for': 'all', 'x-tenant': 'one', 'x-credential': 'hush' })
    expect(router.sent('reviews')).toMatchObject({ 'x-tenant': 'acme', 'x-credential': 'hush' })
    expect(router.sent('reviews')).not.toHaveProperty('x-for')
  })

  const refusing: RouterModule = {
    onSubgraphRequest: ({ subgraph }) =>
      subgraph === 'reviews'
        ? { refuse: { code: 'CLOSED', message: 'At night.', extensions: { until: 6 } } }
        : undefined,
  }

  it('refuses one call: its fields are null, and all others are there', async () => {
    router = await startHooked(refusing)
    const { status, data, errors } = await router.ask(both)
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { book: { title: 'Emma', reviews: null } },
      errors: [{ message: 'At night.', path: ['book', 'reviews'], extensions: { code: 'CLOSED', until: 6 } }],
    })
    expect(router.calls('reviews')).toEqual([])
    expect(router.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })

  it('refuses a mutation where it is to be done', async () => {
    router = await startHooked({
      onSubgraphRequest: ({ kind }) => ({ refuse: { code: 'READ_ONLY', message: `No ${kind}.` } }),
    })
    const { data, errors } = await router.ask('mutation { retitle(id: "1", title: "x") { title } }')
    expect({ data, message: errors?.[0]?.message }).toEqual({ data: { retitle: null }, message: 'No mutation.' })
    expect(router.calls('catalog')).toEqual([])
  })

  it('that fails has its call not made, and says no more than where to ask', async () => {
    router = await startHooked({
      onSubgraphRequest({ subgraph }) {
        if (subgraph === 'reviews') throw new Error('no tenant')
      },
    })
    const { data, errors } = await router.ask(both)
    expect(data).toEqual({ book: { title: 'Emma', reviews: null } })
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(JSON.stringify(errors)).not.toContain('tenant')
    const id = errors?.[0]?.extensions.id
    expect(router.failures('error')).toMatchObject([{ module: 'guard', hook: 'onSubgraphRequest', error_id: id }])
    expect(router.calls('reviews')).toEqual([])
  })
})

describe('onResponse', () => {
  it('is told how it went, refused or not, and says what the answer carries', async () => {
    const seen: ModuleResponse[] = []
    router = await startHooked(
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
    router = await startHooked({ onResponse: onResponse as RouterModule['onResponse'] }, { hooks: { timeoutMs: 20 } })
    const { status, data, headers } = await router.ask('{ __typename }')
    expect([status, data, headers.has('x-by')]).toEqual([200, { __typename: 'Query' }, false])
    expect(router.failures('error')).toMatchObject([{ module: 'guard', hook: 'onResponse' }])
  })
})

describe('a module', () => {
  it('stays the same when the supergraph is read again, and is closed at the end', async () => {
    let asked = 0
    let closed = 0
    router = await startHooked({ onRequest: () => void asked++, close: () => void closed++ })
    await router.ask('{ __typename }')
    await router.reload()
    await router.ask('{ __typename }')
    expect([asked, closed]).toEqual([2, 0])
    await router.stopRouter()
    expect(closed).toBe(1)
  })

  it('is measured by its hooks and by what came of them, and nothing is where there is none', async () => {
    const metrics = async () => (await fetch(`${router.admin}/metrics`)).text()
    router = await startHooked({ onRequest: () => ({ refuse: { code: 'NO', message: 'No.' } }), onResponse: () => {} })
    await router.ask('{ __typename }')
    const runs = (hook: string, outcome: string, text: string) =>
      seriesIn(text, 'router_hook_duration_seconds_count', { hook, outcome })
    expect(runs('onRequest', 'refused', await metrics())).toBe(1)
    expect(runs('onResponse', 'ok', await metrics())).toBe(1)
    await router.stop()
    router = await startHooked(null)
    expect(await metrics()).not.toContain('router_hook')
  })
})
