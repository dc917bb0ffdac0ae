import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it } from 'vitest'
import { type LibraryBackstage, library } from '../testing/library.ts'
import { type AskOptions, type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

/** Answers of `slow` that are held back, in the order in which they were asked for. */
class Gates {
  readonly #open: (() => void)[] = []

  get waiting(): number {
    return this.#open.length
  }

  readonly next = () => new Promise<void>((resolve) => void this.#open.push(resolve))

  openAll(): void {
    for (const open of this.#open.splice(0)) open()
  }
}

describe('equal queries that are asked at the same time', () => {
  let router: LiveRouter
  let issuer: TokenIssuer | undefined
  let gates: Gates
  afterEach(async () => {
    gates.openAll()
    await router.stop()
    await issuer?.stop()
    issuer = undefined
  })

  async function start(config: Record<string, unknown> = {}, backstage: Partial<LibraryBackstage> = {}): Promise<void> {
    gates = new Gates()
    // Else what is asked twice here would be asked once there.
    const given = { dedupe: { subgraph: false }, ...config }
    router = await startRouter({ subgraphs: library({ slow: gates.next, ...backstage }), config: given })
  }
  const slow = '{ slow }'
  const asked = (query = 'slow') => router.subgraph('catalog').received.filter((it) => it.query.includes(query)).length
  const running = (count: number) => eventually(() => expect(gates.waiting).toBe(count), { within: 10_000 })
  /** How many requests the router has taken in, which are not answered yet. */
  const inside = (count: number) =>
    eventually(async () => expect(await metric('http_server_active_requests')).toBe(count), { within: 10_000 })
  /** Those that are inside may still be read: how many of them wait for what another has asked. */
  const joined = (count: number) =>
    eventually(async () => expect(await metric('router_shared_operations_total')).toBe(count), { within: 10_000 })
  async function metric(name: string): Promise<number> {
    const text = await (await fetch(`${router.admin}/metrics`)).text()
    return Number(new RegExp(`^${name}(?:{[^}]*})? (\\d+)$`, 'm').exec(text)?.[1])
  }
  /** Asks the first, and the others once it runs; all are inside when it resolves. */
  async function together(...all: [query: string, options?: AskOptions][]) {
    const answers = []
    for (const [index, [query, options]] of all.entries()) {
      answers.push(router.ask(query, options))
      await inside(index + 1)
      if (index === 0) await running(1)
    }
    return answers
  }

  it('are carried out once, and answered each by itself', async () => {
    await start({ rateLimit: { points: 100, perSeconds: 600, reading: 0 } })
    const answers = await together(
      ...['r-1', 'r-2', 'r-3'].map((id): [string, AskOptions] => [slow, { headers: { 'x-request-id': id } }]),
    )
    await joined(2)
    expect(asked()).toBe(1)
    gates.openAll()
    const told = await Promise.all(answers)
    expect(told.map(({ data }) => data)).toEqual(Array(3).fill({ slow: 'at last' }))
    expect(told.map(({ headers }) => headers.get('x-request-id'))).toEqual(['r-1', 'r-2', 'r-3'])
    // Each has paid for its own.
    expect(told.at(-1)?.headers.get('ratelimit')).toContain('r=97;')
    const again = router.ask(slow)
    await running(1)
    expect(asked()).toBe(2)
    gates.openAll()
    await again
  })

  it.each<[string, [string, AskOptions?], Record<string, unknown>?]>([
    ['text', [' { slow }']],
    ['operation name', ['query Slowly { slow }']],
    ['token', [slow, { headers: { authorization: 'Bearer somebody-else' } }]],
    ['header that travels on', [slow, { headers: { 'x-shop': 'b' } }], { propagateHeaders: ['x-shop'] }],
    [
      'header that a rule offers',
      [slow, { headers: { 'x-shop': 'b' } }],
      { headers: { all: { request: [{ propagate: 'x-shop' }] } } },
    ],
    [
      'user agent, where subgraphs are told of it',
      [slow, { headers: { 'user-agent': 'b' } }],
      { headers: { userAgent: 'x-agent' } },
    ],
    [
      'address, where subgraphs are told of it',
      [slow, { headers: { 'x-forwarded-for': '192.0.2.1' } }],
      { trustedProxies: ['127.0.0.1'], headers: { clientAddress: 'x-address' } },
    ],
  ])('are not equal with another %s', async (_, other, config) => {
    await start(config)
    const answers = await together([slow], other)
    await running(2)
    gates.openAll()
    for (const { data } of await Promise.all(answers)) expect(data).toEqual({ slow: 'at last' })
    expect(await metric('router_shared_operations_total')).toBe(0)
  })

  it('are not equal with other variables', async () => {
    await start()
    const query = 'query ($id: ID!) { book(id: $id) { title } slow }'
    const answers = await together([query, { variables: { id: '1' } }], [query, { variables: { id: '2' } }])
    await running(2)
    gates.openAll()
    const titles = (await Promise.all(answers)).map(({ data }) => data?.book)
    expect(titles).toEqual([{ title: 'Emma' }, { title: 'Ulysses' }])
  })

  it('of two people are two, and nobody gets what is another’s', async () => {
    issuer = await startTokenIssuer()
    await start({ auth: { issuers: [issuer.settings] } })
    const as = async (sub: string) => ({ headers: { authorization: `Bearer ${await issuer?.token({ sub })}` } })
    const [ada, bob] = [await as('usr_ada'), await as('usr_bob')]
    router.subgraph('catalog').misbehave(async (request, response) => {
      await gates.next()
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ data: { members: request.headers.authorization } }))
    })
    const query = '{ members }'
    const answers = await together([query, ada], [query, bob], [query, ada], [query, bob])
    await running(2)
    await joined(2)
    const guest = router.ask(query)
    expect((await guest).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    gates.openAll()
    const told = (await Promise.all(answers)).map(({ data }) => data?.members)
    expect(told).toEqual([ada, bob, ada, bob].map(({ headers }) => headers.authorization))
    expect(asked('members')).toBe(2)
  })

  it('share what fails, too, and it is not kept', async () => {
    await start({ subgraphs: { catalog: { retries: 0 } } })
    router.subgraph('catalog').misbehave(async (_, response) => {
      await gates.next()
      response.destroy()
    })
    const answers = await together([slow], [slow])
    await joined(1)
    gates.openAll()
    for (const { data, errors } of await Promise.all(answers)) {
      expect([data, errors?.[0]?.extensions.code]).toEqual([{ slow: null }, 'SUBGRAPH_UNAVAILABLE'])
    }
    expect(asked()).toBe(1)
    router.subgraph('catalog').misbehave(undefined)
    const again = router.ask(slow)
    await running(1)
    gates.openAll()
    expect((await again).data).toEqual({ slow: 'at last' })
  })

  it('go on when the client goes that asked first, and are given up when all have gone', async () => {
    await start()
    const url = `${router.url}/graphql?query=${encodeURIComponent(slow)}`
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()]
    const begun = (it: AbortController) => fetch(url, { signal: it.signal }).then((response) => response.json())
    const left = begun(first).catch(() => 'left')
    await running(1)
    const stays = begun(second)
    await joined(1)
    first.abort()
    expect(await left).toBe('left')
    // What comes later than that is heard later.
    await router.ask('{ __typename }')
    gates.openAll()
    expect(await stays).toEqual({ data: { slow: 'at last' } })
    expect(asked()).toBe(1)

    let closed = false
    router.subgraph('catalog').misbehave((request) => void request.socket.once('close', () => (closed = true)))
    const goes = begun(third).catch(() => 'left')
    await eventually(() => expect(asked()).toBe(2), { within: 10_000 })
    third.abort()
    expect(await goes).toBe('left')
    await eventually(() => expect(closed).toBe(true), { within: 10_000 })
  })

  it('are two where a mutation was answered in between', async () => {
    await start()
    const before = router.ask(slow)
    await running(1)
    const mutated = await router.ask('mutation { retitle(id: "1", title: "Emma!") { title } }')
    expect(mutated.data).toEqual({ retitle: { title: 'Emma!' } })
    const after = router.ask(slow)
    await running(2)
    gates.openAll()
    for (const { data } of await Promise.all([before, after])) expect(data).toEqual({ slow: 'at last' })
    expect(asked()).toBe(2)
  })

  it('are two where a mutation has failed in between, which may have been carried out', async () => {
    await start()
    const before = router.ask(slow)
    await running(1)
    router.subgraph('catalog').misbehave((_, response) => response.destroy())
    await router.ask('mutation { retitle(id: "1", title: "Emma!") { title } }')
    router.subgraph('catalog').misbehave(undefined)
    const after = router.ask(slow)
    await running(2)
    gates.openAll()
    await Promise.all([before, after])
  })

  it('are two where a subscription has told of something in between', async () => {
    let tick = () => {}
    await start({}, { nextTick: () => new Promise((resolve) => (tick = resolve)) })
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks }' } })
    await client.next()
    const before = router.ask(slow)
    await running(1)
    tick()
    await client.next()
    const after = router.ask(slow)
    await running(2)
    gates.openAll()
    await Promise.all([before, after])
    client.socket.close()
  })

  it('are two where the cache was told of something outdated in between', async () => {
    await start({ cache: { enabled: true, invalidation: { token: 'a-token-of-tests' } } })
    const before = router.ask(slow)
    await running(1)
    const told = await fetch(`${router.admin}/cache/invalidations`, {
      method: 'POST',
      headers: { authorization: 'Bearer a-token-of-tests', 'content-type': 'application/json' },
      body: JSON.stringify({ tags: ['Query.slow'] }),
    })
    expect(told.status).toBe(200)
    const after = router.ask(slow)
    await running(2)
    gates.openAll()
    await Promise.all([before, after])
  })

  it('tell each what it asks beside them', async () => {
    await start()
    const answers = await together([slow], [slow, { headers: { 'x-include-cost': '1' } }])
    await joined(1)
    expect(asked()).toBe(1)
    gates.openAll()
    const [plain, withCost] = await Promise.all(answers)
    expect(plain?.extensions).toBeUndefined()
    expect(withCost?.extensions).toEqual({ cost: expect.any(Number), actualCost: expect.any(Number) })
  })

  it.each<[string, Record<string, unknown>]>([
    ['configuration says so', { dedupe: { inbound: false, subgraph: false } }],
    [
      'headers of subgraphs come back',
      { headers: { all: { response: [{ propagate: 'set-cookie' }] } }, dedupe: { subgraph: false } },
    ],
  ])('are as many as they are where %s', async (_, config) => {
    await start(config)
    const answers = await together([slow], [slow])
    await running(2)
    gates.openAll()
    await Promise.all(answers)
  })
})
