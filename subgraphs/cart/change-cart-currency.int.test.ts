import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToCart } from './add-to-cart.ts'
import { changeCartCurrency } from './change-cart-currency.ts'
import { claimCart } from './claim-cart.ts'
import { addCoupons } from './coupons/coupon-store.ts'
import { currenciesInUse } from './currency-store.ts'
import type { Owner } from './owner.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { sampleCoupon, someone } from './testing/samples.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const abroad = { amount: '19.90', further: { USD: '21.00', JPY: '3300' } }
const put = async (owner: Owner, variantId: string, currency: string | null, quantity = 1) => {
  const outcome = await addToCart(here.deps, owner, { variantId, quantity, currency })
  if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
  return outcome
}
const change = (owner: Owner, currency: string) => changeCartCurrency(here.deps, owner, { currency })
const prices = async (owner: Owner) => {
  const cart = await here.shown(owner)
  return cart?.lines.map(({ unitPrice, notForSaleBecause }) => [
    `${unitPrice.minor} ${unitPrice.currency}`,
    notForSaleBecause,
  ])
}

test('a cart is in the currency that its first line was asked for in, and later lines follow', async () => {
  const owner = someone()
  const [lamp, vase, rope] = [await here.sold(abroad), await here.sold(abroad), await here.sold()]
  expect((await put(owner, lamp.variantId, 'USD')).cart.currency).toBe('USD')
  await put(owner, vase.variantId, null)
  expect(await prices(owner)).toEqual([
    ['2100 USD', null],
    ['2100 USD', null],
  ])
  expect(await addToCart(here.deps, owner, { variantId: rope.variantId, quantity: 1, currency: 'EUR' })).toEqual({
    problem: 'currency mismatch',
    currency: 'USD',
  })
  expect(await addToCart(here.deps, owner, { variantId: lamp.variantId, quantity: 1, currency: 'XQZ' })).toMatchObject({
    problem: 'invalid input',
    path: ['currency'],
  })
  expect(await currenciesInUse(here.db)).toEqual(expect.arrayContaining(['EUR', 'JPY', 'USD']))
})

test('all of a cart changes its currency, keeps its lines, and is another version of itself', async () => {
  const owner = someone()
  const [lamp, vase] = [await here.sold(abroad), await here.sold(abroad)]
  await put(owner, lamp.variantId, null, 2)
  const before = (await put(owner, vase.variantId, null)).cart
  const changed = await change(owner, 'JPY')
  if ('problem' in changed) throw new Error(changed.problem)
  expect(changed.cart).toMatchObject({ id: before.id, version: before.version + 1, currency: 'JPY' })
  expect(changed.cart.lines.map(({ id, quantity, priceWas }) => [id, quantity, priceWas])).toEqual(
    before.lines.map(({ id, quantity }) => [id, quantity, null]),
  )
  expect(await prices(owner)).toEqual([
    ['3300 JPY', null],
    ['3300 JPY', null],
  ])
  expect(await change(owner, 'JPY')).toMatchObject({ cart: { version: before.version + 1 } })
  await here.tell({ ...lamp, version: 2 }, { ...abroad, further: { JPY: '3000' } })
  expect(await here.shown(owner)).toMatchObject({
    version: before.version + 2,
    lines: [{ unitPrice: { minor: 3_000n }, priceWas: { minor: 3_300n } }, {}],
  })
})

test('a cart stays as it is where something in it has no price in that currency', async () => {
  const owner = someone()
  const [lamp, rope] = [await here.sold(abroad), await here.sold()]
  await put(owner, lamp.variantId, null)
  const { cart } = await put(owner, rope.variantId, null)
  const lineIds = cart.lines.filter(({ variantId }) => variantId === rope.variantId).map(({ id }) => id)
  expect(await change(owner, 'USD')).toEqual({ problem: 'no price in currency', currency: 'USD', lineIds })
  expect(await here.shown(owner)).toEqual(cart)
  expect(await change(owner, 'XQZ')).toMatchObject({ problem: 'invalid input', path: ['currency'] })
  expect(await change(someone(), 'USD')).toEqual({ problem: 'no cart' })
})

