import { describe, expect, test } from 'vitest'
import { expectInert } from '../../testing/inert.ts'
import { expectNamed } from '../../testing/named.ts'
import { type Answers, sampleShop } from '../../testing/sample-shop.ts'
import { chrome, hostile } from '../../testing/samples.ts'
import { me as wholeAccount } from '../../testing/shop-pages.ts'
import { en } from '../../words/en.ts'
import { formats } from '../../words/format.ts'

const at = '2026-01-01T00:00:00.000Z'
const me = { ...wholeAccount, orders: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } } }
const whole = () => ({ ...chrome, me })
const answers: Answers = {
  ...{ Profile: whole, Addresses: whole, Cards: whole, Devices: whole, Notices: whole, Orders: whole },
  ChromeOnly: () => chrome,
}
const account = { name: hostile, access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }

function signedIn(more: Answers = {}) {
  const shop = sampleShop({ ...answers, ...more })
  const cookie = shop.cookie.keep({ account }).split(';')[0] ?? ''
  return {
    ...shop,
    get: (path: string) => shop.app.request(path, { headers: { cookie } }),
    post: (path: string, form: Record<string, string>) =>
      shop.app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(form) }),
  }
}

const rooms = ['/account', '/account/addresses', '/account/cards', '/account/notices', '/account/devices']

