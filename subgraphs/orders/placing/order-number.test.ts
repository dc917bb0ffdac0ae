import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderNumber, readOrderNumber } from './order-number.ts'

test('an order number reads well over the phone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 6, maxLength: 6 }),
      (dice) => {
        const left = [...dice]
        const number = orderNumber((below) => Math.floor((left.pop() ?? 0) * below))
        expect(number).toMatch(/^MM-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/)
      },
    ),
  )
})

test('other draws give another number', () => {
  const numbers = Array.from({ length: 30 }, (_, drawn) => orderNumber(() => drawn))
  expect(new Set(numbers).size).toBe(30)
})

test.each([
  'MM-7F3K-22',
  'mm-7f3k-22',
  'mm7f3k22',
  ' MM 7F3K 22 ',
  '7F3K-22',
  '7f3k22',
  'MM–7F3K–22',
  'MM.7F3K.22',
  'm m 7 f 3 k 2 2',
])('%j is MM-7F3K-22', (said) => {
  expect(readOrderNumber(said)).toBe('MM-7F3K-22')
})

test('a number that begins with MM itself is found with and without its prefix', () => {
  for (const said of ['MM-MM3K-22', 'MMMM3K22', 'MM3K22']) expect(readOrderNumber(said)).toBe('MM-MM3K-22')
})

test.each([
  '',
  ' ',
  'MM',
  'MM-7F3',
  'MM-7F3K-2',
  'MM-7F3K-222',
  'NN-7F3K-22',
  'MM_7F3K_22',
  "7F3K'22",
  'MM-7F3K-2\u0000',
])('%j is no order number', (said) => {
  expect(readOrderNumber(said)).toBeNull()
})
