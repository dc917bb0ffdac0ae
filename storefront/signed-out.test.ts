import { expect, test } from 'vitest'
import { pages as deskPages } from './desk/testing/pages.ts'
import { answers as deskAnswers, tokenOf } from './desk/testing/samples.ts'
import { bodyOf, formsOf, type SentForm } from './testing/forms-of.ts'
import { type Answers, failing, sampleShop } from './testing/sample-shop.ts'
import { chrome } from './testing/samples.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'

const inAnHour = Date.now() + 3_600_000
const account = (subject = 'usr_1', expires = inAnHour) => ({
  ...{ name: 'Sam Staff', access: tokenOf('staff admin', subject), refresh: 'refresh', expires },
})
const signedIn = (subject = 'usr_1') => ({
  __typename: 'SignedIn',
  user: { id: subject, name: 'Sam Staff', language: 'en' },
  tokens: {
    accessToken: tokenOf('staff admin', subject),
    accessTokenExpiresIn: 3_600,
    refreshToken: 'refresh',
  },
})

/** A browser at the shop, in which somebody is signed in, or nobody. */
function browserAt(answers: Answers, somebody?: ReturnType<typeof account>) {
  const { app, asked, cookie } = sampleShop(
    { SignIn: () => ({ signIn: signedIn() }), ...answers },
    { cards: { field: 'https://cards.example/field', testCards: true } },
  )
  const sealed = cookie.keep(somebody ? { account: somebody } : {}).split(';')[0] ?? ''
  return {
    asked,
    get: async (path: string) => (await app.request(path, { headers: { cookie: sealed } })).text(),
    async send(path: string, body: FormData | string) {
      const packed = new Response(body)
      const bytes = await packed.arrayBuffer()
      const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : packed.headers.get('content-type')
      const headers = { cookie: sealed, 'content-type': type ?? '', 'content-length': String(bytes.byteLength) }
      return app.request(path, { method: 'POST', headers, body: bytes })
    },
  }
}

/** Those of pages that somebody is signed in at, with the page that each is on. */
async function formsAt(pages: readonly string[], answers: Answers): Promise<{ path: string; form: SentForm }[]> {
  const found = await Promise.all(
    pages.map(async (page) => formsOf(await browserAt(answers, account()).get(page)).map((form) => ({ page, form }))),
  )
  return found.flat().map(({ page, form }) => ({ path: form.action ?? page, form }))
}

const hold = (form: SentForm | undefined, names: RegExp) =>
  form?.fields.filter(([name]) => !names.test(name)).map((field) => field.join('='))

test('a form whose sender is signed out is kept while they sign in, but for passwords, and is then sent by a button', async () => {
  const nobodys = {
    RefreshSession: () => ({ refreshSession: { __typename: 'TokenExpired' } }),
    ChromeOnly: () => chrome,
  }
  const [lost, done] = [new Set<string>(), new Set<string>()]
  let kept = 0
  for (const [pages, answers] of [
    [shopPages, shopAnswers],
    [deskPages, deskAnswers],
  ] as const)
    for (const { path, form } of await formsAt(pages, answers)) {
      const browser = browserAt({ ...answers, ...nobodys }, account('usr_1', Date.now()))
      const asked = await browser.send(path, bodyOf(form))
      if (asked.status !== 401) {
        done.add(path)
        continue
      }
      expect([path, asked.headers.get('location')]).toEqual([path, null])
      const signIn = formsOf(await asked.text()).find(({ action }) => action === '/sign-in')
      const again = await browser.send('/sign-in', signIn ? bodyOf(signIn) : '')
      const now = formsOf(await again.text()).find(({ action }) => action === path.split('?')[0])
      const secret = /^current$|password/i
      if (hold(now, secret)?.join() !== hold(form, secret)?.join()) lost.add(path)
      else kept++
      expect(now?.fields.filter(([name]) => secret.test(name))).toEqual([])
    }
  expect([...lost]).toEqual([])
  expect(kept).toBeGreaterThan(40)
  // What a guest may send is done, and what leads in and out.
  expect([...done].toSorted()).toEqual([
    ...['/bag/add', '/currency', '/forgotten-password', '/language', '/reset-password', '/sign-in', '/sign-out'],
    ...['/sign-up', '/undo-email-change', '/verify-email'],
  ])
}, 120_000)

test.each([
  ['/account/addresses', { SaveAddress: () => failing('saveAddress', 'UNAUTHENTICATED') }, 'line1'],
  ['/account/cards/remove', { RemoveCard: () => failing('removePaymentMethod', 'UNAUTHENTICATED') }, 'id'],
])('so is one of %s in a session that was ended elsewhere, which a service finds out', async (path, ended, field) => {
  const response = await browserAt({ ...shopAnswers, ...ended }, account()).send(path, address)
  expect([response.status, response.headers.get('location')]).toEqual([401, null])
  expect(await response.text()).toContain(`name="kept.${field}"`)
})

const address = new URLSearchParams({
  ...{ id: 'adr_1', name: 'Ada', line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' },
}).toString()

test('what is too long to go along is told to have come to nothing', async () => {
  const response = await browserAt({}).send('/account/cards/remove', `id=${'x'.repeat(20_000)}`)
  expect(response.status).toBe(401)
  const longer = await browserAt({}).send('/desk/import', `file=${'x'.repeat(600_000)}`)
  expect(longer.headers.get('location')).toBe('/sign-in?back=%2Fdesk')
})

const own = ['/checkout', '/account', '/account/addresses', '/account/cards', '/account/notices', '/account/devices']

test.each([
  ['the shop', own, shopAnswers, 10],
  ['the desk', [...deskPages, '/desk/import'], deskAnswers, 30],
])(
  'where somebody else has signed in meanwhile, nothing is done in their name at %s',
  async (_, pages, answers, least) => {
    const forms = (await formsAt(pages, answers)).filter(({ path }) => /^\/(account|checkout|desk)/.test(path))
    expect(forms.length).toBeGreaterThan(least)
    for (const { path, form } of forms) {
      const browser = browserAt(answers, account('usr_2'))
      const response = await browser.send(path, bodyOf(form))
      expect([path, response.status, browser.asked]).toEqual([path, 409, []])
      expect(await response.text()).toContain('Somebody else is signed in here now.')
    }
  },
)

test('who has signed out in another tab signs in before what they sent is done', async () => {
  const [checkout] = (await formsAt(['/checkout'], shopAnswers)).filter(({ path }) => path === '/checkout')
  const browser = browserAt(shopAnswers)
  const response = await browser.send('/checkout', checkout ? bodyOf(checkout.form) : '')
  expect([response.status, browser.asked.map(({ operation }) => operation)]).toEqual([401, ['ChromeOnly']])
})
