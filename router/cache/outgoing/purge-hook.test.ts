import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'
import { get, SharedCache } from '../../testing/shared-cache.ts'

let router: LiveRouter
let cdn: Server
let statuses: number[]
let received: { url: string | undefined; headers: IncomingHttpHeaders; body: { tags?: string[] } }[]
beforeEach(async () => {
  statuses = []
  received = []
  cdn = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({ url: request.url, headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
    response.writeHead(statuses.shift() ?? 200).end('{"success":true}')
  })
  await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve))
  const { port } = cdn.address() as AddressInfo
  const purge = {
    url: `http://127.0.0.1:${port}/zones/shop/purge?by=tag`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as a configuration has it
    headers: { authorization: 'Bearer ${CDN_TOKEN}' },
    everyMs: 1,
  }
  const types = { 'Query.book': { maxAge: 60 }, Book: { maxAge: 60 } }
  router = await startRouter({
    subgraphs: library(),
    config: { cache: { enabled: true, types, purge, invalidation: { token: 'told' } } },
    environment: { CDN_TOKEN: 'secret-of-the-cdn' },
  })
})
afterEach(async () => {
  await router.stop()
  cdn.closeAllConnections()
  await new Promise((resolve) => cdn.close(resolve))
})

const outdated = async (body: object) => {
  const response = await fetch(`${router.admin}/cache/invalidations`, {
    method: 'POST',
    headers: { authorization: 'Bearer told', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(await response.json()).toHaveProperty('forgotten')
}
const until = (check: () => void | Promise<void>) => eventually(check, { within: 10_000 })
const urlOf = (query: string) => `${router.url}/graphql?query=${encodeURIComponent(query)}`

test('what is told to be outdated is purged elsewhere, by the tags with which it went out', async () => {
  const cache = new SharedCache(() => performance.now())
  const [book, other] = ['{ book(id: "1") { title reviews { stars } } }', '{ book(id: "2") { id title } }'].map(urlOf)
  for (const _again of [1, 2]) for (const url of [book, other]) await cache.get(url ?? '')
  expect(cache.hits).toBe(2)
  statuses = [503]
  await outdated({ entities: [{ type: 'Book', key: { id: '1' } }] })
  // Once it was refused.
  await until(() => expect(received).toHaveLength(2))
  expect(received[0]).toMatchObject({
    url: '/zones/shop/purge?by=tag',
    headers: { authorization: 'Bearer secret-of-the-cdn', 'content-type': 'application/json' },
  })
  expect(received[1]?.body).toEqual(received[0]?.body)
  cache.purge(received[1]?.body.tags ?? [])
  for (const url of [book, other]) await cache.get(url ?? '')
  expect(cache.hits).toBe(3)
  const metrics = await (await get(`${router.admin}/metrics`)).text
  for (const result of ['failed', 'sent']) expect(seriesIn(metrics, 'router_cache_purges_total', { result })).toBe(1)
})

test('what a mutation of the router’s has changed is purged, and tags are as they are told', async () => {
  await router.ask('mutation { retitle(id: "1", title: "Emma again") { id title } }')
  await until(() => expect(received).toHaveLength(1))
  expect(received[0]?.body.tags).toContain('Book~')
  await outdated({ tags: ['Query.book', 'said by a subgraph'] })
  await until(() => expect(received).toHaveLength(2))
  expect(received[1]?.body.tags).toEqual(['Query.book', expect.stringMatching(/^[\w-]{16}$/)])
})
