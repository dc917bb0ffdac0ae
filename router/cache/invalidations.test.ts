import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const folder = mkdtempSync(join(tmpdir(), 'invalidations-'))
const tokenFile = join(folder, 'token')
const token = 'Wm9uZS1vbmUtd2hpY2gtaXMtcmVhbGx5LWxvbmctZW5vdWdo'
let router: LiveRouter
beforeAll(async () => {
  writeFileSync(tokenFile, `${token}\n`)
  const policy = { maxAge: 600 }
  const types = { 'Query.book': policy, 'Query.books': policy, Book: policy }
  router = await startRouter({
    subgraphs: library({ nextTick: async () => {} }),
    config: { cache: { enabled: true, types, invalidation: { token: `\${TOKEN}` } } },
    environment: { TOKEN_FILE: tokenFile },
  })
})
afterAll(async () => {
  await router.stop()
  rmSync(folder, { recursive: true })
})

const tell = (body: unknown, authorization = `Bearer ${token}`) =>
  fetch(`${router.admin}/cache/invalidations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const answers = async (body: unknown) => (await tell(body)).json()
const calls = (name: string) => router.subgraph(name).received.length
const book = (id: string) => router.ask(`{ book(id: "${id}") { title reviews { stars } } }`)
beforeEach(async () => {
  await answers({ tags: ['Book'] })
  await book('1')
  await book('2')
})

test('what is told by type and key is forgotten with all that holds it, and may be told twice', async () => {
  const outdated = { entities: [{ type: 'Book', key: { id: 1 } }] }
  expect(await answers(outdated)).toEqual({ forgotten: 2 })
  expect(await answers(outdated)).toEqual({ forgotten: 0 })
  const before = [calls('catalog'), calls('reviews')]
  await book('2')
  expect([calls('catalog'), calls('reviews')]).toEqual(before)
  await book('1')
  expect([calls('catalog'), calls('reviews')]).toEqual(before.map((count) => count + 1))
})

test('a whole type or a field of the root is told by its tag', async () => {
  expect(await answers({ tags: ['Query.book'] })).toEqual({ forgotten: 2 })
  expect(await answers({ tags: ['Book', 'Query.books'] })).toEqual({ forgotten: 2 })
})

test.each([
  ['not json', ['the body is not JSON']],
  [{}, ['the whole: name entities or tags']],
  [{ tags: [''], more: 1 }, [expect.stringMatching(/^tags\.0: /), expect.stringMatching(/^the whole: .*more/)]],
  [
    {
      entities: [
        { type: 'Bok', key: {} },
        { type: 'Book', key: { isbn: '1' } },
      ],
    },
    ['entities.0.type: Bok is no entity', 'entities.1.key: {isbn} is no key of Book'],
  ],
])('%j is refused whole, and says why', async (body, errors) => {
  const response = await tell(body)
  expect([response.status, await response.json()]).toEqual([400, { errors }])
})

test('a token that is being replaced is good until it is gone', async () => {
  const told = async (token: string) => (await tell({ tags: ['Book'] }, `bearer ${token}`)).status
  const next = token.toLowerCase()
  expect([await told(next), await told(token)]).toEqual([401, 200])
  writeFileSync(tokenFile, `${next}\n${token}\n`)
  await eventually(async () => expect(await told(next)).toBe(200))
  expect(await told(token)).toBe(200)
  writeFileSync(tokenFile, `${next}\n`)
  await eventually(async () => expect(await told(token)).toBe(401))
  writeFileSync(tokenFile, `${token}\n`)
  await eventually(async () => expect(await told(token)).toBe(200))
})

test('nobody tells anything without the token, or otherwise than by POST', async () => {
  for (const wrong of ['', 'Bearer', `Bearer ${token.slice(1)}`, `Bearer ${token}x`, token]) {
    expect((await tell({ tags: ['Book'] }, wrong)).status).toBe(401)
  }
  expect((await fetch(`${router.admin}/cache/invalidations`)).status).toBe(405)
  expect((await fetch(`${router.url}/cache/invalidations`, { method: 'POST' })).status).toBe(404)
})
