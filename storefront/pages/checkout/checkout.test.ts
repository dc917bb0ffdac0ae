import { expect, test } from 'vitest'
import { failing, sampleShop } from '../../testing/sample-shop.ts'
import { checkoutCart as cart, chrome } from '../../testing/samples.ts'

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
