import { expect, test } from 'vitest'
import { failing, sampleShop } from '../../testing/sample-shop.ts'
import { checkoutCart as cart, chrome } from '../../testing/samples.ts'
import { formats } from '../../words/format.ts'

const me = { id: 'usr_1', email: 'ada@buyers.example', name: 'Ada', addresses: [], paymentMethods: [] }
const answers = { Checkout: () => ({ ...chrome, cart }), CheckoutSums: () => ({ cart }) }
const filled = {
  ...{ intent: 'place', cart: 'crt_1', version: '1', total: '10.00', currency: 'EUR', key: 'a-key-of-ones-own' },
  ...{ email: 'ada@buyers.example', name: 'Ada', line1: 'Way 1', postalCode: '10115', city: 'Berlin', country: 'DE' },
  ...{ shipping: 'standard', card: 'token:pm_card_visa' },
}

type App = ReturnType<typeof sampleShop>['app']
const send = (app: App, form: Record<string, string>, cookie = '') =>
  app.request('/checkout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
    body: new URLSearchParams(form).toString(),
  })

test('an order whose answer is lost is asked for again under its key, and found', async () => {
  const order = { id: 'ord_1', number: 'A1' }
  const answered = [null, { placeOrder: { __typename: 'OrderPlaced', orderToken: 'o'.repeat(43), order } }]
  const { app, asked } = sampleShop({ ...answers, PlaceOrder: () => answered.shift() })
  const response = await send(app, filled)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/orders/ord_1'])
  const keys = asked.map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey)
  expect(keys).toEqual(['a-key-of-ones-own', 'a-key-of-ones-own'])
})

test('an order of a bag that has gone says why nothing comes of it', async () => {
  const { app, cookie } = sampleShop({ Checkout: () => failing('cart', 'NOT_FOUND', chrome) })
  const { intent: _, ...reckoned } = filled
  const response = await send(app, reckoned)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/bag'])
  const sent = response.headers.get('set-cookie')?.split(';')[0]?.split('=')[1]
  expect(cookie.open(sent).notice).toContain('There is nothing in the bag to order.')
})

test('a card that was put on file for an order pays for it when the form is sent again', async () => {
  let added = 0
  const { app, cookie, asked } = sampleShop({
    Checkout: () => ({ ...chrome, cart, me }),
    AddCard: () => ({ addPaymentMethod: { __typename: 'PaymentMethodAdded', method: { id: `pm_${++added}` } } }),
    PlaceOrder: () => null,
  })
  const account = { name: 'Ada', access: 'token', refresh: 'more', expires: Date.now() + 900_000 }
  const session = cookie.keep({ account }).split(';')[0]
  const response = await send(app, filled, session)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('it will not be bought twice')
  await send(app, { ...filled, card: 'pm_1' }, session)
  const paid = asked
    .filter(({ operation }) => operation === 'PlaceOrder')
    .map(({ variables }) => (variables as { input: { paymentMethodId: string } }).input.paymentMethodId)
  expect([...new Set(paid)]).toEqual(['pm_1'])
  expect(added).toBe(1)
})

test('who has signed in is no guest, also where their account cannot be read', async () => {
  const { app, cookie } = sampleShop({ Checkout: () => failing('me', 'SUBGRAPH_TIMEOUT', { ...chrome, cart }) })
  const account = { name: 'Ada', access: 'token', refresh: 'more', expires: Date.now() + 900_000 }
  const shown = async (headers: Record<string, string>) => (await app.request('/checkout', { headers })).text()
  expect(await shown({})).toContain('name="email"')
  expect(await shown({ cookie: cookie.keep({ account }).split(';')[0] ?? '' })).not.toContain('name="email"')
})

test('a bag that cannot be read just now is no empty one', async () => {
  const away = sampleShop({ Checkout: () => failing('cart', 'SUBGRAPH_UNAVAILABLE', chrome) })
  expect((await away.app.request('/checkout')).status).toBe(503)
  const empty = sampleShop({ Checkout: () => ({ ...chrome, cart: null }) })
  const response = await empty.app.request('/checkout')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/bag'])
  const throttled = sampleShop({ Checkout: () => failing('cart', 'RATE_LIMITED', chrome) })
  expect((await throttled.app.request('/checkout')).status).toBe(429)
})

