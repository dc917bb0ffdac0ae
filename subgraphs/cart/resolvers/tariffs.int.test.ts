import { newId } from '@micromart/ids'
import { customer, guest, type Somebody, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostMethods } from '../tariffs/set-shipping-method.ts'
import { mostRates } from '../tariffs/set-shipping-rate.ts'
import { countShippingMethods } from '../tariffs/shipping-method-store.ts'
import { isInVatArea, taxedAs, vatArea } from '../tariffs/vat-area.ts'
import { type CartHarness, openCart } from '../testing/harness.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const boss = staff('usr_boss')
const asStaff = async (source: string, variables: object = {}) => (await here.ask(source, { ...variables }, boss)).data
const change = 'validFrom note changedBy { id }'
const setting = `mutation ($tax: SetTaxRateInput!) { setTaxRate(input: $tax) { __typename
  ... on TaxRateSet { taxRate { country percent ${change} } } ... on Problem { message } ... on InvalidInput { path } } }`
const settingRate = `mutation ($rate: SetShippingRateInput!) { setShippingRate(input: $rate) { __typename
  ... on ShippingRateSet { shippingRate { zone country currency upToGrams price { amount currency } percent offered } }
  ... on Problem { message } ... on NotFound { of } ... on InvalidInput { path } } }`
const settingMethod = `mutation ($method: SetShippingMethodInput!) { setShippingMethod(input: $method) { __typename
  ... on ShippingMethodSet { shippingMethod { code name position offered ${change} } }
  ... on Problem { message } ... on InvalidInput { path } } }`

const setTax = async (tax: object) => (await asStaff(setting, { tax })).setTaxRate
const setRate = async (rate: object) => (await asStaff(settingRate, { rate })).setShippingRate
const setMethod = async (method: object) => (await asStaff(settingMethod, { method })).setShippingMethod

/** Somebody with one thing in their cart. */
async function withOne(told: Parameters<CartHarness['sold']>[0] = {}): Promise<Somebody> {
  const me = newId('usr')
  await here.put({ userId: me }, (await here.sold({ amount: '100.00', ...told })).variantId)
  return customer(me)
}

const quoting = `query ($to: CountryCode!, $by: ID) { cart {
  shippingOptions(country: $to) { code name price { amount } estimate }
  totals(shipTo: $to, shippingOption: $by) { shipping { amount } tax { amount } total { amount } } } }`
const quote = (me: Somebody, to: string, by: string | null = null) => here.ask(quoting, { to, by }, me)
const prices = async (me: Somebody, to: string): Promise<Record<string, string>> => {
  const { data } = await quote(me, to)
  const options: { code: string; price: { amount: string } }[] = data.cart.shippingOptions
  return Object.fromEntries(options.map(({ code, price }) => [code, price.amount]))
}
const taxOn = async (me: Somebody, to: string) => (await quote(me, to, 'standard')).data.cart.totals.tax.amount

