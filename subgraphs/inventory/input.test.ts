import { readInput } from '@micromart/input'
import { expect, test } from 'vitest'
import { adjustmentInput, reorderPointInput } from './input.ts'
import { mostPieces } from './stock.ts'

const adjustment = { idempotencyKey: 'key', variantId: 'var_lamp', by: 1, reason: 'COUNTED' }

const faultOf = (change: Partial<typeof adjustment>) => {
  const read = readInput(adjustmentInput, { ...adjustment, ...change })
  return 'problem' in read ? read.path : null
}

test.each([0, mostPieces + 1, -mostPieces - 1])('%i pieces cannot come or go', (by) => {
  expect(faultOf({ by })).toEqual(['by'])
})

test.each([1, -1, mostPieces, -mostPieces])('%i pieces can', (by) => {
  expect(faultOf({ by })).toBeNull()
})

test('a key is from 1 to 255 characters', () => {
  for (const idempotencyKey of ['', ' ', 'k'.repeat(256), 'k\n']) {
    expect(faultOf({ idempotencyKey })).toEqual(['idempotencyKey'])
  }
  expect(faultOf({ idempotencyKey: 'k'.repeat(255) })).toBeNull()
})

test('the id of no variant is for the shelf to miss, not for the input to refuse', () => {
  expect(faultOf({ variantId: "' OR 1=1--" })).toBeNull()
})

test.each([-1, mostPieces + 1])('a reorder point of %i makes no sense', (reorderPoint) => {
  expect(readInput(reorderPointInput, { variantId: 'var_lamp', reorderPoint })).toMatchObject({
    problem: 'invalid input',
    path: ['reorderPoint'],
  })
})