test('a way of sending that another country has not is let go, and the first there is taken', async () => {
  const abroad = { ...cart.shippingOptions[0], id: 'shp_2', code: 'abroad' }
  const { app, asked } = sampleShop({
    Checkout: ({ shipping }) =>
      shipping === 'express'
        ? failing('cart', 'BAD_USER_INPUT', chrome)
        : { ...chrome, cart: { ...cart, shippingOptions: [abroad], totals: { ...cart.totals, shippingOption: null } } },
    CheckoutSums: () => ({
      cart: { ...cart, shippingOptions: [abroad], totals: { ...cart.totals, shippingOption: abroad } },
    }),
  })
  const response = await send(app, { ...filled, intent: 'update', country: 'CH', shipping: 'express' })
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(
    /<input[^>]*name="shipping"[^>]*checked[^>]*value="abroad"|value="abroad"[^>]*checked/,
  )
  expect(asked.map(({ variables }) => (variables as { shipping: string | null }).shipping)).toEqual([
    'express',
    null,
    'abroad',
  ])
})

test('what the services would refuse is told at its field, in the shopper’s language, and nobody is asked', async () => {
  const { app, asked } = sampleShop(answers)
  const form = { ...filled, email: 'ada@buyers', city: '', name: 'x'.repeat(101) }
  const page = await (await send(app, form)).text()
  for (const field of ['email', 'city', 'name']) expect(page).toContain(`id="${field}-fault"`)
  expect(asked.map(({ operation }) => operation)).not.toContain('PlaceOrder')
  const without = { ...filled, country: 'AE', postalCode: '' }
  await send(app, without)
  expect(asked.map(({ operation }) => operation)).toContain('PlaceOrder')
})

const message = 'As the service says it.'
const refused = (__typename: string, facts: object = {}) => ({ __typename, message, ...facts })
test.each([
  [refused('CartChangedMeanwhile', { total: { amount: '12.00', currency: 'EUR' } }), 'Es kostet jetzt 12,00\u00a0€'],
  [refused('CartEmpty'), 'In Ihrem Korb ist nichts'],
  [refused('IdempotencyKeyReused'), 'Diese Bestellung haben Sie schon aufgegeben.'],
  [refused('InvalidInput', { path: ['cartId'] }), 'Das passt hier nicht.'],
  [refused('InvalidInput', { path: ['shipTo', 'city'] }), 'Fast fertig.'],
  [refused('InvalidInput', { path: ['guest', 'email'] }), 'Ihr Gutschein gilt mit dieser Adresse nicht mehr.'],
  [refused('NotForSale'), 'Nehmen Sie heraus, was nicht mehr verkauft wird.'],
  [refused('PaymentMethodUnusable'), 'Diese Karte geht nicht.'],
  [
    refused('TooManyAttempts', { retryAt: '2026-03-01T09:30:00Z' }),
    `Weiter geht es nach ${formats('de').time('2026-03-01T09:30:00Z')}`,
  ],
  [refused('OrdersClosed'), message],
] as const)('an order that is refused with %j says why in the reader’s language', async (refusal, said) => {
  const { app } = sampleShop({ ...answers, PlaceOrder: () => ({ placeOrder: refusal }) })
  const headers = { 'accept-language': 'de' }
  const response = await app.request('/checkout', { method: 'POST', headers, body: new URLSearchParams(filled) })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain(said)
  if (said !== message) expect(page).not.toContain(message)
})

test('what there is too little of is called by its name, as far as the bag knows it', async () => {
  const short = [
    { sku: 'LAMP', available: 2 },
    { sku: 'KITE', available: 0 },
    { sku: 'GONE', available: 0 },
  ]
  const lines = [
    { id: 'lin_1', title: 'Lampe', variant: { id: 'var_1', sku: 'LAMP' } },
    { id: 'lin_2', title: 'Drachen', variant: { id: 'var_2', sku: 'KITE' } },
    { id: 'lin_3', title: 'Leiter', variant: null },
  ]
  const { app } = sampleShop({
    ...answers,
    PlaceOrder: () => ({ placeOrder: refused('OutOfStock', { lines: short }) }),
    CartSkus: () => ({ cart: { id: 'crt_1', lines } }),
  })
  const headers = { 'accept-language': 'de' }
  const response = await app.request('/checkout', { method: 'POST', headers, body: new URLSearchParams(filled) })
  const named = 'Jemand war schneller: es ist nicht mehr alles da. Lampe: nur noch 2 da. Drachen: ausverkauft. Nehmen'
  expect(await response.text()).toContain(named)
})
