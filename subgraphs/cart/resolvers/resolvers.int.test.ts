import { newId } from '@micromart/ids'
import { executableSchema } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import typeDefs from '../schema.graphql'
import { openShop } from '../testing/shop.ts'
import { resolvers } from './index.ts'

let here: Awaited<ReturnType<typeof openShop>>
let schema: ReturnType<typeof executableSchema>

beforeAll(async () => {
  here = await openShop()
  schema = executableSchema(typeDefs, resolvers(here.shop))
})

afterAll(() => here.close())

const signedIn = (userId: string): Partial<Context> => ({
  principal: {
    userId,
    role: 'CUSTOMER',
    scopes: [],
    sessionId: 'ses_1',
    token: '',
    expiresAt: new Date('2027-01-01T00:00:00Z'),
  },
})

async function ask(who: Partial<Context>, source: string, variableValues: Record<string, unknown> = {}) {
  const contextValue: Context = {
    principal: null,
    caller: 'router',
    requestId: 'req_1',
    address: '',
    userAgent: null,
    cartToken: null,
    traceparent: undefined,
    log: createLogger({ service: 'cart', level: 'silent' }),
    ...who,
  }
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
  return { data: data && JSON.parse(JSON.stringify(data)), codes: errors?.map((error) => error.extensions.code) }
}

const adding = `mutation ($id: ID!) {
  addToCart(input: { variantId: $id }) {
    ... on CartChanged { guestToken cart { id version lines { id title quantity forSale variant { id } } } }
  }
}`

async function put(who: Partial<Context>, variantId: string) {
  return (await ask(who, adding, { id: variantId })).data.addToCart
}

test('a guest fills a cart and finds it again by its token', async () => {
  const { variantId } = await here.sold({ name: 'Lantern' })
  const { guestToken, cart } = await put({}, variantId)
  expect(cart.lines).toEqual([
    { id: cart.lines[0].id, title: 'Lantern, Brass', quantity: 1, forSale: true, variant: { id: variantId } },
  ])
  expect((await ask({ cartToken: guestToken }, '{ cart { id version } }')).data.cart).toEqual({
    id: cart.id,
    version: 1,
  })
  expect((await ask({}, '{ cart { id } }')).data.cart).toBeNull()
})

test("a cart is nobody's but its owner's, by any path", async () => {
  const [me, other] = [newId('usr'), newId('usr')]
  const { cart } = await put(signedIn(me), (await here.sold()).variantId)
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cart { id } ... on User { cart { id } } } }`
  const of = [
    { __typename: 'Cart', id: cart.id },
    { __typename: 'User', id: me },
  ]
  expect((await ask(signedIn(me), source, { of })).data._entities).toEqual([{ id: cart.id }, { cart: { id: cart.id } }])
  expect((await ask(signedIn(other), source, { of })).data._entities).toEqual([null, { cart: null }])
  expect((await ask({}, source, { of })).data._entities).toEqual([null, { cart: null }])
})

describe('a quote', () => {
  const quoting = `query ($to: CountryCode!, $by: ID) {
    cart {
      shippingOptions(country: $to) { id price { amount currency } estimate }
      totals(shipTo: $to, shippingOption: $by) { shipping { amount } tax { amount } total { amount currency } }
    }
  }`

  test('costs what the chosen option said', async () => {
    const me = signedIn(newId('usr'))
    await put(me, (await here.sold({ amount: '20.00' })).variantId)
    const { data } = await ask(me, quoting, { to: 'DE', by: 'standard' })
    expect(data.cart.shippingOptions).toEqual([
      { id: 'standard', price: { amount: '4.90', currency: 'EUR' }, estimate: 3 },
      { id: 'express', price: { amount: '9.90', currency: 'EUR' }, estimate: 1 },
    ])
    expect(data.cart.totals).toEqual({
      shipping: { amount: '4.90' },
      tax: { amount: '4.73' },
      total: { amount: '29.63', currency: 'EUR' },
    })
  })

  test('for a country or an option that is none is bad input', async () => {
    const me = signedIn(newId('usr'))
    await put(me, (await here.sold()).variantId)
    expect((await ask(me, quoting, { to: 'XX' })).codes).toContain('BAD_USER_INPUT')
    expect((await ask(me, quoting, { to: 'DE', by: 'by pigeon' })).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('orders', () => {
  const sibling = (userId: string): Partial<Context> => ({ ...signedIn(userId), caller: 'service' })

  test('reads what there is with its sku and whether it may be ordered, and takes that out', async () => {
    const me = newId('usr')
    const [sold, archived] = [await here.sold(), await here.sold()]
    await put(signedIn(me), archived.variantId)
    const { cart } = await put(signedIn(me), sold.variantId)
    await here.tell({ ...archived, version: 2 }, { status: 'ARCHIVED' })
    const { data } = await ask(sibling(me), '{ cart { version lines { id sku forSale } } }')
    expect(data.cart).toEqual({
      version: 2,
      lines: [
        { id: cart.lines[0].id, sku: `SKU-${archived.variantId}`, forSale: false },
        { id: cart.lines[1].id, sku: `SKU-${sold.variantId}`, forSale: true },
      ],
    })
    const source = `mutation ($order: ID!, $cart: ID!, $lines: [ID!]!, $n: [Int!]) {
      removeOrderedLines(orderId: $order, cartId: $cart, lineIds: $lines, quantities: $n)
    }`
    const ordered = { order: newId('ord'), cart: cart.id, lines: [cart.lines[1].id], n: [1] }
    expect((await ask(signedIn(me), source, ordered)).codes).toEqual(['FORBIDDEN'])
    for (const _ of [1, 2]) expect((await ask(sibling(me), source, ordered)).data.removeOrderedLines).toBe(true)
    const left = await ask(signedIn(me), '{ cart { id version lines { forSale } } }')
    expect(left.data.cart).toEqual({ id: cart.id, version: 3, lines: [{ forSale: false }] })
  })

  test("are alone in reading a line's sku", async () => {
    const me = signedIn(newId('usr'))
    await put(me, (await here.sold()).variantId)
    expect((await ask(me, '{ cart { lines { sku } } }')).codes).toEqual(['FORBIDDEN'])
  })
})
