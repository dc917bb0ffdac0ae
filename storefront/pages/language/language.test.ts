import { expect, test } from 'vitest'
import { type Answers, sampleShop } from '../../testing/sample-shop.ts'
import { checkoutCart, chrome } from '../../testing/samples.ts'
import { languages } from '../../words/languages.ts'

const me = { id: 'usr_1', name: 'Ada', email: 'ada@buyers.example', emailVerified: true, pendingEmail: null }
const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }
const german = { 'accept-language': 'de' }
const inEnglish = { 'accept-language': 'en' }

/** The shop, as a browser with that in its cookie asks it. */
function browser(answers: Answers, session: { language?: string; account?: typeof account } = {}) {
  const { app, asked, cookie } = sampleShop({ ChromeOnly: () => chrome, ...answers })
  const known = Object.keys(session).length > 0 ? (cookie.keep(session).split(';')[0] ?? '') : ''
  return {
    asked,
    get: (path: string, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { cookie: known, ...headers } }),
    post: (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers: { cookie: known, ...headers }, body: new URLSearchParams(form) }),
    /** What the browser remembers after an answer. */
    kept: (response: Response) => cookie.open(/^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]),
  }
}

const isGerman = async (response: Response) => (await response.text()).includes('<html lang="de">')

test('a mail’s link opens the shop in the mail’s language, and so the pages behind it', async () => {
  const { get, kept } = browser({})
  const opened = await get('/verify-email?token=t&language=de', inEnglish)
  expect(kept(opened)).toEqual({ language: 'de' })
  expect(await isGerman(opened)).toBe(true)
})

test('what was chosen in a browser counts for more than a link, and what is no language for nothing', async () => {
  const chosen = browser({}, { language: 'en' })
  expect(await isGerman(await chosen.get('/verify-email?token=t&language=de', german))).toBe(false)
  const { get } = browser({})
  for (const odd of ['xx', 'constructor', 'de-AT', ''])
    expect((await get(`/verify-email?token=t&language=${odd}`, inEnglish)).headers.get('set-cookie')).toBeNull()
})

test('who has signed in and chooses a language is written to in it; of a guest nobody is told', async () => {
  const form = { language: 'de', back: '/bag' }
  const signedIn = browser({ UpdateProfile: () => null }, { account })
  const response = await signedIn.post('/language', form)
  expect([response.headers.get('location'), signedIn.kept(response).language]).toEqual(['/bag', 'de'])
  expect(signedIn.asked).toMatchObject([
    { operation: 'UpdateProfile', variables: { input: { language: 'de' } }, asker: { accessToken: 'access' } },
  ])
  const guest = browser({})
  expect(guest.kept(await guest.post('/language', form))).toEqual({ language: 'de' })
  expect(guest.asked).toEqual([])
})

test('an account is opened in the language of the page', async () => {
  const { post, asked } = browser({ SignUp: () => ({ signUp: { __typename: 'EmailTaken', message: 'No.' } }) })
  for (const headers of [german, inEnglish]) await post('/sign-up', { name: 'Ada', email: 'a@b.example' }, headers)
  const languages = asked.filter(({ operation }) => operation === 'SignUp').map(({ variables }) => variables)
  expect(languages).toMatchObject([{ input: { language: 'de' } }, { input: { language: 'en' } }])
})

test('who signs in reads what their account reads, unless they have chosen something here, and an account that has none has the page’s', async () => {
  const tokens = { accessToken: 'a', accessTokenExpiresIn: 900, refreshToken: 'r' }
  const read = async (language: string | null, session = {}) => {
    const user = { id: 'usr_1', name: 'Ada', language }
    const shop = browser({ SignIn: () => ({ signIn: { __typename: 'SignedIn', user, tokens } }) }, session)
    const response = await shop.post('/sign-in', { email: 'a@b.example', password: 'p' }, inEnglish)
    const told = shop.asked.filter(({ operation }) => operation === 'UpdateProfile')
    return [shop.kept(response).language, ...told.map(({ variables }) => variables)]
  }
  expect(await read('de-AT')).toEqual(['de'])
  expect(await read('de-AT', { language: 'en' })).toEqual(['en'])
  expect(await read('tlh')).toEqual([undefined])
  expect(await read(null)).toEqual([undefined, { input: { language: 'en' } }])
  expect(await read(null, { language: 'de' })).toEqual(['de', { input: { language: 'de' } }])
})

test('a guest’s order says what the guest reads', async () => {
  const { post, asked } = browser({ Checkout: () => ({ ...chrome, cart: checkoutCart }), PlaceOrder: () => null })
  const filled = {
    ...{ intent: 'place', cart: 'crt_1', version: '1', total: '10.00', currency: 'EUR', key: 'a-key-of-ones-own' },
    ...{ email: 'ada@buyers.example', name: 'Ada', line1: 'Way 1', postalCode: '10115', city: 'Berlin', country: 'DE' },
    ...{ shipping: 'standard', card: 'token:pm_card_visa' },
  }
  await post('/checkout', filled, german)
  expect(asked.find(({ operation }) => operation === 'PlaceOrder')?.variables).toMatchObject({
    input: { guest: { email: 'ada@buyers.example', language: 'de' } },
  })
})

test('news are asked for in the language of the page', async () => {
  const { get, asked } = browser({ Notices: () => ({ ...chrome, me }) }, { account })
  await get('/account/notices', german)
  expect(asked.at(-1)).toMatchObject({ operation: 'Notices', variables: { language: 'de' } })
})

test.each([
  ['de-AT', 'de-AT', 'de'],
  ['en', 'en', 'en'],
  [null, '', 'en'],
  ['tlh', 'tlh', 'en'],
] as const)(
  'a profile of %s shows what it comes to, sends that back as it is, and offers the rest',
  async (read, own, shown) => {
    const { get } = browser({ Profile: () => ({ ...chrome, me: { ...me, language: read } }) }, { account })
    const page = await (await get('/account', inEnglish)).text()
    const select = /<select id="language".*?<\/select>/s.exec(page)?.[0] ?? ''
    const options = [...select.matchAll(/<option ([^>]*)>/g)].map(([, said = '']) => said)
    expect(options.map((option) => /value="([^"]*)"/.exec(option)?.[1]).sort()).toEqual(
      [own, ...Object.keys(languages).filter((code) => code !== shown)].sort(),
    )
    expect(options.filter((option) => option.includes('selected=""'))).toEqual([
      expect.stringContaining(`value="${own}"`),
    ])
  },
)

test('a language that is chosen in the profile is the account’s, and what pages come in from then on', async () => {
  const changed = (language: string | null) => ({
    UpdateProfile: () => ({
      updateProfile: { __typename: 'UserChanged', user: { id: 'usr_1', name: 'Ada', language } },
    }),
  })
  const form = { name: 'Ada', email: 'ada@buyers.example' }
  const german = browser(changed('de'), { account, language: 'en' })
  const saved = await german.post('/account', { ...form, language: 'de' })
  expect(german.asked[0]?.variables).toMatchObject({ input: { language: 'de' } })
  expect(german.kept(saved)).toMatchObject({ language: 'de', notice: 'Gespeichert.' })
  const silent = browser(changed(null), { account, language: 'en' })
  expect(silent.kept(await silent.post('/account', { ...form, language: '' })).language).toBe('en')
  expect(silent.asked[0]?.variables).toMatchObject({ input: { language: null } })
})
