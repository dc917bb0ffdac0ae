import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { cardInput, refundInput } from './input.ts'

const wish = { idempotencyKey: '6f0c2c1e', paymentId: 'pay_1', reason: 'Scratched', besidesOthers: false }

const read = (change: Record<string, unknown>) => readInput(refundInput, { ...wish, ...change })
const faultOf = (change: Record<string, unknown>) => {
  const found = read(change)
  return 'problem' in found ? found.path : null
}

test('the same wish spelled otherwise is the same wish', () => {
  const amount = { minor: 500n, currency: 'EUR' }
  expect(read({ amount: { amount: '5.0', currency: 'EUR' } })).toEqual(
    read({ amount: { amount: '05.00', currency: 'EUR' }, reason: ' Scratched ' }),
  )
  expect(read({ amount: { amount: '5', currency: 'EUR' } })).toEqual({ value: { ...wish, amount } })
})

test('without an amount everything is meant, however it is left out', () => {
  expect(read({})).toEqual({ value: { ...wish, amount: null } })
  expect(read({ amount: null })).toEqual({ value: { ...wish, amount: null } })
})

test('a refund comes alone unless it says otherwise', () => {
  expect(read({ besidesOthers: null })).toEqual(read({}))
  expect(read({ besidesOthers: true })).toMatchObject({ value: { besidesOthers: true } })
})

test('only an amount above nothing goes back', () => {
  expect(faultOf({ amount: { amount: '0.00', currency: 'EUR' } })).toEqual(['amount', 'amount'])
  expect(faultOf({ amount: { amount: '-1', currency: 'EUR' } })).toEqual(['amount', 'amount'])
  expect(faultOf({ amount: { amount: '1.001', currency: 'EUR' } })).toEqual(['amount', 'amount'])
  expect(faultOf({ amount: { amount: '1', currency: 'QQQ' } })).toEqual(['amount', 'currency'])
})

test('a reason has words, in any script, and may have lines', () => {
  expect(faultOf({ reason: ' ' })).toEqual(['reason'])
  expect(faultOf({ reason: 'a\u0007b' })).toEqual(['reason'])
  expect(faultOf({ reason: '👩‍🚀'.repeat(167) })).toEqual(['reason'])
  expect(faultOf({ reason: 'Verkratzt,\nund zu spät 👩‍🚀' })).toBeNull()
  expect(faultOf({ reason: '👍'.repeat(500) })).toBeNull()
})

test('a card token is one word of the provider’s', () => {
  const token = (providerToken: string) => readInput(cardInput, { providerToken, makeDefault: true })
  expect(token('')).toMatchObject({ path: ['providerToken'], message: 'A card token must not be empty.' })
  expect(token('x'.repeat(256))).toMatchObject({ path: ['providerToken'] })
  expect(token('pm_card_visa')).toEqual({ value: { providerToken: 'pm_card_visa', makeDefault: true } })
})
