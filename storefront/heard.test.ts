import { expect, test } from 'vitest'
import { pages } from './desk/testing/pages.ts'
import { answers } from './desk/testing/samples.ts'
import { atDesk } from './desk/testing/staff.ts'
import { sampleShop } from './testing/sample-shop.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'

const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }

/** What says something to programs that read aloud as it changes. */
const heard = /\s(?:role="(?:status|alert)"|aria-live=)/

async function everyPage(): Promise<[path: string, page: string][]> {
  const { app, cookie } = sampleShop(shopAnswers)
  const headers = { cookie: cookie.keep({ account }).split(';')[0] ?? '' }
  const desk = atDesk(answers, { scope: 'staff admin' })
  return Promise.all([
    ...shopPages.map(
      async (path): Promise<[string, string]> => [path, await (await app.request(path, { headers })).text()],
    ),
    ...pages.map(async (path): Promise<[string, string]> => [path, await (await desk.get(path)).text()]),
  ])
}

test('what is told as it changes stands in something that stays and is there from the beginning', async () => {
  const odd = (await everyPage()).flatMap(([path, page]) =>
    (page.match(/<[a-z][^<>]*>/gi) ?? [])
      // What is put in place of another part is not heard, nor is what appears together with what it says.
      .filter((tag) => heard.test(tag) && /\s(?:data-answer|hidden)(?:[=\s>])/.test(tag))
      .map((tag) => `${path}: ${tag}`),
  )
  expect(odd).toEqual([])
})

test('every page has a place where it says that it is at work on a form', async () => {
  const without = (await everyPage()).filter(([, page]) => !page.includes('data-at-work="')).map(([path]) => path)
  expect(without).toEqual([])
})
