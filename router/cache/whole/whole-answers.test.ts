import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../../testing/library.ts'
import { type AskOptions, type LiveRouter, startRouter } from '../../testing/live-router.ts'
import { startTokenIssuer, type TokenIssuer } from '../../testing/token-issuer.ts'

const policy = { maxAge: 60 }
const types = { 'Query.book': policy, Book: policy }
const book = '{ book(id: "1") { title } }'
/** The field as the catalog is asked for it. */
const asked = 'book__c0'
const both = '{ book(id: "1") { title reviews { stars } } }'

describe('a router that keeps whole answers', () => {
  let router: LiveRouter
  let issuer: TokenIssuer
  beforeEach(async () => {
    issuer = await startTokenIssuer()
  })
  afterEach(async () => {
    await router.stop()
    await issuer.stop()
  })

  async function start(cache: object = {}, more: object = {}): Promise<void> {
    const config = {
      cache: { enabled: true, types, invalidation: { token: 'secret' }, ...cache },
      auth: { issuers: [issuer.settings] },
      ...more,
    }
    router = await startRouter({ subgraphs: library({ nextTick: async () => {} }), config })
  }
  const bearer = async () => ({ headers: { authorization: `Bearer ${await issuer.token()}` } })
  /** Has the catalog answer so. */
  const catalogSays = (answer: object) =>
    router.subgraph('catalog').misbehave((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  /** Whether it was answered with what was kept whole. */
  async function isKept(query: string, options?: AskOptions): Promise<boolean> {
    const before = await hits()
    expect((await router.ask(query, options)).errors).toBeUndefined()
    return (await hits()) > before
  }
  async function hits(): Promise<number> {
    const text = await (await fetch(`${router.admin}/metrics`)).text()
    return seriesIn(text, 'router_cache_whole_answers_lookups_total', { result: 'hit' })
  }

  it('gives the same text to all who ask the same, without looking for its parts', async () => {
    await start()
    expect(await isKept(both)).toBe(false)
    const { data } = await router.ask(both)
    expect(data).toEqual({ book: { title: 'Emma', reviews: expect.arrayContaining([{ stars: expect.any(Number) }]) } })
    expect(await isKept(both)).toBe(true)
    expect((await router.ask(both)).data).toEqual(data)
    for (const name of ['catalog', 'reviews']) expect(router.subgraph(name).received).toHaveLength(1)
  })

  it.each([
    ['another query', '{ book(id: "2") { title } }', {}],
    ['another selection', '{ book(id: "1") { id title } }', {}],
    ['what travels with it', book, { headers: { 'accept-language': 'de' } }],
  ])('tells answers apart by %s', async (_what, query, options) => {
    await start({}, { propagateHeaders: ['accept-language'] })
    await router.ask(book)
    expect(await isKept(query, options)).toBe(false)
    expect(await isKept(query, options)).toBe(true)
  })

  it('tells answers apart by variables and tokens, and not by headers that nothing hangs on', async () => {
    await start({ ignoredHeaders: ['x-visit'] }, { propagateHeaders: ['x-visit'] })
    const query = 'query($id: ID!) { book(id: $id) { title } }'
    const visit = { variables: { id: '1' }, headers: { 'x-visit': 'one' } }
    await router.ask(query, visit)
    expect(await isKept(query, { ...visit, headers: { 'x-visit': 'two' } })).toBe(true)
    expect(await isKept(query, { ...visit, variables: { id: '2' } })).toBe(false)
    expect(await isKept(query, { ...visit, ...(await bearer()) })).toBe(false)
  })

  it('gives nothing whole that holds something outdated, and no older answer after it', async () => {
    await start()
    const invalidate = async (body: object) => {
      const headers = { authorization: 'Bearer secret', 'content-type': 'application/json' }
      const url = `${router.admin}/cache/invalidations`
      const told = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(told.ok).toBe(true)
    }
    for (const _again of [1, 2]) await router.ask(book)
    catalogSays({ data: { [asked]: { title: 'Emma, revised' } } })
    expect((await router.ask(book)).data).toEqual({ book: { title: 'Emma' } })
    await invalidate({ entities: [{ type: 'Book', key: { id: '9' } }] })
    await invalidate({ entities: [{ type: 'Book', key: { id: '1' } }] })
    for (const _again of [1, 2]) {
      expect((await router.ask(book)).data).toEqual({ book: { title: 'Emma, revised' } })
    }
    expect(await isKept(book)).toBe(true)
  })

  it('keeps what holds only other things than those that are outdated', async () => {
    await start()
    const query = '{ book(id: "1") { id title } }'
    await router.ask(query)
    await router.ask('mutation { retitle(id: "2", title: "Other") { id title } }')
    expect(await isKept(query)).toBe(true)
    await router.ask('mutation { retitle(id: "1", title: "Emma again") { id title } }')
    expect(await isKept(query)).toBe(false)
  })

  it('keeps none of which a part may not be kept, or that has errors', async () => {
    await start({ types: { 'Query.book': policy } })
    for (const _again of [1, 2]) expect(await isKept(both)).toBe(false)
    catalogSays({ data: { [asked]: null }, errors: [{ message: 'not today', path: [asked] }] })
    const before = await hits()
    for (const _again of [1, 2]) expect((await router.ask('{ book(id: "3") { title } }')).errors).toHaveLength(1)
    expect(await hits()).toBe(before)
  })

  it('looks into each answer for who asks what it came to', async () => {
    await start()
    await router.ask(book)
    const { extensions } = await router.ask(book, { headers: { 'x-include-cost': '1' } })
    expect(extensions).toMatchObject({ actualCost: expect.any(Number) })
  })

  it.each([
    ['where none may be', { wholeBytes: 0 }, {}],
    ['where points are given back', {}, { rateLimit: { points: 1_000, perSeconds: 60, correction: 0.5 } }],
  ])('keeps none %s', async (_where, cache, more) => {
    await start(cache, more)
    for (const _again of [1, 2]) expect(await isKept(book)).toBe(false)
    expect(router.subgraph('catalog').received).toHaveLength(1)
  })
})
