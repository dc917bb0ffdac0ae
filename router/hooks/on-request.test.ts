import { eventually } from '@micromart/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { type HookedRouter, startHooked } from '../testing/hooked-router.ts'
import { startTokenIssuer } from '../testing/token-issuer.ts'
import type { ModuleRequest, RouterModule } from './router-module.ts'

const both = 'query Both($id: ID! = "1") { book(id: $id) { title reviews { stars } } }'

let router: HookedRouter
afterEach(() => router.stop())

describe('onRequest', () => {
  it('is shown who asks for what, when that is known to be valid', async () => {
    const issuer = await startTokenIssuer()
    const seen: ModuleRequest[] = []
    router = await startHooked(
      { onRequest: (request) => void seen.push(request) },
      { auth: { issuers: [issuer.settings] } },
    )
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
    router = await startHooked(
      { onRequest: () => ({ headers }) },
      {
        propagateHeaders: ['x-tenant', 'x-trace', 'x-channel'],
        subgraphs: { all: { headers: { 'X-Credential': `\${SECRET}` } } },
      },
    )
    await router.ask(both, { headers: { 'x-tenant': 'forged', 'x-trace': 't', 'x-channel': 'web' } })
    for (const name of ['catalog', 'reviews']) {
      const carried = { 'x-tenant': 'acme', 'x-credential': 'hush', 'x-channel': 'web', authorization: 'Bearer minted' }
      expect(router.sent(name)).toMatchObject(carried)
      expect(router.sent(name)).not.toHaveProperty('x-trace')
    }
  })

  it.each<[object, number]>([
    [{ code: 'PAYMENT_REQUIRED', status: 402, extensions: { plan: 'free' } }, 402],
    [{ code: 'UNAUTHENTICATED' }, 401],
    [{ code: 'NOT_TODAY' }, 403],
  ])('refuses by %j, and no subgraph is asked', async (refusal, expected) => {
    router = await startHooked({ onRequest: () => ({ refuse: { code: '', message: 'No.', ...refusal } }) })
    for (const query of ['{ book(id: "1") { title } }', 'mutation { retitle(id: "1", title: "x") { id } }']) {
      const { status, errors, data } = await router.ask(query)
      const { status: _, extensions = {}, ...rest } = { status: 0, extensions: {}, ...refusal }
      expect({ status, errors, data }).toEqual({
        status: expected,
        errors: [{ message: 'No.', extensions: { ...extensions, ...rest } }],
        data: undefined,
      })
    }
    expect(router.calls('catalog')).toEqual([])
  })

  it('refuses one operation of several that come at once', async () => {
    router = await startHooked(
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
    router = await startHooked({ onRequest: onRequest as RouterModule['onRequest'] }, { hooks: { timeoutMs: 20 } })
    const { status, errors } = await router.ask(both)
    const id = errors?.[0]?.extensions.id
    expect(status).toBe(500)
    expect(errors).toEqual([
      { message: expect.stringMatching(/^Something went wrong/), extensions: { code: 'INTERNAL_SERVER_ERROR', id } },
    ])
    expect(router.failures('error')).toMatchObject([{ module: 'guard', hook: 'onRequest', error_id: id }])
    expect(router.calls('catalog')).toEqual([])
  })

  it('that fails for everybody is told of once', async () => {
    router = await startHooked({ onRequest: () => Promise.reject(new Error('away')) })
    for (const _ of [1, 2, 3]) await router.ask('{ __typename }')
    expect([router.failures('error'), router.failures('debug')]).toMatchObject([{ length: 1 }, { length: 2 }])
  })

  it('changes nothing of what it is shown', async () => {
    router = await startHooked({
      onRequest(request) {
        Object.assign(request.variables.filter as object, { year: 1815 })
      },
    })
    const query = 'query ($filter: Filter) { search(filter: $filter) { id } }'
    expect(await router.codeOf(query, { variables: { filter: { year: 1 } } })).toBe('INTERNAL_SERVER_ERROR')
    expect(String(router.failures('error')[0]?.err)).toContain('Cannot assign to read only property')
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
    router = await startHooked({ onRequest: waiting }, { hooks: { timeoutMs: 20 } })
    await router.ask('{ __typename }')
    expect(reasons).toMatchObject([{ name: 'TooLate' }])
    await router.stop()

    let begun = false
    const endless: RouterModule['onRequest'] = (request) => {
      begun = true
      return waiting(request)
    }
    router = await startHooked({ onRequest: endless }, { hooks: { timeoutMs: 600_000 } })
    const leaving = new AbortController()
    const asked = fetch(`${router.url}/graphql?query=%7B__typename%7D`, { signal: leaving.signal })
    await eventually(() => expect(begun).toBe(true), { within: 5_000 })
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await eventually(() => expect(reasons).toHaveLength(2), { within: 5_000 })
    expect(router.failures('error')).toEqual([])
  })
})
