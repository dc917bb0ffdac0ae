import type { ServerResponse } from 'node:http'
import { eventually } from '@micromart/testing/eventually'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'
import { type Fetched, get, SharedCache } from '../../testing/shared-cache.ts'
import { startTokenIssuer, type TokenIssuer } from '../../testing/token-issuer.ts'
import { entityTag } from '../tags.ts'
import { purged } from './tags.ts'

let router: LiveRouter
let issuer: TokenIssuer
let slow: () => Promise<void>
beforeEach(async () => {
  issuer = await startTokenIssuer()
  slow = async () => {}
})
afterEach(async () => {
  await router.stop()
  await issuer.stop()
})

const policy = { maxAge: 60 }
const types = { 'Query.book': policy, 'Query.slow': policy, Book: { maxAge: 100 } }
const start = async (more: object = {}, cache: object = {}) => {
  const config = { cache: { enabled: true, types, ...cache }, auth: { issuers: [issuer.settings] }, ...more }
  router = await startRouter({ subgraphs: library({ slow: () => slow() }), config })
}
const urlOf = (query: string) => `${router.url}/graphql?query=${encodeURIComponent(query)}`
const ask = (query: string, headers: Record<string, string> = {}) => get(urlOf(query), headers)
/** Holds `slow` back until it is opened. */
function gated() {
  let open = () => {}
  let waiting = 0
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  slow = () => {
    waiting++
    return opened
  }
  return { open: () => open(), waiting: () => waiting }
}
const control = ({ headers }: Fetched) => headers.get('cache-control')
const book = '{ book(id: "1") { title } }'
const both = '{ book(id: "1") { title reviews { stars } } }'
const bearer = async (scope?: string) => ({
  authorization: `Bearer ${await issuer.token(scope === undefined ? {} : { scope })}`,
})

describe('what goes out to caches', () => {
  it('says how long an answer to GET lasts and what it holds, and is the same for HEAD', async () => {
    await start()
    const first = await ask(both)
    expect(control(first)).toBe('public, max-age=60')
    expect(first.headers.get('age')).toBeNull()
    expect(first.headers.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(['Query.book', 'Book', expect.stringMatching(/^Book-/)]),
    )
    expect(first.headers.get('vary')).toBe('accept, authorization, x-include-cost, apollo-expose-query-plan')
    const again = await ask(both)
    expect(again.headers.get('age')).toBe('0')
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    const { headers } = await fetch(urlOf(both), { method: 'HEAD' })
    for (const name of ['cache-control', 'cache-tag', 'etag', 'vary']) {
      expect(headers.get(name)).toBe(first.headers.get(name))
    }
  })

  it('is nothing again for whoever has it', async () => {
    await start({ cors: { origins: ['https://shop.example'] } })
    const { headers } = await ask(book)
    const etag = headers.get('etag') ?? ''
    const again = await ask(book, { 'if-none-match': `"other", W/${etag}`, origin: 'https://shop.example' })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(control(again)).toBe('public, max-age=60')
    expect(again.headers.get('vary')).toBe(`origin, ${headers.get('vary')?.replace(/^origin, /, '')}`)
    expect(again.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    for (const name of ['etag', 'cache-tag']) expect(again.headers.get(name)).toBe(headers.get(name))
    for (const name of ['content-type', 'content-length']) expect(again.headers.get(name)).toBeNull()
    expect((await ask(book, { 'if-none-match': '"other"' })).status).toBe(200)
    await router.ask('mutation { retitle(id: "1", title: "Emma again") { id title } }')
    router.subgraph('catalog').misbehave((_, response) => sent(response, 'public, max-age=60', 'Emma again'))
    const changed = await ask(book, { 'if-none-match': etag })
    expect(changed).toMatchObject({ status: 200, text: '{"data":{"book":{"title":"Emma again"}}}' })
  })

  it('has a validator for each way in which it is written', async () => {
    await start({ compression: { fromBytes: 1 } })
    const ways: Record<string, string>[] = [
      {},
      { 'accept-encoding': 'gzip' },
      { 'accept-encoding': 'br' },
      { accept: 'application/graphql-response+json' },
    ]
    const answers = await Promise.all(ways.map((headers) => ask(book, { 'accept-encoding': 'identity', ...headers })))
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(4)
    expect(answers[0]?.headers.get('vary')).toContain('accept-encoding')
  })

  it('is for nobody else where somebody asks, even for what is everybody’s', async () => {
    await start()
    await ask(book)
    const own = await ask(book, await bearer())
    expect(control(own)).toBe('private, max-age=60')
    expect(own.headers.get('cache-tag')).toBeNull()
    expect(own.headers.get('etag')).not.toBeNull()
  })

  it.each<[string, string, Record<string, string>?, object?]>([
    ['with an error', '{ book(id: "1") { title } members }'],
    ['of which a part is not kept', '{ book(id: "1") { title } slow dear }'],
    ['of introspection alone', '{ __schema { queryType { name } } }'],
    ['with its cost', book, { 'x-include-cost': '1' }],
    ['with its plan', book, { 'apollo-expose-query-plan': 'true' }],
    ['of a router with header rules by patterns', book, {}, { headers: { all: { request: [{ matching: '^x-' }] } } }],
    [
      'with headers of subgraphs',
      book,
      {},
      { headers: { all: { response: [{ propagate: 'x-served-by', several: 'last' }] } } },
    ],
  ])('lets no answer be kept %s', async (_, query, headers, config) => {
    await start(config)
    for (const _again of [1, 2]) {
      const answer = await ask(query, headers)
      expect(control(answer)).toBe('no-store')
      for (const name of ['etag', 'age', 'cache-tag']) expect(answer.headers.get(name)).toBeNull()
    }
  })

  it('lets no answer be kept to POST, or without a cache', async () => {
    await start()
    for (const _again of [1, 2]) {
      const { headers } = await router.ask(book)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('etag')).toBeNull()
    }
    await router.stop()
    await start({}, { enabled: false })
    const { headers } = await ask(book)
    expect(headers.get('cache-control')).toBe('no-store')
    expect([headers.get('vary'), headers.get('etag')]).toEqual([null, null])
  })

  it('says to others nothing of what is left of points', async () => {
    await start({ rateLimit: { points: 1_000, perSeconds: 600 } })
    const [guest, somebody] = [await ask(book), await ask(book, await bearer())]
    expect(guest.headers.get('ratelimit')).toBeNull()
    expect(somebody.headers.get('ratelimit')).toContain('r=')
  })

  it('is nothing that has changed while its answer was made', async () => {
    const gate = gated()
    await start()
    const answer = ask('{ book(id: "1") { title } slow }')
    await eventually(() => expect(gate.waiting()).toBe(1), { within: 10_000 })
    await router.ask('mutation { retitle(id: "1", title: "Emma again") { id title } }')
    gate.open()
    expect(control(await answer)).toBe('no-store')
  })

  it('is the same where the answer was found for another who asked at once', async () => {
    const gate = gated()
    await start()
    const answers = [ask('{ slow }'), ask('{ slow }')]
    await eventually(
      async () =>
        expect(seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_shared_operations_total')).toBe(
          1,
        ),
      { within: 10_000 },
    )
    const posted = router.ask('{ slow }')
    gate.open()
    const [first, second] = await Promise.all(answers)
    expect(first && control(first)).toBe('public, max-age=60')
    for (const name of ['cache-control', 'etag', 'cache-tag', 'vary']) {
      expect(second?.headers.get(name)).toBe(first?.headers.get(name))
    }
    expect((await posted).headers.get('cache-control')).toBe('no-store')
  })
})

