import { newId } from '@micromart/ids'
import { customer, type Somebody } from '@micromart/service/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInVatArea, taxedAs, vatArea } from '../tariffs/vat-area.ts'
import { type CartHarness, openCart } from '../testing/harness.ts'
import { asStaff, setMethod, setRate, setTax } from '../testing/tariffs.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

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
    const { taxRates } = await asStaff(here, '{ taxRates { country percent changedBy { id } } }')
    const own = [...vatArea.keys()].filter((code) => isInVatArea(code) && taxedAs(code) === code)
    expect(taxRates.map(({ country }: { country: string }) => country)).toEqual(own.sort())
    expect(taxRates).toContainEqual({ country: 'FI', percent: '25.50', changedBy: null })
  })

  test('with the rate of France for Monaco', async () => {
    const source = `{ taxRates(country: "MC") { country percent }
      taxRateHistory(country: "MC") { edges { node { country percent } } } }`
    const ofFrance = { country: 'FR', percent: '20.00' }
    expect(await asStaff(here, source)).toEqual({
      taxRates: [ofFrance],
      taxRateHistory: { edges: [{ node: ofFrance }] },
    })
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
  expect(await setTax(here, { country: 'NL', percent: '22.5', note: 'A new law' })).toEqual({
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
  const { taxRates, taxRateHistory } = await asStaff(here, source, { at: before })
  expect(taxRates).toEqual([{ percent: '21.00' }])
  expect(taxRateHistory.edges).toEqual([
    { node: { percent: '22.50', changedBy: { id: 'usr_boss' }, note: 'A new law' } },
    { node: { percent: '21.00', changedBy: null, note: null } },
  ])
  expect((await asStaff(here, '{ taxRates(country: "NL") { percent } }')).taxRates).toEqual([{ percent: '22.50' }])
})

test('a rate that is set ahead holds from its instant on, and one set for now meanwhile does not take its place', async () => {
  const me = await withOne()
  const tomorrow = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setTax(here, { country: 'PT', percent: '10', validFrom: tomorrow })
  expect(await taxOn(me, 'PT')).toBe('25.28')
  await setTax(here, { country: 'PT', percent: '20' })
  expect(await taxOn(me, 'PT')).toBe('21.98')
  here.passDays(1)
  expect(await taxOn(me, 'PT')).toBe('10.99')
})

test('of two rates that begin at one instant, the one that was set later holds', async () => {
  const me = await withOne()
  const validFrom = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setTax(here, { country: 'IE', percent: '50', validFrom })
  await setTax(here, { country: 'IE', percent: '10', validFrom })
  here.passDays(1)
  expect(await taxOn(me, 'IE')).toBe('10.99')
})

test('a country outside the union is taxed once staff say so, and Monaco follows France', async () => {
  const me = await withOne()
  expect(await taxOn(me, 'CH')).toBe('0.00')
  await setTax(here, { country: 'CH', percent: '8.1' })
  expect(await taxOn(me, 'CH')).toBe('9.71')
  await setTax(here, { country: 'FR', percent: '10' })
  expect(await taxOn(me, 'MC')).toBe('10.99')
  expect(await setTax(here, { country: 'MC', percent: '10' })).toEqual({
    __typename: 'InvalidInput',
    message: 'It is treated as France (art. 7): set the rate of FR.',
    path: ['country'],
  })
})

test('a price that staff set is in the next quote; ended, the next heavier step carries, and at last the zone', async () => {
  const me = await withOne({ weightGrams: 9_000 })
  const step = { method: 'express', country: 'NO', currency: 'EUR', estimate: 2 }
  expect((await prices(me, 'NO')).express).toBe('71.90')
  expect(await setRate(here, { ...step, upToGrams: 20_000, price: '66.6' })).toEqual({
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
  await setRate(here, { ...step, upToGrams: 10_000, price: '55' })
  expect((await prices(me, 'NO')).express).toBe('55.00')
  expect(await setRate(here, { ...step, upToGrams: 10_000, offered: false })).toMatchObject({
    shippingRate: { price: null, offered: false },
  })
  expect((await prices(me, 'NO')).express).toBe('66.60')
  const tomorrow = new Date(here.clock().getTime() + 24 * 60 * 60_000)
  await setRate(here, { ...step, upToGrams: 20_000, offered: false, validFrom: tomorrow })
  const source = `{ shippingRates(method: "express") { country price { amount } }
    shippingRateHistory(method: "express", first: 4) { edges { node { upToGrams offered price { amount } } } } }`
  const { shippingRates, shippingRateHistory } = await asStaff(here, source)
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
  expect(await setMethod(here, { ...pigeon, note: 'A try' })).toEqual({
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
  expect(await setRate(here, rate)).toMatchObject({ shippingRate: { zone: 'HOME', percent: '1.50', price: null } })
  expect(await prices(me, 'DE')).toMatchObject({ pigeon: '1.50' })
  await setMethod(here, { ...pigeon, name: 'Carrier pigeon', position: 9 })
  const last = (await quote(me, 'DE')).data.cart.shippingOptions.at(-1)
  expect(last).toEqual({ code: 'pigeon', name: 'Carrier pigeon', price: { amount: '1.50' }, estimate: 2 })
  await setMethod(here, { ...pigeon, offered: false })
  expect(Object.keys(await prices(me, 'DE'))).toEqual(['standard', 'express'])
  const source = `{ shippingMethods { code offered }
    shippingMethodHistory(code: "pigeon") { edges { node { name offered } } } }`
  const { shippingMethods, shippingMethodHistory } = await asStaff(here, source)
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
    const { taxRateHistory: page } = await asStaff(here, source, { after })
    ids.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id))
    after = page.pageInfo.endCursor
    next = page.pageInfo.hasNextPage
  }
  expect(ids.length).toBeGreaterThan(27)
  expect(ids).toEqual([...new Set(ids)].sort().reverse())
})
