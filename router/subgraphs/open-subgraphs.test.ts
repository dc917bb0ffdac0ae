import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const both = '{ book(id: "1") { title reviews { stars } } }'
const linked = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const halfOfIt = { book: { title: 'Emma', reviews: null } }

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void
const reset: Behaviour = (request) => request.socket.resetAndDestroy()
const hang: Behaviour = () => {}
const json: Behaviour = (_request, response) => void response.setHeader('content-type', 'application/json')

describe('a subgraph in trouble', () => {
  let router: LiveRouter
  beforeEach(async () => {
    const reviews = {
      // All tries together: a busy machine must make them all in it.
      timeoutMs: 2_000,
      retries: 2,
      responseBytes: 10_000,
      // It must not be half open before a busy machine has asked once more.
      breaker: { consecutiveFailures: 4, halfOpenAfterMs: 2_000 },
    }
    // Calls are counted.
    const dedupe = { inbound: false, subgraph: false }
    router = await startRouter({ subgraphs: library(), config: { dedupe, subgraphs: { reviews } } })
  })
  afterEach(() => router.stop())

  const misbehave = (behaviour: Behaviour | undefined) => router.subgraph('reviews').misbehave(behaviour)
  const calls = () => router.subgraph('reviews').received.length
  const breakerOpen = async () =>
    seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_subgraph_breaker_open', {
      subgraph: 'reviews',
    })

  it.each<[string, Behaviour, string]>([
    ['that resets connections', reset, 'SUBGRAPH_UNAVAILABLE'],
    ['that hangs', hang, 'SUBGRAPH_TIMEOUT'],
    [
      'that answers 500',
      (_, response) => response.writeHead(500).end('at Object.<anonymous> (/srv/app.js:1:1)'),
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that answers HTML',
      (_, response) => response.setHeader('content-type', 'text/html').end('<h1>'),
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that breaks off',
      (request, response) => {
        json(request, response)
        response.write('{"data":')
        setImmediate(() => response.destroy())
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that answers no JSON',
      (request, response) => {
        json(request, response)
        response.end('{')
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that answers no UTF-8',
      (request, response) => {
        json(request, response)
        response.end(Buffer.from('{"data":{"_entities":[{"reviews":[]}]},"extensions":{"a":"\xff"}}', 'latin1'))
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that answers other JSON',
      (request, response) => {
        json(request, response)
        response.end('[1]')
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that answers without end',
      (request, response) => {
        json(request, response)
        response.end('"'.padEnd(20_000))
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    [
      'that speaks UTF-16',
      (_, response) => response.setHeader('content-type', 'application/json; charset=utf-16').end('{}'),
      'SUBGRAPH_UNAVAILABLE',
    ],
  ])('%s costs its own fields only, with a code and no more', async (_what, behaviour, code) => {
    misbehave(behaviour)
    const { status, data, errors } = await router.ask(both)
    expect({ status, data }).toEqual({ status: 200, data: halfOfIt })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]).toMatchObject({ path: ['book', 'reviews'], extensions: { code } })
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|srv|ECONN|socket/)
  })

  const reviews = '{"data":{"_entities":[{"reviews":[{"stars":1}]}]}}'

  it.each([
    ['4xx', 422, reviews],
    ['5xx', 503, reviews],
    ['200 and a byte order mark', 200, `\uFEFF${reviews}`],
    ['200 and errors that are null', 200, reviews.replace(/}$/, ',"errors":null}')],
  ])('that answers with %s gives its data all the same', async (_what, status, body) => {
    misbehave((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
    const { data, errors } = await router.ask(both)
    expect(data).toEqual({ book: { title: 'Emma', reviews: [{ stars: 1 }] } })
    expect(errors).toBeUndefined()
  })

  it.each([300, 301, 302, 303, 304, 305, 307, 308, 399])(
    'that answers with a redirect (%i) is not followed, whatever it says',
    async (status) => {
      const elsewhere = { 'content-type': 'application/json', location: `${router.url}/graphql` }
      misbehave((_, response) => response.writeHead(status, elsewhere).end(status === 304 ? undefined : reviews))
      const { data, errors } = await router.ask(both)
      expect(data).toEqual(halfOfIt)
      expect(errors).toMatchObject([{ path: ['book', 'reviews'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
    },
  )

  it('that answers with what is nested too deep to be written costs that', async () => {
    const deep = `${'['.repeat(6_000)}${']'.repeat(6_000)}`
    const subgraphs = [{ name: 'notes', typeDefs: `${linked} scalar Json type Query { note: Json other: Json }` }]
    const notes = await startRouter({ subgraphs })
    notes.subgraph('notes').misbehave((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"note":${deep},"other":[[]]}}`)
    })
    for (let times = 0; times < 3; times++) {
      const { status, data, errors } = await notes.ask('{ note other }')
      expect({ status, data }).toEqual({ status: 200, data: { note: null, other: [[]] } })
      expect(errors).toMatchObject([{ path: ['note'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    }
    await notes.stop()
  })

  it('that answers with 5xx and no data is ill, whatever it says', async () => {
    const body = '{"errors":[{"message":"draining"}]}'
    misbehave((_, response) => response.writeHead(503, { 'content-type': 'application/json' }).end(body))
    expect((await router.ask(both)).errors?.[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
  })

  it('is asked again after a connection fault, for queries', async () => {
    let faults = 2
    misbehave((request, response) => {
      if (faults-- > 0) return reset(request, response)
      json(request, response)
      response.end(reviews)
    })
    expect((await router.ask(both)).data).toEqual({ book: { title: 'Emma', reviews: [{ stars: 1 }] } })
    expect(calls()).toBe(3)
  })

  it('is asked once for a mutation', async () => {
    router.subgraph('catalog').misbehave(reset)
    const before = router.subgraph('catalog').received.length
    expect(await router.codeOf('mutation { retitle(id: "1", title: "x") { id } }')).toBe('SUBGRAPH_UNAVAILABLE')
    expect(router.subgraph('catalog').received.length - before).toBe(1)
  })

  it('is not asked again when it answers with an error of its own', async () => {
    misbehave((_, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors":[{"message":"no"}]}'),
    )
    const { errors } = await router.ask(both)
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(errors?.[0]?.message).not.toContain('no"')
    expect(calls()).toBe(1)
  })

  it('is left alone once it is known to be down, and found again when it is back', async () => {
    misbehave((_, response) => response.writeHead(500).end())
    for (let i = 0; i < 4; i++) await router.ask(both)
    const asked = calls()
    expect((await router.ask(both)).data).toEqual(halfOfIt)
    expect(calls()).toBe(asked)
    expect(await breakerOpen()).toBe(1)
    misbehave(undefined)
    await eventually(async () => expect((await router.ask(both)).errors).toBeUndefined(), { within: 15_000 })
    expect(await breakerOpen()).toBe(0)
  })

  it('is told of once when it dies and once when it is back, with the calls that were refused, and not by each of them', async () => {
    const lines: Record<string, unknown>[] = []
    const note = (level: string) => (fields: object, msg: string) => lines.push({ level, msg, ...fields })
    const log = {
      info: note('info'),
      warn: note('warn'),
      debug: note('debug'),
      error: note('error'),
    } as unknown as Logger
    const breaker = { consecutiveFailures: 2, halfOpenAfterMs: 200 }
    const logged = await startRouter({ subgraphs: library(), config: { subgraphs: { reviews: { breaker } } }, log })
    const dying = logged.subgraph('reviews')
    dying.misbehave((_, response) => response.writeHead(500).end())
    const says = (message: string) => lines.filter(({ msg }) => msg === message)
    const dead = 'an address of a subgraph is dead: its circuit breaker is open'
    await eventually(async () => {
      const { errors } = await logged.ask(both)
      expect(errors?.[0]?.extensions.retryAfterSeconds).toBe(1)
    })
    expect(says(dead)).toMatchObject([{ level: 'warn', subgraph: 'reviews', why: 'failed', failed: 2, calls: 2 }])
    const errors = says('subgraph error')
    expect(errors.filter(({ level }) => level === 'warn')).toHaveLength(dying.received.length)
    expect(errors.filter(({ level }) => level === 'debug')).not.toHaveLength(0)
    dying.misbehave(undefined)
    await eventually(async () => expect((await logged.ask(both)).errors).toBeUndefined())
    const [back] = says('an address of a subgraph takes part again')
    expect(back).toMatchObject({ level: 'warn', subgraph: 'reviews' })
    expect(back?.refused).toBeGreaterThan(0)
    await logged.stop()
  })

  it('that is slow with most calls goes on being asked', async () => {
    misbehave((request, response) => {
      if (calls() % 5 !== 1) return hang(request, response)
      json(request, response)
      response.end(reviews)
    })
    for (let nth = 0; nth < 2; nth++) {
      const before = calls()
      const asked = Array.from({ length: 5 }, () => router.ask(both))
      await eventually(() => expect(calls()).toBe(before + 5))
      const answered = await Promise.all(asked)
      expect(answered.filter(({ errors }) => errors === undefined)).toHaveLength(1)
    }
  })

  it('does not trip its breaker by refusing, nor by clients who leave', async () => {
    misbehave((_, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors":[{"message":"no"}]}'),
    )
    for (let i = 0; i < 6; i++) await router.ask(both)
    misbehave(hang)
    for (let i = 0; i < 6; i++) {
      const before = calls()
      const leave = new AbortController()
      const left = fetch(`${router.url}/graphql?query=${encodeURIComponent(both)}`, { signal: leave.signal })
      await eventually(() => expect(calls()).toBe(before + 1), { within: 5_000 })
      leave.abort()
      await expect(left).rejects.toThrow()
    }
    misbehave(undefined)
    expect((await router.ask(both)).errors).toBeUndefined()
  })
})

describe('a subgraph with replicas', () => {
  it('is asked at each in turn, and at another when one is gone', async () => {
    const one = await startRouter({ subgraphs: library() })
    const urls = ['http://127.0.0.1:9/graphql', one.subgraph('reviews').url]
    const two = await startRouter({
      subgraphs: library(),
      config: { subgraphs: { reviews: { url: undefined, urls } } },
    })
    for (let i = 0; i < 4; i++) expect((await two.ask(both)).errors).toBeUndefined()
    expect(one.subgraph('reviews').received).toHaveLength(4)
    await two.stop()
    await one.stop()
  })
})

describe('the configured headers of a subgraph', () => {
  it('win over what the client sends, and reach no other subgraph', async () => {
    const subgraphs = { all: { headers: { 'x-credential': 'shared' } }, reviews: { headers: { 'x-own': 'mine' } } }
    const router = await startRouter({
      subgraphs: library(),
      config: { subgraphs, propagateHeaders: ['x-credential', 'x-own'] },
    })
    await router.ask(both, { headers: { 'x-credential': 'forged', 'X-Own': 'forged' } })
    expect(router.subgraph('reviews').received[0]?.headers).toMatchObject({ 'x-credential': 'shared', 'x-own': 'mine' })
    expect(router.subgraph('catalog').received[0]?.headers).toMatchObject({
      'x-credential': 'shared',
      'x-own': 'forged',
    })
    await router.stop()
  })
})
