import { expect, test } from 'vitest'
import { availability, available, totalMoves } from './stock.ts'

test('what is reserved is not available', () => {
  expect(available({ onHand: 5, reserved: 3 })).toBe(2)
})

test.each([
  [0, 'OUT_OF_STOCK'],
  [1, 'LOW_STOCK'],
  [5, 'LOW_STOCK'],
  [6, 'IN_STOCK'],
] as const)('%i pieces with a reorder point of 5 are %s', (onHand, expected) => {
  expect(availability({ onHand, reserved: 0, reorderPoint: 5 })).toBe(expected)
})

test('a reorder point of 0 knows only in stock and out of stock', () => {
  expect(availability({ onHand: 1, reserved: 0, reorderPoint: 0 })).toBe('IN_STOCK')
})

test('moves that cancel out are no move', () => {
  const [lamp, rope] = ['lamp', 'rope']
  const moves = [
    { variantId: rope, onHand: 0, reserved: 1 },
    { variantId: lamp, onHand: 0, reserved: 2 },
    { variantId: lamp, onHand: 0, reserved: -2 },
  ]
  expect(totalMoves(moves)).toEqual([{ variantId: rope, onHand: 0, reserved: 1 }])
})
