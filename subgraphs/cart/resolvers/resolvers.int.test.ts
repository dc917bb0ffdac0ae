import { newId } from '@micromart/ids'
import { customer, guest, type Somebody, service } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostOfOne } from '../cart.ts'
import { type CartHarness, openCart } from '../testing/harness.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const somebody = () => customer(newId('usr'))
const codes = ({ errors }: Awaited<ReturnType<CartHarness['ask']>>) => errors?.map(({ extensions }) => extensions.code)

const result = `__typename
  ... on CartChanged { guestToken cart { id version coupon lines { id title quantity forSale variant { id } } } }
  ... on Problem { message } ... on NotFound { of } ... on NotForSale { variantId } ... on QuantityLimit { limit }
  ... on CurrencyMismatch { currency } ... on InvalidInput { path }`
const adding = `mutation ($id: ID!, $n: Int! = 1) { addToCart(input: { variantId: $id, quantity: $n }) { ${result} } }`
const setting = `mutation ($line: ID!, $n: Int!) { setCartLine(lineId: $line, quantity: $n) { ${result} } }`
const applying = `mutation ($code: String!) { applyCoupon(code: $code) { __typename
  ... on CartChanged { cart { coupon } } ... on Problem { message } ... on CouponNotUsable { reason } ... on InvalidInput { path } } }`
const claiming = `mutation ($token: String!) { claimCart(guestToken: $token) { __typename
  ... on CartChanged { guestToken cart { lines { quantity } } } ... on Problem { message } ... on NotFound { of }
  ... on CurrencyMismatch { currency } } }`

async function put(as: Somebody, variantId: string) {
  return (await here.ask(adding, { id: variantId }, as)).data.addToCart
}

test('a guest fills a cart and finds it again by its token', async () => {
  const { variantId } = await here.sold({ name: 'Lantern' })
  const { guestToken, cart } = await put(guest(), variantId)
  expect(guestToken).toMatch(/^guest_[\w-]{43}$/)
  expect(cart.lines).toEqual([
    { id: cart.lines[0].id, title: 'Lantern, Brass', quantity: 1, forSale: true, variant: { id: variantId } },
  ])
  expect((await here.ask('{ cart { id version } }', {}, guest(guestToken))).data.cart).toEqual({
    id: cart.id,
    version: 1,
  })
  expect((await here.ask('{ cart { id } }')).data.cart).toBeNull()
})

