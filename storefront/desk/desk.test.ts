import { describe, expect, test } from 'vitest'
import { expectInert } from '../testing/inert.ts'
import { expectNamed } from '../testing/named.ts'
import { failing, sampleShop } from '../testing/sample-shop.ts'
import { endOf, startOf } from './days.ts'
import { pages } from './testing/pages.ts'
import { answers, order } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'

describe.each(pages)('%s', (path) => {
  test('shows what a person or a catalog wrote as text, and nothing of it runs', async () => {
    const { get } = atDesk(answers, { scope: 'staff admin' })
    const response = await get(path)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expectInert(page)
    expectNamed(page)
  })

  test('asks the router once', async () => {
    const { get, asked } = atDesk(answers)
    await get(path)
    expect(asked).toHaveLength(1)
  })

  test('is there for nobody who does not work here', async () => {
    const { get, asked } = atDesk(answers, { scope: '' })
    expect((await get(path)).status).toBe(404)
    const { app } = sampleShop(answers)
    const guest = await app.request(path)
    expect([guest.status, guest.headers.get('location')]).toEqual([303, `/sign-in?back=${encodeURIComponent(path)}`])
    expect(asked).toEqual([])
  })

  test('says that the shop is away where it is', async () => {
    const { get } = atDesk({})
    expect((await get(path)).status).toBe(503)
  })

  test('is written in German for who reads German', async () => {
    const { get } = atDesk(answers, { language: 'de' })
    const page = await (await get(path)).text()
    expect(page).toContain('<html lang="de">')
    expect(page).toContain('Bestellungen')
    expectNamed(page)
  })
})

test('what somebody may not see is not asked for, and has no place in the menu', async () => {
  const { get, asked } = atDesk(answers, { scope: 'orders:read' })
  const page = await (await get('/desk')).text()
  expect(asked.at(-1)?.variables).toEqual({ orders: true, stock: false, webhooks: false })
  expect(page).toContain('href="/desk/orders"')
  expect(page).not.toContain('href="/desk/customers"')
  expect((await get('/desk/customers')).status).toBe(404)
  const list = await (await get('/desk/orders?show=ship')).text()
  expect(asked.at(-1)?.variables).toMatchObject({ money: false, customers: false })
  expect(list).not.toContain('tracking.ord_1')
})

test('a page of which a part cannot be had says so, and one that is whole does not', async () => {
  const partly = 'A part of this page cannot be shown just now.'
  const today = answers.DeskToday?.() as object
  const away = (code: string) => ({ ...answers, DeskToday: () => failing('stockLevels', code, today) })
  const shown = async (shop: object) => (await atDesk(shop as typeof answers).get('/desk')).text()
  expect(await shown(away('SUBGRAPH_TIMEOUT'))).toContain(partly)
  expect(await shown(away('NOT_FOUND'))).not.toContain(partly)
  expect(await shown(answers)).not.toContain(partly)
})

test('a percentage is written as its reader writes it', async () => {
  const found = answers.DeskCoupon?.() as { coupon: object }
  const coupon = { ...found.coupon, percent: '7.50' }
  const shown = async (language: string) =>
    (await atDesk({ ...answers, DeskCoupon: () => ({ coupon }) }, { language }).get('/desk/coupons/LAMPS')).text()
  expect(await shown('en')).toContain('>7.5%<')
  expect(await shown('de')).toContain('>7,5\u00a0%<')
})

test('the shop leads staff to the desk, and nobody else', async () => {
  const home = async (scope: string) => (await atDesk({ Home: () => ({ products: null }) }, { scope }).get('/')).text()
  expect(await home('staff')).toContain('href="/desk"')
  expect(await home('')).not.toContain('href="/desk"')
})

test('an order leads to its trace where traces are kept', async () => {
  const withTraces = atDesk(answers, { tracesUrl: 'https://traces.example/search?q={number}' })
  const page = await (await withTraces.get('/desk/orders/ord_1')).text()
  expect(page).toContain(
    `href="https://traces.example/search?q=${encodeURIComponent(order.number).replace(/'/g, '&#x27;')}"`,
  )
  expect(await (await atDesk(answers).get('/desk/orders/ord_1')).text()).not.toContain('What the services did')
})

test('what nobody knows is no page, and a forgotten place in a list neither', async () => {
  const { get } = atDesk({ DeskOrder: () => ({ order: null }), DeskProduct: () => ({ product: null, categories: [] }) })
  expect((await get('/desk/orders/ord_0')).status).toBe(404)
  expect((await get('/desk/products/prd_0')).status).toBe(404)
  const lost = atDesk({ DeskOrders: () => failing('orders', 'BAD_USER_INPUT') })
  expect((await lost.get('/desk/orders?after=nonsense')).status).toBe(404)
})

test('one field finds an order by its number, a customer by their address, an item by its own', async () => {
  const to = async (query: string, found: object) => {
    const { get } = atDesk({ DeskFind: () => found })
    return (await get(`/desk/find?q=${encodeURIComponent(query)}`)).headers.get('location')
  }
  expect(await to('MM-7F3K-22', { orderByNumber: { id: 'ord_1' }, variant: null })).toBe('/desk/orders/ord_1')
  expect(await to('LAMP-1', { orderByNumber: null, variant: { id: 'v', product: { id: 'prd_1' } } })).toBe(
    '/desk/products/prd_1',
  )
  const ofNumber = (...ids: string[]) => ({ variants: ids.map((id) => ({ id: `var_of_${id}`, product: { id } })) })
  expect(await to('4006381333931', ofNumber('prd_1', 'prd_1'))).toBe('/desk/products/prd_1')
  expect(await to('4006381333931', ofNumber('prd_1', 'prd_2'))).toBe('/desk/products?q=4006381333931')
  expect(await to('ada@buyers.example', {})).toBe('/desk/customers?email=ada%40buyers.example')
  expect(await to('lamp', { orderByNumber: null, variant: null })).toBe('/desk/products?q=lamp')
})