test('what has lost its price in the currency of a cart is shown in it, and not for sale', async () => {
  const owner = someone()
  const lamp = await here.sold(abroad)
  const { cart } = await put(owner, lamp.variantId, 'USD')
  await here.tell({ ...lamp, version: 2 }, { amount: '19.90' })
  expect(await here.shown(owner)).toMatchObject({ version: cart.version + 1 })
  expect(await prices(owner)).toEqual([['2100 USD', 'OTHER_CURRENCY']])
  expect(await change(owner, 'EUR')).toMatchObject({ cart: { currency: 'EUR' } })
  expect(await prices(owner)).toEqual([['1990 EUR', null]])
})

test("a coupon's minimum is met in its own currency alone, and counts again when the cart comes back to it", async () => {
  const owner = someone()
  const lamp = await here.sold(abroad)
  const code = `MIN${newId('cpn').slice(4, 20).toUpperCase()}`
  await addCoupons(here.db, [sampleCoupon(code, { minimum: { minor: 1_000n, currency: 'EUR' } })])
  await put(owner, lamp.variantId, null)
  await here.db.updateTable('carts').set({ coupon: code }).where('user_id', '=', owner.userId).execute()
  expect((await here.shown(owner))?.coupon?.code).toBe(code)
  expect(await change(owner, 'USD')).toMatchObject({ cart: { coupon: null } })
  expect(await change(owner, 'EUR')).toMatchObject({ cart: { coupon: { code } } })
})

test("a guest's cart goes into a user's of another currency where all of it has a price in that", async () => {
  const owner = someone()
  const [lamp, vase, rope] = [await here.sold(abroad), await here.sold(abroad), await here.sold()]
  await put(owner, lamp.variantId, 'USD')
  const guest = await put({ guestToken: null }, vase.variantId, null)
  const other = await put({ guestToken: null }, rope.variantId, null)
  expect(await claimCart(here.deps, owner.userId, other.guestToken ?? '')).toEqual({
    problem: 'currency mismatch',
    currency: 'USD',
  })
  expect(await claimCart(here.deps, owner.userId, guest.guestToken ?? '')).toMatchObject({
    cart: { currency: 'USD', lines: [{}, { variantId: vase.variantId, unitPrice: { minor: 2_100n } }] },
  })
})

test('what a failed checkout held comes back in the currency that the customer has begun in since', async () => {
  const owner = someone()
  const [lamp, vase] = [await here.sold(abroad), await here.sold(abroad)]
  const { cart } = await put(owner, lamp.variantId, 'USD')
  const orderId = newId('ord')
  await here.hearPlaced(cart, orderId)
  await put(owner, vase.variantId, 'JPY')
  await here.hearCancelled(orderId, 'PAYMENT_DECLINED')
  expect(await prices(owner)).toEqual([
    ['3300 JPY', null],
    ['3300 JPY', null],
  ])
})

test('a currency is changed while things come in, and all of them are in one', async () => {
  const owner = someone()
  const lamps = await Promise.all(Array.from({ length: 6 }, () => here.sold(abroad)))
  await put(owner, lamps[0]?.variantId ?? '', 'EUR')
  await Promise.all([
    ...lamps.map(({ variantId }) => put(owner, variantId, 'EUR')),
    ...['USD', 'JPY', 'EUR', 'USD'].map((code) => change(owner, code)),
  ])
  const cart = await here.shown(owner)
  expect(cart?.lines).toHaveLength(6)
  expect(new Set(cart?.lines.map(({ unitPrice }) => unitPrice.currency))).toEqual(new Set([cart?.currency]))
  expect(cart?.lines.every(({ notForSaleBecause }) => notForSaleBecause === null)).toBe(true)
})
