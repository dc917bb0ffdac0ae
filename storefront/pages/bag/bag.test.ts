import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { cart, chrome } from '../../testing/samples.ts'

const message = 'As the service says it.'
const limit = { __typename: 'QuantityLimit', limit: 99, message }
const otherCurrency = { __typename: 'CurrencyMismatch', currency: 'CHF', message }
const refused = (__typename: string) => ({ __typename, message })
const coupon = (reason: string) => ({ __typename: 'CouponNotUsable', reason, message })

/** What a form's answer tells once, to who reads German. */
async function told(path: string, form: Record<string, string>, answers: Parameters<typeof sampleShop>[0]) {
  const { app, cookie } = sampleShop(answers)
  const headers = { 'accept-language': 'de' }
  const response = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) })
  expect(response.status).toBe(303)
  return cookie.open(/^[^=]+=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1]).notice
}

const lines = [
  [limit, 'Das ist mehr, als in einen Korb passt: höchstens 99.'],
  [otherCurrency, 'Ihr Korb ist in CHF, und darin hat das keinen Preis.'],
  [refused('NotForSale'), 'Das wird nicht mehr verkauft.'],
  [refused('NotFound'), 'Das ist nicht mehr da.'],
  [refused('InvalidInput'), 'Das passt hier nicht.'],
] as const

test.each(lines)('what cannot be put into the bag for %j is told in the reader’s language', async (refusal, said) => {
  expect(await told('/bag/add', { variant: 'var_1' }, { AddToBag: () => ({ addToCart: refusal }) })).toContain(said)
})

test.each(lines)('a line that is not changed for %j says so in the reader’s language', async (refusal, said) => {
  const form = { line: 'lin_1', quantity: '5' }
  expect(await told('/bag/line', form, { SetBagLine: () => ({ setCartLine: refusal }) })).toContain(said)
})

test('a script is told the same', async () => {
  const { app } = sampleShop({ AddToBag: () => ({ addToCart: limit }) })
  const headers = { 'accept-language': 'de', accept: 'application/json' }
  const response = await app.request('/bag/add', { method: 'POST', headers, body: 'variant=var_1' })
  expect([response.status, await response.json()]).toEqual([
    422,
    { fault: 'Das ist mehr, als in einen Korb passt: höchstens 99.' },
  ])
})

test.each([
  [coupon('EXPIRED'), 'Dieser Gutschein ist abgelaufen.'],
  [coupon('UNKNOWN'), 'Einen solchen Gutschein gibt es nicht.'],
  [refused('InvalidInput'), 'Einen solchen Gutschein gibt es nicht.'],
  [coupon('FULL_MOON'), message],
] as const)(
  'a coupon that does not count for %j says why beside its field, where it stands again',
  async (refusal, said) => {
    const bag = () => ({ ...chrome, currencies: [], cart: { ...cart, currency: 'EUR', coupon: null } })
    const { app } = sampleShop({ ApplyCoupon: () => ({ applyCoupon: refusal }), Bag: bag })
    const headers = { 'accept-language': 'de' }
    const response = await app.request('/bag/coupon', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ code: 'TEN' }),
    })
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const text of [`id="coupon-fault">${said}<`, 'value="TEN"', '<details open="">']) expect(page).toContain(text)
  },
)

test.each([
  [refused('InvalidInput'), 'Das passt hier nicht.'],
  [refused('NotFound'), 'Das ist nicht mehr da.'],
] as const)('a bag that stays in its currency for %j says why', async (refusal, said) => {
  const answers = { ChangeBagCurrency: () => ({ changeCartCurrency: refusal }) }
  expect(await told('/bag/currency', { currency: 'USD' }, answers)).toContain(said)
})

test.each([
  [otherCurrency, 'Ihr Korb ist in CHF. Was Sie vor dem Anmelden ausgesucht hatten, hat darin keinen Preis'],
  [refused('InvalidInput'), 'ließ sich nicht in Ihren Korb legen.'],
] as const)('what was chosen before signing in and stays out for %j is told so', async (refusal, said) => {
  const { app, cookie } = sampleShop({
    ClaimCart: () => ({ claimCart: refusal }),
    Bag: () => ({ ...chrome, currencies: [], cart: null }),
  })
  const account = { name: 'Ada', access: 'access', refresh: 'refresh', expires: Date.now() + 900_000 }
  const kept = cookie.keep({ account, cart: 'guest-token', language: 'de' }).split(';')[0] ?? ''
  expect(await (await app.request('/bag', { headers: { cookie: kept } })).text()).toContain(said)
})

test.each([
  [['9.90', '4.90', '12.00'], 'Delivery to Germany from €4.90.'],
  [['4.90', '0.00'], 'Delivery to Germany is free.'],
  [[], null],
])('delivery at %j is told of in the bag before the checkout', async (amounts, said) => {
  const shippingOptions = amounts.map((amount) => ({ id: amount, price: { amount, currency: 'EUR' } }))
  const { app, asked } = sampleShop({ Bag: () => ({ ...chrome, cart: { ...cart, shippingOptions } }) })
  const page = await (await app.request('/bag', { headers: { 'accept-language': 'en' } })).text()
  expect(asked.find(({ operation }) => operation === 'Bag')?.variables).toEqual({ country: 'DE' })
  const told = page.replace(/<!-- -->/g, '')
  if (said) expect(told).toContain(said)
  else expect(told).not.toContain('Delivery to')
  expect(told).toContain('Delivery and tax are added at checkout')
})
