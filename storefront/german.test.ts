import { describe, expect, test } from 'vitest'
import { pages as deskPages } from './desk/testing/pages.ts'
import { answers as deskAnswers } from './desk/testing/samples.ts'
import { atDesk } from './desk/testing/staff.ts'
import { englishIn } from './testing/english.ts'
import { sampleShop } from './testing/sample-shop.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'

const german = { 'accept-language': 'de' }
const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }

/** What the shop shows of a page, to who reads German. */
async function shown(path: string, answers: Parameters<typeof sampleShop>[0], signedIn: boolean) {
  const { app, cookie } = sampleShop(answers)
  const kept = signedIn ? (cookie.keep({ account, language: 'de' }).split(';')[0] ?? '') : ''
  return (await app.request(path, { headers: { ...german, ...(kept && { cookie: kept }) } })).text()
}

describe.each(shopPages)('%s', (path) => {
  test.each([
    ['a guest', false],
    ['an account', true],
  ])('has nothing in English for %s who reads German', async (_who, signedIn) => {
    expect(englishIn(await shown(path, shopAnswers, signedIn))).toEqual([])
  })

  test('nor where there is nothing to show, or nobody answers', async () => {
    const empty = Object.fromEntries(Object.keys(shopAnswers).map((name) => [name, () => ({})]))
    expect(englishIn(await shown(path, empty, true))).toEqual([])
    expect(englishIn(await shown(path, {}, true))).toEqual([])
  })
})

describe.each(deskPages)('%s', (path) => {
  test('has nothing in English for a clerk who reads German, nor where nobody answers', async () => {
    const inGerman = { scope: 'staff admin', language: 'de' }
    const page = await (await atDesk(deskAnswers, inGerman).get(path)).text()
    expect(page).toContain('<html lang="de">')
    expect(englishIn(page)).toEqual([])
    expect(englishIn(await (await atDesk({}, inGerman).get(path)).text())).toEqual([])
  })
})

test('each page of the shop is looked at', () => {
  const { app } = sampleShop({})
  const walked = (place: string) =>
    shopPages.some((path) => new RegExp(`^${place.replace(/:\w+/g, '[^/]+')}(?:[?#].*)?$`).test(path))
  const isPage = (path: string) =>
    !/^\/(?:desk|assets|\.well-known|pictures|sitemaps|suggest)|\.\w+$|\/live$|\/data$|\*/.test(path)
  const places = app.routes.filter(({ method, path }) => method === 'GET' && isPage(path)).map(({ path }) => path)
  expect(places.length).toBeGreaterThan(15)
  expect([...new Set(places)].filter((place) => !walked(place))).toEqual([])
})

test('an English sentence in a German page is found, and what is said to be in English is none', () => {
  expect(englishIn('<p>Die Lampe</p><p>It is not there.</p>')).toEqual(['It is not there.'])
  expect(englishIn('<a aria-label="Take it out">×</a>')).toEqual(['Take it out'])
  expect(englishIn('<p>Grund: <span lang="en">it is not there</span></p>')).toEqual([])
})
