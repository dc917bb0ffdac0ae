import { readFile } from 'node:fs/promises'
import { buildSchema, isEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { pages as deskPages } from './desk/testing/pages.ts'
import { answers as deskAnswers } from './desk/testing/samples.ts'
import { atDesk } from './desk/testing/staff.ts'
import { type Answers, sampleShop } from './testing/sample-shop.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'

const newer = 'OF_A_LATER_RELEASE'
const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }

const enums = Object.values(buildSchema(await readFile('schema/api.graphql', 'utf8')).getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'))

/** What services of a later release answer: what is one of those members is one of which this release has not heard. */
const later = (answers: Answers, members: ReadonlySet<string>): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, (variables) => withNewer(answer(variables), members)]),
  )

function withNewer(value: unknown, members: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return members.has(value) ? newer : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withNewer(item, members))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withNewer(item, members)]))
}

/** What a page says that does not know a word, or its status where it is none. */
async function brokenBy(response: Response): Promise<string | null> {
  const text = await response.text()
  if (response.status >= 500) return `is answered ${response.status}`
  return /\bundefined\b|\[object Object\]/.exec(text)?.[0] ?? null
}

/** Every page of the shop and the desk, and what is broken of it. */
async function broken(members: ReadonlySet<string>): Promise<(readonly [path: string, by: string | null])[]> {
  const { app, cookie } = sampleShop(later(shopAnswers, members))
  const kept = cookie.keep({ account, language: 'en' }).split(';')[0] ?? ''
  const desk = atDesk(later(deskAnswers, members), { scope: 'staff admin' })
  const pages = [
    ...shopPages.map((path) => [path, () => app.request(path, { headers: { cookie: kept } })] as const),
    ...deskPages.map((path) => [path, () => desk.get(path)] as const),
  ]
  return Promise.all(pages.map(async ([path, ask]) => [path, await brokenBy(await ask())] as const))
}

// Some samples lack what a page has words for.
const asTheyAre = await broken(new Set())

test.each(enums.map((type) => [type.name, new Set(type.getValues().map(({ name }) => name))] as const))(
  'a member of %s that a later release has breaks no page of the shop or the desk',
  async (_name, members) => {
    expect(await broken(members)).toEqual(asTheyAre)
  },
)

test('a page that breaks is told from one that does not', () => {
  expect(asTheyAre.filter(([, by]) => by?.startsWith('is answered'))).toEqual([])
  expect(asTheyAre.length).toBeGreaterThan(40)
})
