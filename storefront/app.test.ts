import { describe, expect, test } from 'vitest'
import { expectInert } from './testing/inert.ts'
import { expectNamed } from './testing/named.ts'
import { failing, sampleShop } from './testing/sample-shop.ts'
import { cart, chrome, hostile, product, searchResult } from './testing/samples.ts'
import { shopAnswers, shopPages } from './testing/shop-pages.ts'

const answers = {
  Home: () => ({ ...chrome, products: { edges: [{ node: product }] } }),
  Search: () => ({ ...chrome, search: searchResult }),
  Category: () => ({ category: { ...chrome.categories[0], slug: 'home', children: [] } }),
  Shelves: () => ({ ...chrome, search: searchResult }),
  Product: () => ({ ...chrome, product }),
  Bag: () => ({ ...chrome, cart }),
}

describe.each([
  '/',
  '/search',
  `/search?q=${encodeURIComponent(hostile)}`,
  '/c/home',
  '/p/lamp',
  '/bag',
  `/nowhere/${encodeURIComponent(hostile)}`,
])('%s', (path) => {
  test('shows what a person or a catalog wrote as text, and nothing of it runs', async () => {
    const { app } = sampleShop(answers)
    const response = await app.request(path)
    const page = await response.text()
    expect(response.status).toBe(path.startsWith('/nowhere') ? 404 : 200)
    expectInert(page)
    expectNamed(page)
  })

  test('has every script named by the nonce that its policy allows, and no inline one', async () => {
    const { app } = sampleShop(answers)
    const response = await app.request(path)
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce).toBeTruthy()
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    // What is data to the browser is no script.
    const page = (await response.text()).replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
    const scripts = page.match(/<script[^>]*>[^<]*/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts)
      expect(script).toMatch(new RegExp(`src="[^"]+".*nonce="${nonce?.replace(/[+/]/g, '\\$&')}"`))
  })
})