test('admins alone give roles', async () => {
  const { get } = atDesk(answers)
  expect(await (await get('/desk/customers/usr_1')).text()).not.toContain('name="role"')
  const admin = atDesk(
    { ...answers, DeskSetRole: () => ({ setRole: { __typename: 'UserChanged' } }) },
    { scope: 'staff admin' },
  )
  expect(await (await admin.get('/desk/customers/usr_1')).text()).toContain('name="role"')
  await admin.send('/desk/customers/usr_1', { role: 'STAFF' })
  expect(admin.asked.at(-1)?.variables).toEqual({ userId: 'usr_1', role: 'STAFF' })
})

describe('a secret is shown once', () => {
  const secret = 'whsec_only-here'

  test.each([
    ['/desk/webhooks', { url: 'https://a.example/', type: 'ORDER_PLACED' }],
    ['/desk/webhooks/whk_1', { do: 'rotate' }],
    ['/desk/keys', { name: 'till', scope: 'orders:read' }],
  ])('%s', async (path, fields) => {
    const { send, asked } = atDesk({
      ...answers,
      DeskCreateWebhook: () => ({ createWebhook: { __typename: 'WebhookCreated', secret, webhook: { id: 'whk_1' } } }),
      DeskRotateSecret: () => ({
        rotateWebhookSecret: { __typename: 'WebhookSecretRotated', secret, formerUntil: '2026-01-02T03:04:05Z' },
      }),
      DeskCreateKey: () => ({ createApiKey: { __typename: 'ApiKeyCreated', key: secret, apiKey: { id: 'key_1' } } }),
    })
    const response = await send(path, fields as Record<string, string>)
    expect(await response.text()).toContain(secret)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(asked).toHaveLength(1)
  })
})

test('a coupon promises what its fields say, and what is empty is no condition', async () => {
  const { send, asked } = atDesk({
    DeskCreateCoupon: () => ({ createCoupon: { __typename: 'CouponChanged', coupon: { id: 'c', code: 'SPRING' } } }),
  })
  const fields = {
    code: 'spring',
    kind: 'PERCENT',
    percent: '7,5',
    minimum: '20',
    currency: 'EUR',
    expires: '2026-12-31',
  }
  expect((await send('/desk/coupons', { ...fields, most: '', mostEach: '1' })).status).toBe(303)
  expect(asked[0]?.variables).toEqual({
    input: {
      ...{ code: 'spring', kind: 'PERCENT', percent: '7.5', minimum: { amount: '20', currency: 'EUR' } },
      ...{ expiresAt: endOf('2026-12-31'), mostRedemptions: null, mostPerCustomer: 1 },
    },
  })
})

test.each([
  ['2026-12-31', '2026-12-31T11:30:00Z'],
  ['2027-01-01', endOf('2027-01-01')],
])(
  'a coupon that ends at noon, of which the form says %s as its last day, is changed to end at %s',
  async (expires, ends) => {
    const { send, asked } = atDesk({ DeskChangeCoupon: () => ({ changeCoupon: { __typename: 'CouponChanged' } }) })
    const fields = { id: 'cpn_1', kind: 'PERCENT', percent: '10', currency: 'EUR', stood: '2026-12-31T11:30:00Z' }
    await send('/desk/coupons/LAMPS', { ...fields, expires })
    expect(asked[0]?.variables).toMatchObject({ input: { expiresAt: ends } })
  },
)

test('what sending costs is set for a zone or for a country, at once or later', async () => {
  const { send, asked } = atDesk({ DeskSetRate: () => ({ setShippingRate: { __typename: 'ShippingRateSet' } }) })
  const fields = { method: 'standard', grams: '1000', price: '4,90', currency: 'eur', days: '3', offered: '1' }
  await send('/desk/tariffs/rates', { ...fields, place: 'UNION', country: '' })
  await send('/desk/tariffs/rates', {
    ...fields,
    place: 'country',
    country: 'ch',
    from: '2027-01-01',
    note: 'new year',
  })
  const rate = {
    ...{ method: 'standard', upToGrams: 1000, price: '4.90', percent: null, currency: 'EUR', estimate: 3 },
    offered: true,
  }
  expect(asked.map(({ variables }) => variables)).toEqual([
    { input: { ...rate, zone: 'UNION', note: null } },
    { input: { ...rate, country: 'CH', note: 'new year', validFrom: startOf('2027-01-01') } },
  ])
})

test.each([
  ['/desk/orders/ord_1', { do: 'cancel' }],
  ['/desk/webhooks/whk_1', { do: 'delete' }],
  ['/desk/coupons/LAMPS', { do: 'end', id: 'cpn_1' }],
  ['/desk/keys', { revoke: 'key_1' }],
  ['/desk/health', { do: 'discard', service: 'cart', id: 'ltr_1' }],
] as const)('what cannot be undone is asked a second time: %s with %j', async (path, fields) => {
  const { send, asked } = atDesk(answers, { scope: 'staff admin' })
  const changes = () => asked.filter(({ operation }) => !Object.hasOwn(answers, operation)).length
  const question = await send(path, fields)
  expect([question.status, changes()]).toEqual([200, 0])
  expect(await question.text()).toMatch(/<button[^>]*name="sure"/)
  await send(path, { ...fields, sure: 'yes' })
  expect(changes()).toBe(1)
})
