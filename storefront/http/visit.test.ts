import { expect, test } from 'vitest'
import { failing, sampleShop } from '../testing/sample-shop.ts'
import { checkoutCart, chrome, product } from '../testing/samples.ts'

const partly = 'A part of this page cannot be shown just now.'

test('a page waits two seconds for its parts, and says that it lacks one', async () => {
  const { app, asked } = sampleShop({ Product: () => failing('cart', 'SUBGRAPH_TIMEOUT', { ...chrome, product }) })
  const response = await app.request('/p/lamp')
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(partly)])
  expect(asked.map(({ waitSeconds }) => waitSeconds)).toEqual([2])
})

test('what is asked after a part was not there in time is waited for less', async () => {
  const address = {
    name: 'Ada',
    line1: 'Ring 1',
    line2: null,
    city: 'Wien',
    region: null,
    postalCode: '1010',
    country: 'AT',
  }
  const me = { id: 'usr_1', name: 'Ada', email: 'ada@buyers.example', paymentMethods: [] }
  const home = { ...me, addresses: [{ id: 'adr_1', label: null, isDefault: true, address }] }
  const late = failing('categories', 'SUBGRAPH_TIMEOUT', { ...chrome, cart: checkoutCart, me: home })
  const { app, asked } = sampleShop({ Checkout: () => late, CheckoutSums: () => ({ cart: checkoutCart }) })
  const response = await app.request('/checkout')
  expect(await response.text()).toContain(partly)
  expect(asked.map(({ operation, waitSeconds }) => [operation, waitSeconds]).slice(0, 2)).toEqual([
    ['Checkout', 2],
    ['CheckoutSums', 1],
  ])
})

test('a page in whose place it is said that the shop is away says it once', async () => {
  const { app } = sampleShop({ Product: () => failing('product', 'SUBGRAPH_TIMEOUT', chrome) })
  const response = await app.request('/p/lamp')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await response.text()).not.toContain(partly)
})

test('what no text can have in it is left out of what an address asks for', async () => {
  const { app, asked } = sampleShop({})
  await app.request('/search?q=la%00mp')
  expect(asked[0]?.variables).toMatchObject({ query: 'lamp' })
})

test('whoever asks too much at once is told when to come back', async () => {
  const { app } = sampleShop({ Product: () => failing('product', 'RATE_LIMITED', chrome) })
  const response = await app.request('/p/lamp')
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
})
