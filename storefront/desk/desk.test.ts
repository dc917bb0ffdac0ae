import { describe, expect, test } from 'vitest'
import { expectInert } from '../testing/inert.ts'
import { failing, sampleShop } from '../testing/sample-shop.ts'
import { answers, order } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'

const pages = [
  '/desk',
  ...['ship', 'placed', 'shipped', 'returns', 'done', 'cancelled', 'all'].map((show) => `/desk/orders?show=${show}`),
  '/desk/orders/ord_1',
  '/desk/stock',
  '/desk/stock?show=all',
  '/desk/stock?sku=A',
  '/desk/products',
  '/desk/products?q=lamp',
  '/desk/products/new',
  '/desk/products/prd_1',
  '/desk/categories',
  '/desk/coupons',
  '/desk/coupons/LAMPS',
  '/desk/tariffs',
  '/desk/tariffs/rates',
  '/desk/tariffs/tax',
  '/desk/webhooks',
  '/desk/webhooks/whk_1',
  '/desk/webhooks/whk_1?status=FAILED',
  '/desk/keys',
  '/desk/customers',
  '/desk/customers/usr_1',
]

describe.each(pages)('%s', (path) => {
  test('shows what a person or a catalog wrote as text, and nothing of it runs', async () => {
    const { get } = atDesk(answers, { scope: 'staff admin' })
    const response = await get(path)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expectInert(page)
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
  expect(await to('ada@buyers.example', {})).toBe('/desk/customers?email=ada%40buyers.example')
  expect(await to('lamp', { orderByNumber: null, variant: null })).toBe('/desk/products?q=lamp')
})

describe('shipping from the list', () => {
  const changed = { __typename: 'OrderChanged' }

  test('sends every order that has a parcel’s number, and leaves the others', async () => {
    const { send, asked, noticeOf } = atDesk({ ...answers, DeskShip: () => ({ shipOrder: changed }) })
    const fields = { carrier: 'DHL', 'tracking.ord_1': '0034', 'tracking.ord_2': '', 'tracking.ord_3': ' 0036 ' }
    const response = await send('/desk/orders?show=ship', fields)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/orders?show=ship&carrier=DHL'])
    expect(noticeOf(response)).toBe('2 orders are on the way.')
    expect(asked.map(({ variables }) => variables)).toEqual([
      { input: { id: 'ord_1', carrier: 'DHL', trackingNumber: '0034' } },
      { input: { id: 'ord_3', carrier: 'DHL', trackingNumber: '0036' } },
    ])
  })

  test('says beside each order what kept it back, and keeps what was typed', async () => {
    const rows = ['ord_1', 'ord_2'].map((id) => ({ node: { ...order, id, number: id } }))
    const list = answers.DeskOrders?.() as object
    const { send } = atDesk({
      DeskOrders: () => ({ ...list, orders: { edges: rows, pageInfo: {} } }),
      DeskShip: ({ input }) => ({
        shipOrder:
          (input as { id: string }).id === 'ord_2'
            ? { __typename: 'PaymentNotCollected', declineCode: 'card_declined', message: 'no' }
            : changed,
      }),
    })
    const response = await send('/desk/orders', { carrier: 'GLS', 'tracking.ord_1': '1', 'tracking.ord_2': '22' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('1 could not be done')
    expect(page).toMatch(/aria-invalid="true"[^>]*name="tracking\.ord_2" value="22"/)
    expect(page).toMatch(/id="tracking\.ord_2-fault"[^>]*>The money could not be taken \(card_declined\)/)
    expect(page).toMatch(/name="carrier"[^>]*value="GLS"/)
  })

  test('an answer that is lost is said as such', async () => {
    const { send } = atDesk(answers)
    const response = await send('/desk/orders', { carrier: 'DHL', 'tracking.ord_1': '1' })
    expect(await response.text()).toContain('Look whether it has been done')
  })
})

test('chosen orders have arrived, each once', async () => {
  const { send, asked } = atDesk({ ...answers, DeskDeliver: () => ({ markDelivered: { __typename: 'OrderChanged' } }) })
  expect((await send('/desk/orders?show=shipped', { id: 'ord_1' })).status).toBe(303)
  expect(asked).toMatchObject([{ operation: 'DeskDeliver', variables: { id: 'ord_1' } }])
})

test('a refund is keyed by the payment as it was seen, and says what is under way', async () => {
  const money = (amount: string) => ({ amount, currency: 'EUR' })
  const { get, send, asked, noticeOf } = atDesk({
    ...answers,
    DeskRefund: () => ({
      refundPayment: { __typename: 'RefundUnderWay', amount: money('5.00'), refundable: money('3.00'), message: '' },
    }),
  })
  expect(await (await get('/desk/orders/ord_1')).text()).toContain('name="key" value="desk:pay_1:1"')
  const fields = {
    do: 'refund',
    payment: 'pay_1',
    key: 'desk:pay_1:1',
    currency: 'EUR',
    amount: '4,50',
    reason: 'late',
  }
  const response = await send('/desk/orders/ord_1', fields)
  expect(asked.at(-1)?.variables).toEqual({
    input: {
      ...{ idempotencyKey: 'desk:pay_1:1', paymentId: 'pay_1', amount: money('4.50') },
      ...{ reason: 'late', besidesOthers: false },
    },
  })
  expect(noticeOf(response)).toContain('€5.00 is on its way back already; €3.00 is left')
})

describe('booking stock', () => {
  test('books what was typed and nothing else, under the form’s key', async () => {
    const booked = { __typename: 'StockAdjusted' }
    const { send, asked } = atDesk({
      ...answers,
      DeskAdjust: () => ({ adjustStock: booked }),
      DeskReorderPoint: () => ({ setReorderPoint: booked }),
    })
    const fields = { key: 'k', reason: 'COUNTED', 'by.var_1': '-3', 'by.var_2': '', 'reorder.var_1.5': '5' }
    const response = await send('/desk/stock', { ...fields, 'reorder.var_2.5': '8' })
    expect(response.status).toBe(303)
    expect(asked.map(({ variables }) => variables)).toEqual([
      { input: { variantId: 'var_1', by: -3, reason: 'COUNTED', idempotencyKey: 'desk:k:var_1' } },
      { variantId: 'var_2', reorderPoint: 8 },
    ])
  })

  test('keeps the key where something could not be booked, so that nothing is booked twice', async () => {
    const { send } = atDesk({
      ...answers,
      DeskAdjust: () => ({ adjustStock: { __typename: 'WouldBreakReservations', reserved: 2, message: '' } }),
    })
    const page = await (await send('/desk/stock', { key: 'k', reason: 'DAMAGED', 'by.var_1': '-9' })).text()
    expect(page).toContain('name="key" value="k"')
    expect(page).toContain('2 are promised to orders')
    expect(page).toMatch(/name="by\.var_1"[^>]*value="-9"/)
  })

  test('what is no number is not sent', async () => {
    const { send, asked } = atDesk(answers)
    expect((await send('/desk/stock', { key: 'k', 'by.var_1': 'many' })).status).toBe(422)
    expect(asked.map(({ operation }) => operation)).toEqual(['DeskStock'])
  })
})

describe('a product', () => {
  test('is made as a draft, with its pictures and what varies', async () => {
    const { send, asked } = atDesk({
      DeskCreateProduct: () => ({ createProduct: { __typename: 'ProductChanged', product: { id: 'prd_9' } } }),
    })
    const response = await send('/desk/products/new', {
      ...{ name: 'Lamp', brand: '', slug: '', description: 'Light.\r\n\r\nMore.', category: 'cat_2', stood: '' },
      ...{ media: 'https://a.example/1.jpg A lamp\n/pictures/2.svg', options: 'Colour: Sage, Clay' },
    })
    expect(response.headers.get('location')).toBe('/desk/products/prd_9')
    expect(asked[0]?.variables).toEqual({
      input: {
        ...{ name: 'Lamp', brand: null, slug: null, description: 'Light.\n\nMore.', categoryIds: ['cat_2'] },
        media: [
          { url: 'https://a.example/1.jpg', alt: 'A lamp' },
          { url: '/pictures/2.svg', alt: null },
        ],
        options: [{ name: 'Colour', values: ['Sage', 'Clay'] }],
      },
    })
  })

  test('keeps what was typed where the shop will not have it', async () => {
    const { send } = atDesk({
      ...answers,
      DeskUpdateProduct: () => ({
        updateProduct: { __typename: 'InvalidInput', path: ['name'], message: 'Too long.' },
      }),
    })
    const response = await send('/desk/products/prd_1', { do: 'save', name: 'A name of mine', stood: 'cat_1' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Too long.')
    expect(page).toContain('value="A name of mine"')
  })

  test('stays where it stood in the order of its categories', async () => {
    const { app, asked, cookie } = sampleShop({
      ...answers,
      DeskUpdateProduct: () => ({ updateProduct: { __typename: 'ProductChanged' } }),
    })
    const { tokenOf } = await import('./testing/samples.ts')
    const account = { name: 'S', access: tokenOf('staff'), refresh: 'r', expires: Date.now() + 3_600_000 }
    await app.request('/desk/products/prd_1', {
      method: 'POST',
      headers: { cookie: cookie.keep({ account }).split(';')[0] ?? '' },
      body: 'do=save&name=Lamp&stood=cat_3+cat_1&category=cat_1&category=cat_2&category=cat_3',
    })
    expect(asked[0]?.variables).toMatchObject({ input: { categoryIds: ['cat_3', 'cat_1', 'cat_2'] } })
  })

  test('costs another price where one was typed, and the others are left alone', async () => {
    const { send, asked } = atDesk({
      ...answers,
      DeskChangePrice: () => ({ changePrice: { __typename: 'VariantChanged' } }),
    })
    await send('/desk/products/prd_1', {
      ...{ do: 'prices', 'price|var_1|EUR|10.00|': '9,50', 'was|var_1|EUR|10.00|': '10.00' },
      ...{ 'price|var_2|EUR|10.00|12.00': '10.00', 'was|var_2|EUR|10.00|12.00': '12.00' },
    })
    expect(asked.map(({ variables }) => variables)).toEqual([
      {
        variantId: 'var_1',
        price: { amount: '9.50', currency: 'EUR' },
        compareAtPrice: { amount: '10.00', currency: 'EUR' },
      },
    ])
  })
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
      ...{ expiresAt: '2026-12-31T23:59:59Z', mostRedemptions: null, mostPerCustomer: 1 },
    },
  })
})

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
    { input: { ...rate, country: 'CH', note: 'new year', validFrom: '2027-01-01T00:00:00Z' } },
  ])
})