describe.each(rooms)('%s', (path) => {
  test('shows what somebody wrote as text, to them alone, and is kept by no cache', async () => {
    const { get, asked } = signedIn()
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const page = await response.text()
    expectInert(page)
    expectNamed(page)
    expect(asked).toHaveLength(1)
  })

  test('has whoever is nobody sign in first', async () => {
    const { app, asked } = sampleShop(answers)
    const response = await app.request(path)
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/sign-in?back=${encodeURIComponent(path)}`,
    ])
    expect(asked).toEqual([])
  })
})

test.each([
  '/account/password',
  '/account/leave',
  '/account/addresses/remove',
  '/account/cards/add',
  '/account/cards/remove',
  '/account/devices/end',
  '/account/notices/read',
  '/account/notices/where',
  '/account/notices/phone',
])('%s changes nothing of nobody’s', async (path) => {
  const { app, asked } = sampleShop(answers)
  const response = await app.request(path, { method: 'POST', body: new URLSearchParams({ id: 'x' }) })
  expect(response.headers.get('location')).toBe('/sign-in?back=%2Faccount')
  expect(asked).toEqual([])
})

test.each([
  ['http://localhost/account/addresses?edit=adr_1', '/account/addresses?edit=adr_1'],
  ['http://elsewhere.example/account/addresses', '/account'],
  ['no address', '/account'],
])(
  'whoever sends a form from %s and is nobody any more is told so, and signs in to go on at %s',
  async (referer, back) => {
    const { app, cookie } = sampleShop(answers)
    const headers = { referer, host: 'localhost' }
    const response = await app.request('/account/addresses', { method: 'POST', headers, body: new URLSearchParams() })
    expect(response.headers.get('location')).toBe(`/sign-in?back=${encodeURIComponent(back)}`)
    const sent = response.headers.get('set-cookie')?.split(';')[0]?.split('=')[1]
    expect(cookie.open(sent).notice).toBe('You are signed out, and nothing was changed. Sign in, and send it again.')
  },
)

test.each([
  ['token:pm_own', 'PaymentMethodAdded', ''],
  ['token:pm_own', 'CardRefused', 'This card cannot be used.'],
  ['token:', null, 'Fill in your card first'],
  ['pm_own', null, 'Fill in your card first'],
] as const)('what was filled in as %s goes to payments, whose %s is told', async (card, __typename, told) => {
  const { post, asked, cookie } = signedIn({ AddCard: () => ({ addPaymentMethod: { __typename } }) })
  const response = await post('/account/cards/add', { card, key: 'a form' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/account/cards'])
  const sent = response.headers.get('set-cookie')?.split(';')[0]?.split('=')[1]
  expect(cookie.open(sent).notice ?? '').toContain(told)
  expect(asked.map(({ variables }) => variables)).toEqual(__typename ? [{ token: 'pm_own', key: 'a form' }] : [])
})

test.each([
  ['/account/addresses/remove', { id: 'adr_1' }],
  ['/account/cards/add', { card: 'token:pm_own' }],
  ['/account/cards/remove', { id: 'pme_1' }],
  ['/account/devices/end', { id: 'ses_1' }],
  ['/account/notices/read', {}],
  ['/account/notices/where', { topic: 'ORDER' }],
  ['/bag/line', { line: 'lin_1', quantity: '2' }],
  ['/bag/coupon', { remove: '1' }],
] as const)('%s with %j says so where nobody answers', async (path, form) => {
  const { post, cookie } = signedIn()
  const response = await post(path, form)
  expect(response.status).toBe(303)
  const sent = response.headers.get('set-cookie')?.split(';')[0]?.split('=')[1]
  expect(cookie.open(sent).notice).toBe(en.errors.unheard)
})

test.each([
  ['TokenExpired', 422, 'This link has been used'],
  ['WeakPassword', 422, 'Too short.'],
] as const)('a new password that ends in %s says so', async (__typename, status, told) => {
  const { post } = signedIn({ ResetPassword: () => ({ resetPassword: { __typename, rules: ['Too short.'] } }) })
  const response = await post('/reset-password', { token: 'token', newPassword: 'x' })
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(told)
})

test('which rules a new password breaks is told in the reader’s language, as far as it has words for them', async () => {
  const rules = ['At least 10 characters.', 'Not one that everybody uses.', 'A rule of tomorrow.']
  const { app, cookie } = sampleShop({
    ...answers,
    ResetPassword: () => ({ resetPassword: { __typename: 'WeakPassword', rules } }),
  })
  const told = async (language: string) => {
    const headers = { cookie: cookie.keep({ language }).split(';')[0] ?? '' }
    const body = new URLSearchParams({ token: 'token', newPassword: 'x' })
    return (await app.request('/reset-password', { method: 'POST', headers, body })).text()
  }
  expect(await told('de')).toContain('Mindestens 10 Zeichen. Keines, das alle nehmen. A rule of tomorrow.')
  expect(await told('en')).toContain(rules.join(' '))
})

test('a number that is none is told beside what was typed, in its room', async () => {
  const { post } = signedIn({ SetPhone: () => ({ setPhoneNumber: { __typename: 'InvalidInput' } }) })
  const response = await post('/account/notices/phone', { number: '123' })
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('That is no number.')
  expect(page).toMatch(/name="number"[^>]*value="123"/)
  expect(page).toContain('<a href="/account/notices" aria-current="page">')
})

test('whose mail of confirmation is lost, or over, is led to what confirms the address as well', async () => {
  const { get, post } = signedIn({ VerifyEmail: () => ({ verifyEmail: { __typename: 'TokenExpired' } }) })
  const way = /<a href="\/forgotten-password">If the mail is lost/
  expect(await (await get('/account')).text()).toMatch(way)
  expect(await (await get('/verify-email?token=t')).text()).not.toMatch(way)
  for (const over of [await post('/verify-email', { token: 't' }), await get('/verify-email')])
    expect(await over.text()).toMatch(way)
})

test('news that nobody can tell just now are not said to be none', async () => {
  const none = { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, unreadCount: 0 }
  const shown = async (notifications: object | null) => {
    const { get } = signedIn({ Notices: () => ({ ...chrome, me: { ...me, notifications } }) })
    return (await get('/account/notices')).text()
  }
  expect(await shown(none)).toContain('Nothing yet.')
  expect(await shown(null)).not.toContain('Nothing yet.')
  expect(await shown(null)).toContain('The shop is catching its breath.')
})

test('a password that is not the account’s is told at its own field', async () => {
  const wrong = { __typename: 'WrongCredentials', message: 'No.' }
  const { post } = signedIn({ SetPassword: () => ({ changePassword: wrong }) })
  const page = await (await post('/account/password', { current: 'x', newPassword: 'another long one' })).text()
  expect(page).toMatch(/<input id="password-current" aria-invalid="true"[^>]* autofocus/i)
  expect(page).toMatch(/id="password-current-fault"[^>]*>That is not your password\.</)
  expect(page).not.toContain('id="newPassword-fault"')
})

test('a mail’s link does nothing by being opened', async () => {
  const { app, asked } = sampleShop(answers)
  for (const path of ['/verify-email', '/undo-email-change', '/reset-password']) {
    const page = await (await app.request(`${path}?token=${encodeURIComponent(hostile)}`)).text()
    expectInert(page)
    expectNamed(page)
  }
  expect(new Set(asked.map(({ operation }) => operation))).toEqual(new Set(['ChromeOnly']))
})

test('all that is known is given out whole, from as many pages as there are, or not at all', async () => {
  const page = (first: boolean) => ({
    exportMyData: {
      userId: 'usr_1',
      exportedAt: at,
      account: {
        name: 'Ada',
        orders: {
          pageInfo: { hasNextPage: first, endCursor: first ? 'further' : null },
          edges: [{ node: { id: first ? 'ord_2' : 'ord_1' } }],
        },
        notifications: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
      },
      couponUses: [],
    },
  })
  const { get } = signedIn({ MyData: ({ orders }) => page(orders === null) })
  const response = await get('/account/data')
  expect(response.headers.get('content-disposition')).toContain('attachment')
  const data = (await response.json()) as { account: { orders: unknown } }
  expect(data.account.orders).toEqual([{ id: 'ord_2' }, { id: 'ord_1' }])
  const broken = signedIn({ MyData: ({ orders }) => (orders === null ? page(true) : null) })
  expect((await broken.get('/account/data')).status).toBe(503)
})

test.each([
  ['sign-in', { __typename: 'WrongCredentials' }, 'Adresse und Passwort gehören nicht zusammen.'],
  ['sign-in', { __typename: 'InvalidInput' }, 'Adresse und Passwort gehören nicht zusammen.'],
  ['sign-in', { __typename: 'TooManyAttempts', retryAt: at }, `Weiter geht es nach ${formats('de').time(at)}.`],
  ['sign-up', { __typename: 'EmailTaken' }, 'Mit dieser Adresse gibt es schon ein Konto.'],
  ['sign-up', { __typename: 'InvalidInput', path: ['email'] }, 'Das ist keine E-Mail-Adresse.'],
  ['sign-up', { __typename: 'InvalidInput', path: ['name'] }, 'Ein Name besteht aus sichtbaren Zeichen'],
  ['sign-up', { __typename: 'WeakPassword', rules: ['At least 10 characters.'] }, 'Mindestens 10 Zeichen.'],
  ['sign-up', { __typename: 'TooManyAttempts', retryAt: at }, `Weiter geht es nach ${formats('de').time(at)}.`],
] as const)('who is refused at /%s with %j is told so in their language', async (page, refusal, told) => {
  const { app } = sampleShop({ ...answers, SignIn: () => ({ signIn: refusal }), SignUp: () => ({ signUp: refusal }) })
  const body = new URLSearchParams({ name: 'Ada', email: 'ada', password: 'x' })
  const response = await app.request(`/${page}`, { method: 'POST', headers: { 'accept-language': 'de' }, body })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(told)
})

test.each([
  [['address'], 'Für noch eine Adresse ist kein Platz.'],
  [['address', 'city'], 'Das passt hier nicht.'],
  [['label'], 'Das passt hier nicht.'],
  [['isDefault'], 'Das passt hier nicht.'],
] as const)('an address that is not kept for %j says why in the reader’s language', async (path, told) => {
  const saveAddress = { __typename: 'InvalidInput', path, message: 'As the service says it.' }
  const { app, cookie } = sampleShop({ ...answers, SaveAddress: () => ({ saveAddress }) })
  const headers = { cookie: cookie.keep({ account, language: 'de' }).split(';')[0] ?? '' }
  const body = new URLSearchParams({ name: 'Ada', line1: 'Weg 1', city: 'Berlin', postalCode: '10115', country: 'DE' })
  const response = await app.request('/account/addresses', { method: 'POST', headers, body })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain(told)
  const field = path.at(-1)
  expect(page.includes(`id="${field}-fault"`)).toBe(field === 'city' || field === 'label')
})

test.each([
  ['expired_card', 'Diese Karte ist abgelaufen.'],
  ['lost_card', 'Diese Karte geht nicht. Bitte eine andere wählen.'],
  ['declined_by_the_moon', 'Diese Karte geht nicht. Bitte eine andere wählen.'],
] as const)('why the bank has a card declined as %s is told in the reader’s language', async (declineCode, told) => {
  const addPaymentMethod = { __typename: 'CardRefused', declineCode }
  const { app, cookie } = sampleShop({ ...answers, AddCard: () => ({ addPaymentMethod }) })
  const headers = { cookie: cookie.keep({ account, language: 'de' }).split(';')[0] ?? '' }
  const body = new URLSearchParams({ card: 'token:pm_own' })
  const response = await app.request('/account/cards/add', { method: 'POST', headers, body })
  const sent = /^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  expect(cookie.open(sent).notice).toContain(told)
})

test.each([
  ['/sign-out', { SignOut: () => ({ signOut: { __typename: 'SignedOut' } }) }],
  ['/account/leave', { DeleteAccount: () => ({ deleteMyAccount: { __typename: 'AccountDeleted' } }) }],
])('after %s the browser forgets the pages that name who was here', async (path, done) => {
  const { post } = signedIn(done)
  const response = await post(path, {})
  expect([response.status, response.headers.get('clear-site-data')]).toEqual([303, '"cache"'])
})
