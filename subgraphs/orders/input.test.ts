import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { type PlaceOrderWish, placeOrderInput } from './input.ts'

const berlin = { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' }

const wish: PlaceOrderWish = {
  idempotencyKey: '6f0c2c1e',
  cartId: 'crt_1',
  cartVersion: 3,
  expectedTotal: { amount: '59.38', currency: 'EUR' },
  shipTo: berlin,
  shippingOption: 'standard',
  paymentMethodId: 'pme_visa',
}

const faultOf = (change: Partial<PlaceOrderWish>) => {
  const read = readInput(placeOrderInput, { ...wish, ...change })
  return 'problem' in read ? read.path : null
}

test('the same wish spelled otherwise is the same wish', () => {
  const sloppy = {
    ...wish,
    expectedTotal: { amount: '059.380', currency: 'EUR' },
    shipTo: { ...berlin, name: ' Ada Quist  ', region: '' },
  }
  expect(readInput(placeOrderInput, sloppy)).toEqual({ value: wish })
})

test('a key is from 1 to 255 characters', () => {
  expect(faultOf({ idempotencyKey: '' })).toEqual(['idempotencyKey'])
  expect(faultOf({ idempotencyKey: '  ' })).toEqual(['idempotencyKey'])
  expect(faultOf({ idempotencyKey: 'k'.repeat(256) })).toEqual(['idempotencyKey'])
  expect(faultOf({ idempotencyKey: 'k'.repeat(255) })).toBeNull()
  expect(faultOf({ idempotencyKey: 'k\u0000' })).toEqual(['idempotencyKey'])
})

test('an address is one that a parcel can be sent to', () => {
  const at = (change: object) => faultOf({ shipTo: { ...berlin, ...change } })
  expect(at({ name: '' })).toEqual(['shipTo', 'name'])
  expect(at({ line1: 'x'.repeat(201) })).toEqual(['shipTo', 'line1'])
  expect(at({ line2: 'a\u0007b' })).toEqual(['shipTo', 'line2'])
  expect(at({ city: ' ' })).toEqual(['shipTo', 'city'])
  expect(at({ region: '\ud800' })).toEqual(['shipTo', 'region'])
  expect(at({ postalCode: '1'.repeat(21) })).toEqual(['shipTo', 'postalCode'])
  for (const country of ['XX', 'ZZ', 'DD', 'UK', 'de', 'DEU']) expect(at({ country })).toEqual(['shipTo', 'country'])
  for (const country of ['DE', 'JP', 'US', 'NZ']) expect(at({ country })).toBeNull()
})

test('names may be in any script', () => {
  expect(faultOf({ shipTo: { ...berlin, name: '張偉 O’Neill-Ångström 👩‍🚀', city: 'Москва' } })).toBeNull()
})

test('the expected total is an amount of its currency', () => {
  expect(faultOf({ expectedTotal: { amount: '1.005', currency: 'EUR' } })).toEqual(['expectedTotal', 'amount'])
  expect(faultOf({ expectedTotal: { amount: '-1.00', currency: 'EUR' } })).toEqual(['expectedTotal', 'amount'])
  expect(faultOf({ expectedTotal: { amount: '1.00', currency: 'QQQ' } })).toEqual(['expectedTotal', 'currency'])
  expect(faultOf({ expectedTotal: { amount: '0', currency: 'JPY' } })).toBeNull()
})
