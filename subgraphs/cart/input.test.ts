import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { addToCartInput, applyCouponInput, setCartLineInput } from './input.ts'

test.each([0, -1, -1_000_000_000])('%i pieces cannot be added', (quantity) => {
  expect(readInput(addToCartInput, { variantId: 'var_lamp', quantity })).toEqual({
    problem: 'invalid input',
    message: 'Add at least one.',
    path: ['quantity'],
  })
})

test('a line may be set to nothing, and to no less', () => {
  expect(readInput(setCartLineInput, { lineId: 'lin_1', quantity: 0 })).toHaveProperty('value')
  expect(readInput(setCartLineInput, { lineId: 'lin_1', quantity: -1 })).toMatchObject({
    problem: 'invalid input',
    path: ['quantity'],
  })
})

test('a code is read in any case and without the spaces around it', () => {
  expect(readInput(applyCouponInput, { code: ' welcome10 ' })).toEqual({ value: { code: 'WELCOME10' } })
})

test.each(['', '   ', 'x'.repeat(101)])('%j is no coupon code', (code) => {
  expect(readInput(applyCouponInput, { code })).toEqual({
    problem: 'invalid input',
    message: 'That is no coupon code.',
    path: ['code'],
  })
})
