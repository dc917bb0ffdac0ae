import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { chrome } from '../../testing/samples.ts'
import { en } from '../../words/en.ts'

test('a guest’s order opens by the code of its mail, and by no other', async () => {
  const order = { id: 'ord_1', number: 'A1' }
  const { app, cookie } = sampleShop({ Order: () => ({ ...chrome, order }) })
  const open = (shop: typeof app) =>
    shop.request('/orders/ord_1/open', { method: 'POST', body: new URLSearchParams({ token: 'the-code' }) })
  const session = (response: Response) =>
    cookie.open(/^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1])
  expect(session(await open(app)).orders).toEqual({ ord_1: 'the-code' })
  const wrong = sampleShop({ Order: () => ({ ...chrome, order: null }) })
  expect(session(await open(wrong.app))).toEqual({ notice: 'This code does not open it.' })
})

test('a guest’s orders are listed as what they are, and one that cannot be had still has its page', async () => {
  const order = {
    ...{
      id: 'ord_2',
      number: 'MM-2',
      status: 'CONFIRMED',
      placedAt: '2026-01-01T00:00:00.000Z',
      lines: [{ id: 'l', title: 'Lamp', quantity: 2 }],
    },
    total: { amount: '89.00', currency: 'EUR' },
  }
  const { app, asked, cookie } = sampleShop({
    Orders: () => chrome,
    GuestOrder: ({ id }) => (id === 'ord_2' ? { order } : null),
  })
  const [pair = ''] = cookie.keep({ orders: { ord_1: 'token-1', ord_2: 'token-2' } }).split(';')
  const page = await (await app.request('/orders', { headers: { cookie: pair } })).text()
  for (const said of ['<b>MM-2</b>', '2 × Lamp', '€89.00', en.order.headline.CONFIRMED]) expect(page).toContain(said)
  expect(page.indexOf('href="/orders/ord_2"')).toBeLessThan(page.indexOf('href="/orders/ord_1"'))
  expect(page).toContain(en.orders.earlier)
  const tokens = asked.flatMap(({ operation, asker }) =>
    operation === 'GuestOrder' ? [(asker as { orderToken?: string }).orderToken] : [],
  )
  expect(tokens).toEqual(['token-2', 'token-1'])
})
