import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderNumber } from './order-number.ts'

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