test("a cart is nobody's but its owner's, by any path", async () => {
  const [me, other] = [newId('usr'), newId('usr')]
  const { cart } = await put(customer(me), (await here.sold()).variantId)
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cart { id } ... on User { cart { id } } } }`
  const of = [
    { __typename: 'Cart', id: cart.id },
    { __typename: 'User', id: me },
  ]
  const asked = async (as: Somebody) => (await here.ask(source, { of }, as)).data._entities
  expect(await asked(customer(me))).toEqual([{ id: cart.id }, { cart: { id: cart.id } }])
  expect(await asked(customer(other))).toEqual([null, { cart: null }])
  expect(await asked(guest())).toEqual([null, { cart: null }])
  expect(await asked(service())).toEqual([null, { cart: null }])
})

test('changes in one request each show the cart as it is then', async () => {
  const me = somebody()
  const { cart } = await put(me, (await here.sold()).variantId)
  const source = `mutation ($line: ID!) {
    more: setCartLine(lineId: $line, quantity: 3) { ... on CartChanged { cart { version lines { quantity } } } }
    none: emptyCart { ... on CartChanged { cart { version lines { quantity } } } }
  }`
  const { data } = await here.ask(source, { line: cart.lines[0].id }, me)
  expect(data.more.cart).toEqual({ version: 2, lines: [{ quantity: 3 }] })
  expect(data.none.cart).toEqual({ version: 3, lines: [] })
})

describe('every refusal is a typed problem in words of its own:', () => {
  test('what cannot be added', async () => {
    const me = somebody()
    const [euros, dollars] = [await here.sold(), await here.sold({ currency: 'USD' })]
    const draft = await here.sold({ status: 'DRAFT' })
    await put(me, euros.variantId)
    const refused = async (id: string, n = 1) => (await here.ask(adding, { id, n }, me)).data.addToCart
    expect(await refused(euros.variantId, 0)).toEqual({
      __typename: 'InvalidInput',
      message: 'Add at least one.',
      path: ['quantity'],
    })
    expect(await refused(euros.variantId, mostOfOne)).toEqual({
      __typename: 'QuantityLimit',
      message: 'A cart has at most 99 of a kind.',
      limit: mostOfOne,
    })
    expect(await refused(draft.variantId)).toEqual({
      __typename: 'NotForSale',
      message: 'That is not for sale.',
      variantId: draft.variantId,
    })
    expect(await refused(dollars.variantId)).toEqual({
      __typename: 'CurrencyMismatch',
      message: 'This cart is in EUR; a cart holds one currency.',
      currency: 'EUR',
    })
    for (const id of [newId('var'), newId('lin'), "' OR 1=1--", 'x'.repeat(10_000), 'a\0b']) {
      const missing = { __typename: 'NotFound', message: 'There is no such variant.', of: id.replace('\0', '\ufffd') }
      expect(await refused(id)).toEqual(missing)
    }
  })

  test('a line that is not there, a negative quantity, and a cart that is not there', async () => {
    const me = somebody()
    const missing = { __typename: 'NotFound', message: 'There is no such line.', of: 'lin_1' }
    expect((await here.ask(setting, { line: 'lin_1', n: 1 }, me)).data.setCartLine).toEqual(missing)
    await put(me, (await here.sold()).variantId)
    expect((await here.ask(setting, { line: 'lin_1', n: 1 }, me)).data.setCartLine).toEqual(missing)
    expect((await here.ask(setting, { line: 'lin_1', n: -1 }, me)).data.setCartLine).toEqual({
      __typename: 'InvalidInput',
      message: 'A quantity is not negative.',
      path: ['quantity'],
    })
    const none = { __typename: 'NotFound', message: 'There is no cart yet.', of: 'cart' }
    const both = `mutation { emptyCart { ${result} } removeCoupon { ${result} } }`
    expect((await here.ask(both, {}, somebody())).data).toEqual({ emptyCart: none, removeCoupon: none })
  })

  test('a coupon', async () => {
    const me = somebody()
    await put(me, (await here.sold()).variantId)
    const applied = async (code: string) => (await here.ask(applying, { code }, me)).data.applyCoupon
    expect(await applied('freeship')).toEqual({ __typename: 'CartChanged', cart: { coupon: 'FREESHIP' } })
    expect(await applied('NO-SUCH')).toEqual({
      __typename: 'CouponNotUsable',
      message: 'There is no such coupon.',
      reason: 'UNKNOWN',
    })
    expect(await applied('expired')).toMatchObject({ reason: 'EXPIRED', message: 'This coupon has expired.' })
    expect(await applied(' ')).toEqual({
      __typename: 'InvalidInput',
      message: 'That is no coupon code.',
      path: ['code'],
    })
  })

  test("somebody else's cart", async () => {
    const me = somebody()
    const { guestToken } = await put(guest(), (await here.sold()).variantId)
    expect(codes(await here.ask(claiming, { token: guestToken }))).toEqual(['UNAUTHENTICATED'])
    const claimed = async (token: string, as: Somebody) => (await here.ask(claiming, { token }, as)).data.claimCart
    expect(await claimed('made up', me)).toEqual({
      __typename: 'NotFound',
      message: 'There is no such cart.',
      of: 'made up',
    })
    expect(await claimed(guestToken, me)).toEqual({
      __typename: 'CartChanged',
      guestToken: null,
      cart: { lines: [{ quantity: 1 }] },
    })
    expect(await claimed(guestToken, somebody())).toMatchObject({ __typename: 'NotFound', of: guestToken })
    expect((await here.ask('{ cart { id } }', {}, guest(guestToken))).data.cart).toBeNull()
    const { variantId } = await here.sold({ currency: 'USD' })
    const { guestToken: dollars } = await put(guest(), variantId)
    expect(await claimed(dollars, me)).toMatchObject({ __typename: 'CurrencyMismatch', currency: 'EUR' })
  })
})

describe('a quote', () => {
  const quoting = `query ($to: CountryCode!, $by: ID) {
    cart {
      shippingOptions(country: $to) { id code price { amount currency } estimate }
      totals(shipTo: $to, shippingOption: $by) {
        shipping { amount } tax { amount } total { amount currency } shippingOption { code }
      }
    }
  }`

  test('costs what the chosen option said', async () => {
    const me = somebody()
    await put(me, (await here.sold({ amount: '20.00' })).variantId)
    const { data } = await here.ask(quoting, { to: 'DE', by: 'standard' }, me)
    expect(data.cart.shippingOptions).toEqual([
      { id: 'standard:DE:EUR:490', code: 'standard', price: { amount: '4.90', currency: 'EUR' }, estimate: 3 },
      { id: 'express:DE:EUR:990', code: 'express', price: { amount: '9.90', currency: 'EUR' }, estimate: 1 },
    ])
    expect(data.cart.totals).toEqual({
      shipping: { amount: '4.90' },
      tax: { amount: '4.73' },
      total: { amount: '29.63', currency: 'EUR' },
      shippingOption: { code: 'standard' },
    })
    const byId = await here.ask(quoting, { to: 'DE', by: 'standard:DE:EUR:490' }, me)
    expect(byId.data.cart.totals).toEqual(data.cart.totals)
  })

  test('for Monaco is one for France', async () => {
    const me = somebody()
    await put(me, (await here.sold({ amount: '20.00' })).variantId)
    const totalsFor = async (to: string) => (await here.ask(quoting, { to, by: 'standard' }, me)).data.cart.totals
    expect(await totalsFor('MC')).toEqual(await totalsFor('FR'))
    expect(await totalsFor('FR')).toMatchObject({ shipping: { amount: '9.90' }, tax: { amount: '5.98' } })
  })

  test('for a country or an option that is none is bad input', async () => {
    const me = somebody()
    await put(me, (await here.sold()).variantId)
    expect(codes(await here.ask(quoting, { to: 'XX' }, me))).toContain('BAD_USER_INPUT')
    for (const by of ['by pigeon', 'standard:US:EUR:1990']) {
      const { errors } = await here.ask(quoting, { to: 'DE', by }, me)
      expect(errors).toMatchObject([
        { message: 'There is no such way of shipping there.', extensions: { code: 'BAD_USER_INPUT' } },
      ])
    }
  })
})

describe('orders', () => {
  const removing = `mutation ($order: ID!, $cart: ID!, $lines: [ID!]!, $n: [Int!]) {
    removeOrderedLines(orderId: $order, cartId: $cart, lineIds: $lines, quantities: $n)
  }`

  test('reads what there is with its sku and whether it may be ordered, and takes that out', async () => {
    const me = somebody()
    const [sold, archived] = [await here.sold(), await here.sold()]
    await put(me, archived.variantId)
    const { cart } = await put(me, sold.variantId)
    await here.tell({ ...archived, version: 2 }, { status: 'ARCHIVED' })
    const { data } = await here.ask('{ cart { version lines { id sku forSale notForSaleBecause } } }', {}, service(me))
    expect(data.cart).toEqual({
      version: 3,
      lines: [
        { id: cart.lines[0].id, sku: `SKU-${archived.variantId}`, forSale: false, notForSaleBecause: 'ARCHIVED' },
        { id: cart.lines[1].id, sku: `SKU-${sold.variantId}`, forSale: true, notForSaleBecause: null },
      ],
    })
    const ordered = { order: newId('ord'), cart: cart.id, lines: [cart.lines[1].id], n: [1] }
    expect(codes(await here.ask(removing, ordered, me))).toEqual(['FORBIDDEN'])
    for (const _ of [1, 2]) {
      expect((await here.ask(removing, ordered, service(me))).data.removeOrderedLines).toBe(true)
    }
    const left = await here.ask('{ cart { id version lines { forSale } } }', {}, me)
    expect(left.data.cart).toEqual({ id: cart.id, version: 4, lines: [{ forSale: false }] })
  })

  test('takes a line out whole unless it says how many pieces', async () => {
    const me = somebody()
    const { variantId } = await here.sold()
    const { cart } = (await here.ask(adding, { id: variantId, n: 5 }, me)).data.addToCart
    const ordered = { cart: cart.id, lines: [cart.lines[0].id] }
    for (const n of [[], [1, 1], [0], [-1]]) {
      const wrong = { ...ordered, order: newId('ord'), n }
      expect(codes(await here.ask(removing, wrong, service(me)))).toEqual(['BAD_USER_INPUT'])
    }
    const left = async () => (await here.ask('{ cart { lines { id quantity } } }', {}, me)).data.cart.lines
    await here.ask(removing, { ...ordered, order: newId('ord'), n: [2] }, service(me))
    const [stays] = await left()
    expect(stays).toMatchObject({ quantity: 3 })
    await here.ask(removing, { ...ordered, order: newId('ord') }, service(me))
    expect(await left()).toEqual([stays])
    await here.ask(removing, { ...ordered, lines: [stays.id], order: newId('ord') }, service(me))
    expect(await left()).toEqual([])
  })

  test("are alone in reading a line's sku", async () => {
    const me = somebody()
    await put(me, (await here.sold()).variantId)
    expect(codes(await here.ask('{ cart { lines { sku } } }', {}, me))).toEqual(['FORBIDDEN'])
  })
})

test('a guest says which currency, by the token of their cart, and is told which lines have no price in it', async () => {
  const [abroad, home] = [await here.sold({ further: { USD: '21.00' } }), await here.sold({ name: 'Rope' })]
  const changing = `mutation ($to: CurrencyCode!) { changeCartCurrency(currency: $to) { __typename
    ... on CartChanged { guestToken cart { currency totals { subtotal { amount currency } } } }
    ... on Problem { message } ... on NotFound { of } ... on NoPriceInCurrency { currency lineIds } } }`
  const changed = async (to: string, as: Somebody) => (await here.ask(changing, { to }, as)).data.changeCartCurrency
  expect(await changed('USD', guest())).toMatchObject({ __typename: 'NotFound', of: 'cart' })
  const adding = `mutation ($id: ID!, $in: CurrencyCode) { addToCart(input: { variantId: $id, currency: $in }) { ${result} } }`
  const { guestToken } = (await here.ask(adding, { id: abroad.variantId, in: 'USD' }, guest())).data.addToCart
  const token = guest(guestToken)
  expect(await changed('EUR', token)).toEqual({
    __typename: 'CartChanged',
    guestToken,
    cart: { currency: 'EUR', totals: { subtotal: { amount: '19.90', currency: 'EUR' } } },
  })
  const { cart } = await put(token, home.variantId)
  expect(await changed('USD', token)).toEqual({
    __typename: 'NoPriceInCurrency',
    message: 'Not all that is in the cart has a price in USD.',
    currency: 'USD',
    lineIds: [cart.lines[1].id],
  })
})