test('a head names some of many aisles, and leads to all of them', async () => {
  const categories = Array.from({ length: 1_000 }, (_, nth) => ({
    id: `cat_${nth}`,
    slug: `a-${nth}`,
    name: `A ${nth}`,
    parent: null,
  }))
  const { app } = sampleShop({ Product: () => ({ ...chrome, categories, product }) })
  const page = await (await app.request('/p/lamp')).text()
  expect(page.match(/href="\/c\/a-/g)?.length).toBeLessThan(50)
  expect(page).toContain('<a href="/#aisles">All 1,000 aisles</a>')
})

test('an address that is written otherwise leads to the one that there is', async () => {
  const { app } = sampleShop(answers)
  const to = async (path: string) => {
    const response = await app.request(path)
    return [response.status, response.headers.get('location')]
  }
  expect(await to('/p/Lamp?v=1')).toEqual([301, '/p/lamp?v=1'])
  expect(await to('/p/lamp/?v=1')).toEqual([301, '/p/lamp?v=1'])
  expect(await to('/c/Home')).toEqual([301, '/c/home'])
  expect(await to('/bag/')).toEqual([301, '/bag'])
  expect(await to('/.well-known/change-password')).toEqual([303, '/account#password'])
  for (const path of ['/nowhere/', '//evil.example/', '//evil.example//']) expect((await to(path))[0]).toBe(404)
})

test('each field that is typed into says what a browser may fill it with', async () => {
  const { app } = sampleShop(shopAnswers)
  const pages = await Promise.all(shopPages.map(async (path) => (await app.request(path)).text()))
  const typed = pages.flatMap((page) =>
    [...page.matchAll(/<(?:input|textarea)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/type="(?:hidden|checkbox|radio|submit)"/.test(tag)),
  )
  expect(typed.length).toBeGreaterThan(20)
  expect([...new Set(typed.filter((tag) => !/autocomplete="/i.test(tag)))]).toEqual([])
})

test('scripts begin once all of a page is there', async () => {
  const { app } = sampleShop(shopAnswers)
  const pages = await Promise.all(shopPages.map(async (path) => (await app.request(path)).text()))
  const tags = pages.flatMap((page) => page.match(/<script type="module"[^>]*>/g) ?? [])
  expect(tags.length).toBeGreaterThan(10)
  expect(tags.filter((tag) => /\sasync\b/.test(tag))).toEqual([])
})

test('no page is kept by a cache that others share, and what is one person’s by none at all', async () => {
  const { app } = sampleShop(answers)
  expect((await app.request('/')).headers.get('cache-control')).toBe('private, no-cache')
  expect((await app.request('/bag')).headers.get('cache-control')).toBe('private, no-store')
  // Whoever goes back to what they have put into the bag may do so once more.
  expect((await app.request('/p/lamp')).headers.get('cache-control')).toBe('private, no-store')
  const news = await app.request('/orders/ord_1/live')
  expect(news.headers.get('cache-control')).toBe('private, no-store')
  await news.body?.cancel()
})

test('what is in a bag is counted where it is known, and no other number is said', async () => {
  const { app, cookie } = sampleShop({
    ...answers,
    Bag: () => failing('cart', 'SUBGRAPH_UNAVAILABLE', { ...chrome, cart: null }),
  })
  const link = async (path: string, session: object) => {
    const headers = { cookie: cookie.keep(session).split(';')[0] ?? '' }
    return /<a class="bag"[^>]*>.*?<\/a>/.exec(await (await app.request(path, { headers })).text())?.[0]
  }
  expect(await link('/', {})).toMatch(/aria-label="Bag, 2 pieces".*>2<\/span>/)
  expect(await link('/nowhere', {})).toMatch(/aria-label="Bag, 0 pieces".*>0<\/span>/)
  for (const path of ['/nowhere', '/bag'])
    expect(await link(path, { cart: 'guest-token' })).toMatch(/^<a class="bag" href="\/bag" data-bag="true">Bag/)
  expect(await link('/nowhere', { cart: 'guest-token' })).toMatch(/<span class="bag-count"><\/span>/)
})

test('a form leads back to the shop, wherever it was told to', async () => {
  const { app } = sampleShop({})
  const send = (back: string) =>
    app.request('/language', { method: 'POST', body: new URLSearchParams({ language: 'de', back }) })
  expect((await send('//evil.example/')).headers.get('location')).toBe('/')
  expect((await send('/p/lamp?v=1')).headers.get('location')).toBe('/p/lamp?v=1')
})

test('a guest’s cart token stays in the sealed cookie and goes along with what is asked next', async () => {
  const { app, asked } = sampleShop({
    ...answers,
    AddToBag: () => ({
      addToCart: {
        __typename: 'CartChanged',
        guestToken: 'guest-token',
        cart: { id: 'crt_1', lines: [{ id: 'l', quantity: 3 }] },
      },
    }),
  })
  const added = await app.request('/bag/add', {
    method: 'POST',
    body: 'variant=var_1&quantity=3',
    headers: { accept: 'application/json' },
  })
  expect(await added.json()).toEqual({ pieces: 3, label: 'Bag, 3 pieces' })
  const cookie = added.headers.get('set-cookie') ?? ''
  expect(cookie).not.toContain('guest-token')
  await app.request('/bag', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(asked.at(-1)).toMatchObject({ operation: 'Bag', asker: { cartToken: 'guest-token' } })
})

test('a router that is away is said, and said as such', async () => {
  const { app } = sampleShop({})
  const response = await app.request('/p/lamp')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Try again')
})

test('a name of before leads to the one of now, with what was asked there', async () => {
  const { app } = sampleShop(answers)
  const lead = async (path: string) => {
    const { status, headers } = await app.request(path)
    return [status, headers.get('location')]
  }
  expect(await lead('/p/old-lamp?v=var_1')).toEqual([301, '/p/lamp?v=var_1'])
  expect(await lead('/c/house?sort=PRICE_ASC')).toEqual([301, '/c/home?sort=PRICE_ASC'])
})

test('a place in a list that is not known any more leads to its beginning', async () => {
  const unfit = () => failing('search', 'BAD_USER_INPUT', chrome)
  const { app } = sampleShop({ ...answers, Search: unfit, Shelves: unfit })
  const response = await app.request('/search?q=lamp&after=long-ago')
  expect([response.status, response.headers.get('location')]).toEqual([302, '/search?q=lamp'])
  expect((await app.request('/c/home?after=long-ago')).headers.get('location')).toBe('/c/home')
  expect((await app.request('/search?q=lamp')).status).toBe(404)
})

test.each([
  ['Home', '/', 'products'],
  ['Search', '/search', 'search'],
  ['Category', '/c/home', 'category'],
  ['Product', '/p/lamp', 'product'],
  ['Bag', '/bag', 'cart'],
  ['Order', '/orders/ord_1', 'order'],
])('%s says what is the matter, and each matter by its status', async (operation, path, field) => {
  const statusFor = async (code: string) =>
    (await sampleShop({ [operation]: () => failing(field, code, chrome) }).app.request(path)).status
  expect(await statusFor('SUBGRAPH_UNAVAILABLE')).toBe(503)
  expect(await statusFor('RATE_LIMITED')).toBe(429)
  expect(await statusFor('UNAUTHENTICATED')).toBe(401)
})

test('who reads German is answered in German, and a choice beats the browser', async () => {
  const { app } = sampleShop(answers)
  const page = await app.request('/', { headers: { 'accept-language': 'tlh, de-AT;q=0.9, en;q=0.5' } })
  expect(await page.text()).toContain('<html lang="de">')
  const chosen = await app.request('/language', { method: 'POST', body: 'language=en&back=/' })
  const cookie = (chosen.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const refused = await app.request('/', { headers: { 'accept-language': 'de;q=0, den' } })
  expect(await refused.text()).toContain('<html lang="en">')
  const english = await app.request('/', { headers: { 'accept-language': 'de', cookie } })
  expect(await english.text()).toContain('<html lang="en">')
})

test('what is counted is written as people read it, and what is reckoned as about so many', async () => {
  const values = [
    { value: 'Ada', label: 'Ada', count: 4_321, estimated: true, selected: false },
    { value: 'Bo', label: 'Bo', count: 1_017, estimated: false, selected: true },
  ]
  const many = { ...searchResult, totalCount: 12_345, facets: [{ name: 'brand', values }] }
  const shown = async (totalEstimated: boolean, language: string) => {
    const { app } = sampleShop({ ...answers, Search: () => ({ ...chrome, search: { ...many, totalEstimated } }) })
    const page = await app.request('/search?q=lamp', { headers: { 'accept-language': language } })
    return page.text()
  }
  const english = await shown(true, 'en')
  for (const text of ['about 12,000 products', '>about 4,300<', '>1,017<']) expect(english).toContain(text)
  const german = await shown(true, 'de')
  for (const text of ['etwa 12.000 Produkte', '>etwa 4.300<', '>1.017<']) expect(german).toContain(text)
  expect(await shown(false, 'en')).toContain('>12,345 products<')
})

test.each([
  ['/language', 'back', 40_000],
  ['/desk/coupons', 'code', 600_000],
])('a form at %s that is larger than any of ours is refused, in the reader’s language', async (path, field, length) => {
  const { app, asked } = sampleShop({})
  const headers = { 'accept-language': 'de', 'content-type': 'application/x-www-form-urlencoded' }
  const response = await app.request(path, { method: 'POST', headers, body: `${field}=${'x'.repeat(length)}` })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('Das ist mehr, als in dieses Formular passt.')
  expect(asked).toEqual([])
})

describe('an address that takes a form alone', () => {
  const { app } = sampleShop({})
  const by = (wanted: string) => app.routes.filter(({ method }) => method === wanted).map(({ path }) => path)
  const pages = by('GET')
  const alone = [...new Set(by('POST'))].filter((path) => !pages.includes(path))

  test('leads to the page that it stands on where it is loaded again', async () => {
    expect(alone.length).toBeGreaterThan(15)
    for (const path of alone) {
      const response = await app.request(path.replace(':id', 'ord_1'))
      const to = response.headers.get('location') ?? ''
      expect([path, response.status]).toEqual([path, 303])
      expect(pages.map((page) => page.replace(':id', 'ord_1'))).toContain(to)
    }
  })

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'is not there for %s, and says what it is there for',
    async (method) => {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const ask = async (path: string) => {
        const { status, headers: said } = await app.request(path, { method, headers })
        return [status, said.get('allow')]
      }
      expect(await ask('/bag/add')).toEqual([405, 'POST'])
      expect(await ask('/sign-in')).toEqual([405, 'GET, HEAD, POST'])
      expect(await ask('/orders/ord_1')).toEqual([405, 'GET, HEAD'])
      expect(await ask('/sitemaps/1.xml')).toEqual([405, 'GET, HEAD'])
      expect(await ask('/nowhere')).toEqual([404, null])
    },
  )
})
