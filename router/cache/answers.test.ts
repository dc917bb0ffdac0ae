import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

let router: LiveRouter
let issuer: TokenIssuer
beforeEach(async () => {
  issuer = await startTokenIssuer()
})
afterEach(async () => {
  await router.stop()
  await issuer.stop()
})

const policy = { maxAge: 60 }
const start = async (cache: object, more: object = {}) => {
  const auth = { issuers: [issuer.settings] }
  router = await startRouter({ subgraphs: library({ nextTick: async () => {} }), config: { cache, auth, ...more } })
}
const calls = (name: string) => router.subgraph(name).received.length
const both = '{ book(id: "1") { title reviews { stars } } }'

describe('a router that keeps answers', () => {
  it('asks a subgraph once for what all may have, and answers the same', async () => {
    await start({ enabled: true, types: { 'Query.book': policy, Book: policy } })
    const first = await router.ask(both)
    const token = await issuer.token()
    const second = await router.ask(both, { headers: { authorization: `Bearer ${token}` } })
    expect(second.data).toEqual(first.data)
    expect([calls('catalog'), calls('reviews')]).toEqual([1, 1])
    await router.ask('query Other { book(id: "1") { title reviews { stars } } }')
    expect([calls('catalog'), calls('reviews')]).toEqual([1, 1])
    await router.ask('{ book(id: "2") { title reviews { stars } } }')
    expect([calls('catalog'), calls('reviews')]).toEqual([2, 2])
  })

  it('keeps what the subgraph says, whatever the configuration does', async () => {
    await start({ enabled: true, types: { Book: policy } })
    const latest = '{ latest { stars } }'
    router.subgraph('reviews').misbehave((_, response) => {
      const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' }
      response.writeHead(200, headers).end('{"data":{"latest":{"stars":3}}}')
    })
    for (const _again of [1, 2]) expect((await router.ask(latest)).data).toEqual({ latest: { stars: 3 } })
    expect(calls('reviews')).toBe(1)
    router.subgraph('reviews').misbehave((_, response) => {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
      response.writeHead(200, headers).end('{"data":{"_entities":[{"reviews":[]}]}}')
    })
    for (const _again of [1, 2]) await router.ask(both)
    expect(calls('reviews')).toBe(3)
  })

  it.each<[string, number, string, string]>([
    ['a field is missing', 200, '{"data":{"book":{"id":"1"}}}', '{"data":{"_entities":[{}]}}'],
    [
      'a value is of another type',
      200,
      '{"data":{"book":{"id":"1","title":[]}}}',
      '{"data":{"_entities":[{"reviews":7}]}}',
    ],
    [
      'the status is 500',
      500,
      '{"data":{"book":{"id":"1","title":"Emma"}}}',
      '{"data":{"_entities":[{"reviews":[]}]}}',
    ],
    ['nothing is there', 200, '{"data":{}}', '{"data":{"_entities":[null]}}'],
    [
      'there is an error',
      200,
      '{"data":{"book":null},"errors":[{"message":"x"}]}',
      '{"data":{"_entities":[{"reviews":[]}]},"errors":"x"}',
    ],
    ['something is cut off', 200, '{"data":{"book":{"id":"1"', '{"data":{"_entities":['],
  ])('keeps no answer in which %s, whatever it says itself', async (_, status, book, reviews) => {
    await start({ enabled: true, types: { 'Query.book': policy, Book: policy } })
    const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' }
    const broken = (name: string, body: string) =>
      router.subgraph(name).misbehave((_, response) => response.writeHead(status, headers).end(body))
    broken('catalog', book)
    await router.ask(both)
    router.subgraph('catalog').misbehave(undefined)
    broken('reviews', reviews)
    const before = calls('catalog')
    await router.ask(both)
    expect(calls('catalog')).toBeGreaterThan(before)
    router.subgraph('reviews').misbehave(undefined)
    const asked = calls('reviews')
    const { data, errors } = await router.ask(both)
    expect(calls('reviews')).toBeGreaterThan(asked)
    expect([data, errors]).toEqual([{ book: { title: 'Emma', reviews: expect.any(Array) } }, undefined])
  })

  it('shows what a mutation has changed at once', async () => {
    await start({ enabled: true, types: { 'Query.book': policy } })
    const book = '{ book(id: "1") { title } }'
    for (const _again of [1, 2]) await router.ask(book)
    expect(calls('catalog')).toBe(1)
    await router.ask('mutation { retitle(id: "1", title: "Emma again") { id title } }')
    await router.ask(book)
    expect(calls('catalog')).toBe(3)
  })

  it('tells askers apart by the headers of theirs that travel', async () => {
    await start({ enabled: true, types: { 'Query.book': policy } }, { propagateHeaders: ['accept-language'] })
    for (const language of ['de', 'en', 'de']) {
      await router.ask('{ book(id: "1") { title } }', { headers: { 'accept-language': language } })
    }
    expect(calls('catalog')).toBe(2)
  })

  it('says in metrics what it keeps, and what came of looking', async () => {
    await start({ enabled: true, types: { 'Query.book': policy } })
    const metrics = async () => (await fetch(`${router.admin}/metrics`)).text()
    for (const name of ['One', 'Other']) await router.ask(`query ${name} { book(id: "1") { title } }`)
    expect(seriesIn(await metrics(), 'router_cache_lookups_total', { subgraph: 'catalog', result: 'hit' })).toBe(1)
    expect(seriesIn(await metrics(), 'router_cache_entries')).toBe(1)
  })
})

it('a router does not start that is told how long to keep what there is not', async () => {
  await start({})
  const wrong = start({ types: { Bok: policy, 'Query.bok': policy, 'Mutation.retitle': policy, Book: policy } })
  await expect(wrong).rejects.toThrow(
    /cache.types.Bok: .*\n.*cache.types.Query.bok: .*\n.*cache.types.Mutation.retitle: /,
  )
})

it('a router does not start that is told of events that outdate what there is not', async () => {
  await start({})
  const events = {
    'book.changed': [{ type: 'Book', key: { id: 'data.id' } }, { type: 'Bok', key: { id: 'data.id' } }, { tag: 'any' }],
    'book.moved': [
      { type: 'Book', key: { isbn: 'data.isbn' } },
      { type: 'Key', key: { id: 'data.id' } },
    ],
  }
  await expect(start({ invalidation: { log: { topics: ['books'], events } } })).rejects.toMatchObject({
    faults: [
      'cache.invalidation.log.events.book.changed.1.type: the supergraph has no entity Bok',
      'cache.invalidation.log.events.book.moved.0.key: {isbn} is no key of Book',
      'cache.invalidation.log.events.book.moved.1.type: the supergraph has no entity Key',
    ],
  })
})

it('a router without configuration keeps nothing', async () => {
  await start({ types: { 'Query.book': policy } })
  for (const _again of [1, 2]) await router.ask('{ book(id: "1") { title } }')
  expect(calls('catalog')).toBe(2)
  expect(await (await fetch(`${router.admin}/metrics`)).text()).not.toContain('router_cache_')
})
