import { customer, guest } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostMethods } from '../tariffs/set-shipping-method.ts'
import { mostRates } from '../tariffs/set-shipping-rate.ts'
import { countShippingMethods } from '../tariffs/shipping-method-store.ts'
import { type CartHarness, openCart } from '../testing/harness.ts'
import { asStaff, boss, setMethod, setRate, setTax, setting, settingMethod, settingRate } from '../testing/tariffs.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

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
    expect(await setTax(here, { country: 'DE', percent: '19', ...wrong })).toMatchObject({ path: [field] })
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
    expect(await setRate(here, { ...rate, ...wrong }), JSON.stringify(wrong)).toMatchObject({ path: [field] })
  }
  const missing = { __typename: 'NotFound', message: 'There is no such shipping method.', of: 'balloon' }
  expect(await setRate(here, { ...rate, method: 'balloon' })).toEqual(missing)
  const method = { code: 'balloon', name: 'Balloon', position: 1 }
  for (const [field, wrong] of [
    ['code', { code: 'Balloon' }],
    ['code', { code: 'standard:DE' }],
    ['name', { name: ' ' }],
    ['position', { position: -1 }],
  ] as const) {
    expect(await setMethod(here, { ...method, ...wrong })).toMatchObject({ path: [field] })
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
    expect(await setMethod(here, { ...method, code: `way-${nth}` })).toMatchObject({ __typename: 'ShippingMethodSet' })
  expect(await setMethod(here, { ...method, code: 'one-more' })).toMatchObject({
    __typename: 'InvalidInput',
    path: ['code'],
  })
  const last = { ...method, code: `way-${mostMethods - 1}`, position: 1 }
  expect(await setMethod(here, last)).toMatchObject({ shippingMethod: { position: 1 } })
})

test('no more prices are set than staff are shown at once, not by many at once either; one that has ended makes room', async () => {
  const rate = { method: 'standard', currency: 'EUR', price: '4.90', estimate: 2, offered: true }
  const step = (grams: number) => ({ ...rate, country: 'AQ', upToGrams: grams })
  const { shippingRates } = await asStaff(here, '{ shippingRates { country } }')
  const left = mostRates - shippingRates.length
  await sql`
    INSERT INTO shipping_rates (id, method, place, currency, up_to_grams, price_minor, estimate, valid_from, changed_at)
    SELECT 'shr_' || step, 'standard', 'AQ', 'EUR', step, 490, 2, now() - interval '1 day', now()
    FROM generate_series(1, ${left - 2}::int) AS step`.execute(here.db)
  const set = await Promise.all([1, 2, 3, 4].map((nth) => setRate(here, step(100_000 + nth))))
  expect(set.map(({ __typename }) => __typename).sort()).toEqual([
    'InvalidInput',
    'InvalidInput',
    'ShippingRateSet',
    'ShippingRateSet',
  ])
  expect(await setRate(here, step(1))).toMatchObject({ __typename: 'ShippingRateSet' })
  expect(await setRate(here, { ...step(1), price: null, offered: false })).toMatchObject({
    __typename: 'ShippingRateSet',
  })
  expect(await setRate(here, step(200_000))).toMatchObject({ __typename: 'ShippingRateSet' })
  expect(await setRate(here, step(200_001))).toMatchObject({ __typename: 'InvalidInput', path: ['offered'] })
})