describe('a shop begins', () => {
  test("with every member state's rate of tax, and no other", async () => {
    const { taxRates } = await asStaff('{ taxRates { country percent changedBy { id } } }')
    const own = [...vatArea.keys()].filter((code) => isInVatArea(code) && taxedAs(code) === code)
    expect(taxRates.map(({ country }: { country: string }) => country)).toEqual(own.sort())
    expect(taxRates).toContainEqual({ country: 'FI', percent: '25.50', changedBy: null })
  })

  test('with the rate of France for Monaco', async () => {
    const source = `{ taxRates(country: "MC") { country percent }
      taxRateHistory(country: "MC") { edges { node { country percent } } } }`
    const ofFrance = { country: 'FR', percent: '20.00' }
    expect(await asStaff(source)).toEqual({ taxRates: [ofFrance], taxRateHistory: { edges: [{ node: ofFrance }] } })
  })

  test.each([
    ['EUR', ['4.90', '9.90', '19.90'], ['9.90', '19.90', '39.90']],
    ['USD', ['5.90', '11.90', '21.90'], ['11.90', '22.90', '43.90']],
    ['GBP', ['4.50', '8.90', '17.90'], ['8.90', '17.90', '35.90']],
    ['CHF', ['4.90', '9.90', '19.90'], ['9.90', '19.90', '39.90']],
    ['JPY', ['800', '1600', '3200'], ['1600', '3200', '6400']],
    ['SEK', ['8.00', '12.00', '20.00'], ['15.00', '20.00', '35.00']],
  ])('with prices in %s', async (currency, standard, express) => {
    const me = await withOne({ currency, amount: currency === 'JPY' ? '100' : '100.00', weightGrams: 2_000 })
    const places = await Promise.all(['DE', 'IT', 'US'].map((to) => prices(me, to)))
    expect(places.map((place) => place.standard)).toEqual(standard)
    expect(places.map((place) => place.express)).toEqual(express)
  })

  test('with prices that rise by weight up to 31.5 kg, and nothing that carries more', async () => {
    const costs = await Promise.all(
      [0, 2_001, 5_001, 10_001, 31_500].map(async (weightGrams) => prices(await withOne({ weightGrams }), 'DE')),
    )
    expect(costs.map(({ standard }) => standard)).toEqual(['4.90', '6.40', '8.90', '14.70', '19.60'])
    const heavy = await withOne({ weightGrams: 31_501 })
    expect((await quote(heavy, 'DE')).data.cart.shippingOptions).toEqual([])
    const { errors } = await quote(heavy, 'DE', 'standard')
    const message = 'Nothing that we offer can carry this cart there.'
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

test('a rate of tax that staff set is in the next quote, and the history tells both', async () => {
  const me = await withOne()
  const before = here.clock()
  expect(await taxOn(me, 'NL')).toBe('23.08')
  expect(await setTax({ country: 'NL', percent: '22.5', note: 'A new law' })).toEqual({
    __typename: 'TaxRateSet',
    taxRate: {
      country: 'NL',
      percent: '22.50',
      validFrom: expect.any(String),
      note: 'A new law',
      changedBy: { id: 'usr_boss' },
    },
  })
  expect(await taxOn(me, 'NL')).toBe('24.73')
  const source = `query ($at: DateTime) { taxRates(country: "NL", at: $at) { percent }
    taxRateHistory(country: "NL") { edges { node { percent changedBy { id } note } } } }`
  const { taxRates, taxRateHistory } = await asStaff(source, { at: before })
  expect(taxRates).toEqual([{ percent: '21.00' }])
  expect(taxRateHistory.edges).toEqual([
    { node: { percent: '22.50', changedBy: { id: 'usr_boss' }, note: 'A new law' } },
    { node: { percent: '21.00', changedBy: null, note: null } },
  ])
  expect((await asStaff('{ taxRates(country: "NL") { percent } }')).taxRates).toEqual([{ percent: '22.50' }])
})

test('a rate that is set ahead holds from its instant on, and one set for now meanwhile does not take its place', async () => {
  const me = await withOne()
  const tomorrow = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setTax({ country: 'PT', percent: '10', validFrom: tomorrow })
  expect(await taxOn(me, 'PT')).toBe('25.28')
  await setTax({ country: 'PT', percent: '20' })
  expect(await taxOn(me, 'PT')).toBe('21.98')
  here.passDays(1)
  expect(await taxOn(me, 'PT')).toBe('10.99')
})

test('of two rates that begin at one instant, the one that was set later holds', async () => {
  const me = await withOne()
  const validFrom = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setTax({ country: 'IE', percent: '50', validFrom })
  await setTax({ country: 'IE', percent: '10', validFrom })
  here.passDays(1)
  expect(await taxOn(me, 'IE')).toBe('10.99')
})

test('a country outside the union is taxed once staff say so, and Monaco follows France', async () => {
  const me = await withOne()
  expect(await taxOn(me, 'CH')).toBe('0.00')
  await setTax({ country: 'CH', percent: '8.1' })
  expect(await taxOn(me, 'CH')).toBe('9.71')
  await setTax({ country: 'FR', percent: '10' })
  expect(await taxOn(me, 'MC')).toBe('10.99')
  expect(await setTax({ country: 'MC', percent: '10' })).toEqual({
    __typename: 'InvalidInput',
    message: 'It is treated as France (art. 7): set the rate of FR.',
    path: ['country'],
  })
})

test('a price that staff set is in the next quote; ended, the next heavier step carries, and at last the zone', async () => {
  const me = await withOne({ weightGrams: 9_000 })
  const step = { method: 'express', country: 'NO', currency: 'EUR', estimate: 2 }
  expect((await prices(me, 'NO')).express).toBe('71.90')
  expect(await setRate({ ...step, upToGrams: 20_000, price: '66.6' })).toEqual({
    __typename: 'ShippingRateSet',
    shippingRate: {
      zone: null,
      country: 'NO',
      currency: 'EUR',
      upToGrams: 20_000,
      price: { amount: '66.60', currency: 'EUR' },
      percent: null,
      offered: true,
    },
  })
  await setRate({ ...step, upToGrams: 10_000, price: '55' })
  expect((await prices(me, 'NO')).express).toBe('55.00')
  expect(await setRate({ ...step, upToGrams: 10_000, offered: false })).toMatchObject({
    shippingRate: { price: null, offered: false },
  })
  expect((await prices(me, 'NO')).express).toBe('66.60')
  const tomorrow = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setRate({ ...step, upToGrams: 20_000, offered: false, validFrom: tomorrow })
  const source = `{ shippingRates(method: "express") { country price { amount } }
    shippingRateHistory(method: "express", first: 4) { edges { node { upToGrams offered price { amount } } } } }`
  const { shippingRates, shippingRateHistory } = await asStaff(source)
  expect(shippingRates.filter(({ country }: { country: string }) => country === 'NO')).toEqual([
    { country: 'NO', price: { amount: '66.60' } },
  ])
  expect(shippingRateHistory.edges.map(({ node }: { node: object }) => node)).toEqual([
    { upToGrams: 20_000, offered: false, price: null },
    { upToGrams: 10_000, offered: false, price: null },
    { upToGrams: 10_000, offered: true, price: { amount: '55.00' } },
    { upToGrams: 20_000, offered: true, price: { amount: '66.60' } },
  ])
  here.passDays(1)
  expect((await prices(me, 'NO')).express).toBe('71.90')
})

test('a method is offered once it has a price, in its place, until it is ended', async () => {
  const me = await withOne({ currency: 'SEK' })
  const pigeon = { code: 'pigeon', name: 'Pigeon', position: 0 }
  expect(await setMethod({ ...pigeon, note: 'A try' })).toEqual({
    __typename: 'ShippingMethodSet',
    shippingMethod: {
      ...pigeon,
      offered: true,
      validFrom: expect.any(String),
      note: 'A try',
      changedBy: { id: 'usr_boss' },
    },
  })
  expect(Object.keys(await prices(me, 'DE'))).toEqual(['standard', 'express'])
  const rate = { method: 'pigeon', zone: 'HOME', upToGrams: 300, percent: '1.5', estimate: 2 }
  expect(await setRate(rate)).toMatchObject({ shippingRate: { zone: 'HOME', percent: '1.50', price: null } })
  expect(await prices(me, 'DE')).toMatchObject({ pigeon: '1.50' })
  await setMethod({ ...pigeon, name: 'Carrier pigeon', position: 9 })
  const last = (await quote(me, 'DE')).data.cart.shippingOptions.at(-1)
  expect(last).toEqual({ code: 'pigeon', name: 'Carrier pigeon', price: { amount: '1.50' }, estimate: 2 })
  await setMethod({ ...pigeon, offered: false })
  expect(Object.keys(await prices(me, 'DE'))).toEqual(['standard', 'express'])
  const source = `{ shippingMethods { code offered }
    shippingMethodHistory(code: "pigeon") { edges { node { name offered } } } }`
  const { shippingMethods, shippingMethodHistory } = await asStaff(source)
  expect(shippingMethods).toContainEqual({ code: 'pigeon', offered: false })
  expect(shippingMethodHistory.edges.map(({ node }: { node: object }) => node)).toEqual([
    { name: 'Pigeon', offered: false },
    { name: 'Carrier pigeon', offered: true },
    { name: 'Pigeon', offered: true },
  ])
})

test('a history goes on where it stopped', async () => {
  const source = `query ($after: String) { taxRateHistory(first: 20, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id } } } }`
  const ids: string[] = []
  for (let after = null, next = true; next; ) {
    const { taxRateHistory: page } = await asStaff(source, { after })
    ids.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id))
    after = page.pageInfo.endCursor
    next = page.pageInfo.hasNextPage
  }
  expect(ids.length).toBeGreaterThan(27)
  expect(ids).toEqual([...new Set(ids)].sort().reverse())
})

test('what makes no sense is refused, and told where', async () => {
  const at = (ms: number) => new Date(here.clock().getTime() + ms)
  for (const [field, wrong] of [
    ['country', { country: 'XX' }],
    ['percent', { percent: '100.01' }],
    ['percent', { percent: '-1' }],
    ['percent', { percent: '7.123' }],
    ['validFrom', { validFrom: at(-60_000) }],
    ['validFrom', { validFrom: new Date('9999-12-31T23:59:59.500Z') }],
    ['note', { note: 'x'.repeat(501) }],
  ] as const) {
    expect(await setTax({ country: 'DE', percent: '19', ...wrong })).toMatchObject({ path: [field] })
  }
  const rate = { method: 'standard', zone: 'HOME', currency: 'EUR', upToGrams: 100, price: '1', estimate: 1 }
  for (const [field, wrong] of [
    ['zone', { country: 'DE' }],
    ['zone', { zone: null }],
    ['country', { zone: null, country: 'XX' }],
    ['currency', { currency: 'XXX' }],
    ['price', { price: null }],
    ['price', { price: '-1' }],
    ['price', { price: '1.001' }],
    ['price', { currency: null }],
    ['percent', { currency: null, price: null }],
    ['percent', { percent: '1' }],
    ['upToGrams', { upToGrams: 0 }],
    ['estimate', { estimate: -1 }],
    ['validFrom', { validFrom: at(-60_000) }],
  ] as const) {
    expect(await setRate({ ...rate, ...wrong }), JSON.stringify(wrong)).toMatchObject({ path: [field] })
  }
  const missing = { __typename: 'NotFound', message: 'There is no such shipping method.', of: 'balloon' }
  expect(await setRate({ ...rate, method: 'balloon' })).toEqual(missing)
  const method = { code: 'balloon', name: 'Balloon', position: 1 }
  for (const [field, wrong] of [
    ['code', { code: 'Balloon' }],
    ['code', { code: 'standard:DE' }],
    ['name', { name: ' ' }],
    ['position', { position: -1 }],
  ] as const) {
    expect(await setMethod({ ...method, ...wrong })).toMatchObject({ path: [field] })
  }
  const longAgo = await here.ask('{ taxRates(at: "0000-03-15T00:00:00Z") { percent } }', {}, boss)
  expect(longAgo.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('only staff read and change what things cost', async () => {
  const tax = { country: 'DE', percent: '1' }
  const rate = { method: 'standard', zone: 'HOME', currency: 'EUR', upToGrams: 100, price: '1', estimate: 1 }
  const asks: [string, object][] = [
    ['{ taxRates { percent } }', {}],
    ['{ taxRateHistory { edges { cursor } } }', {}],
    ['{ shippingMethods { code } }', {}],
    ['{ shippingMethodHistory { edges { cursor } } }', {}],
    ['{ shippingRates { id } }', {}],
    ['{ shippingRateHistory { edges { cursor } } }', {}],
    [setting, { tax }],
    [settingRate, { rate }],
    [settingMethod, { method: { code: 'balloon', name: 'Balloon', position: 1 } }],
  ]
  for (const [source, variables] of asks) {
    for (const [who, code] of [
      [guest(), 'UNAUTHENTICATED'],
      [customer(), 'FORBIDDEN'],
    ] as const) {
      const { errors } = await here.ask(source, { ...variables }, who)
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code])
    }
  }
})

test('no more ways of sending are set up than a checkout can quote, and each that there is can be changed', async () => {
  const method = { name: 'By hand', position: 100, offered: false }
  for (let nth = await countShippingMethods(here.db); nth < mostMethods; nth++)
    expect(await setMethod({ ...method, code: `way-${nth}` })).toMatchObject({ __typename: 'ShippingMethodSet' })
  expect(await setMethod({ ...method, code: 'one-more' })).toMatchObject({ __typename: 'InvalidInput', path: ['code'] })
  const last = { ...method, code: `way-${mostMethods - 1}`, position: 1 }
  expect(await setMethod(last)).toMatchObject({ shippingMethod: { position: 1 } })
})

test('no more prices are set than staff are shown at once, not by many at once either; one that has ended makes room', async () => {
  const rate = { method: 'standard', currency: 'EUR', price: '4.90', estimate: 2, offered: true }
  const step = (grams: number) => ({ ...rate, country: 'AQ', upToGrams: grams })
  const { shippingRates } = await asStaff('{ shippingRates { country } }')
  const left = mostRates - shippingRates.length
  await sql`
    INSERT INTO shipping_rates (id, method, place, currency, up_to_grams, price_minor, estimate, valid_from, changed_at)
    SELECT 'shr_' || step, 'standard', 'AQ', 'EUR', step, 490, 2, now() - interval '1 day', now()
    FROM generate_series(1, ${left - 2}::int) AS step`.execute(here.db)
  const set = await Promise.all([1, 2, 3, 4].map((nth) => setRate(step(100_000 + nth))))
  expect(set.map(({ __typename }) => __typename).sort()).toEqual([
    'InvalidInput',
    'InvalidInput',
    'ShippingRateSet',
    'ShippingRateSet',
  ])
  expect(await setRate(step(1))).toMatchObject({ __typename: 'ShippingRateSet' })
  expect(await setRate({ ...step(1), price: null, offered: false })).toMatchObject({ __typename: 'ShippingRateSet' })
  expect(await setRate(step(200_000))).toMatchObject({ __typename: 'ShippingRateSet' })
  expect(await setRate(step(200_001))).toMatchObject({ __typename: 'InvalidInput', path: ['offered'] })
})
