import { expect, test } from 'vitest'
import { sampleShop } from '../testing/sample-shop.ts'

test('a form that another site has sent changes nothing', async () => {
  const { app, asked } = sampleShop({ AddToBag: () => ({ addToCart: null }) })
  const send = (headers: Record<string, string>) =>
    app.request('http://shop.example/bag/add', {
      method: 'POST',
      body: 'variant=var_1&quantity=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'shop.example', ...headers },
    })
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await send({ origin: 'null' })).status).toBe(403)
  expect(asked).toEqual([])
  expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  expect(asked.map(({ operation }) => operation)).toEqual(['AddToBag'])
})

test('a form counts that comes from where browsers find the shop, whatever name a proxy asks it by', async () => {
  const { app } = sampleShop({}, { publicUrl: 'https://shop.example:8443' })
  const from = async (origin: string) => {
    const headers = { host: 'storefront:4002', origin, 'content-type': 'application/x-www-form-urlencoded' }
    return (await app.request('http://storefront:4002/language', { method: 'POST', body: 'language=de', headers }))
      .status
  }
  expect(await from('https://shop.example:8443')).toBe(303)
  expect(await from('http://storefront:4002')).toBe(303)
  expect(await from('https://shop.example')).toBe(403)
  expect(await from('https://evil.example:8443')).toBe(403)
})