const sent = (response: ServerResponse, cacheControl: string, title: string) =>
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': cacheControl })
    // The router's own name of it, since it has an argument.
    .end(JSON.stringify({ data: { book__c0: { title } } }))

test.each(['public, max-age=60', 'max-age=60', 'private, max-age=60', 's-maxage=60'])(
  'what a subgraph calls %s reaches nobody through a shared cache whom it is not for',
  async (said) => {
    await start({ propagateHeaders: ['accept-language', 'x-tenant'] })
    const isPublic = said.startsWith('public') || said.startsWith('s-')
    const seenBy = ({ authorization = 'guest', ...more }: NodeJS.Dict<string | string[]>) =>
      [isPublic ? 'all' : authorization, more['accept-language'] ?? '*', more['x-tenant'] ?? 'none'].join(' ')
    router.subgraph('catalog').misbehave((request, response) => void sent(response, said, seenBy(request.headers)))
    const tokens = await Promise.all([bearer(), bearer('staff'), bearer('staff money')])
    const askers = [{}, ...tokens].flatMap((who) =>
      ['de', 'en'].flatMap((language) => [
        { ...who, 'accept-language': language },
        { ...who, 'accept-language': language, 'x-tenant': 'acme' },
      ]),
    )
    const cache = new SharedCache(() => performance.now())
    for (const asker of [...askers, ...askers.toReversed(), ...askers]) {
      const { text } = await cache.get(urlOf(book), asker)
      expect(JSON.parse(text).data.book.title).toBe(seenBy(asker))
    }
    // Guests' answers are given again, and nobody else's.
    expect(cache.hits).toBe(said.startsWith('private') ? 0 : 8)
  },
)

test('what is told to be outdated is in no shared cache once that forgets its tags', async () => {
  await start({}, { tagBytes: 36, invalidation: { token: 'secret' } })
  const cache = new SharedCache(() => performance.now())
  const first = await cache.get(urlOf(both))
  expect(first.headers.get('cache-tag')).toContain('Book~')
  await cache.get(urlOf(both))
  expect(cache.hits).toBe(1)
  cache.purge(purged([entityTag('Book', { id: '1' })]))
  await cache.get(urlOf(both))
  expect(cache.hits).toBe(1)
})
