import { expect, test } from 'vitest'
import { keyOf } from './entry.ts'

test('a variant is the same however the letters of its choice are composed, and in whatever order it was made', () => {
  const size = { option: 'Size', value: 'S' }
  const inFile = [size, { option: 'Farbe', value: 'Gru\u0308n' }]
  const inShop = [{ option: 'Farbe', value: 'Gr\u00fcn' }, size]
  expect(keyOf(inFile)).toBe(keyOf(inShop))
  expect(keyOf([size])).not.toBe(keyOf(inShop))
})
