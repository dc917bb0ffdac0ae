import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplePlaced } from './testing/samples.ts'
import { totalsAddUp } from './totals.ts'

const amountOf = (minor: bigint) => ({
  amount: `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`,
  currency: 'EUR',
})

test('total = lines − discount + shipping + tax', () => {
  expect(totalsAddUp(samplePlaced())).toBe(true)
})

test('one cent too much or too little anywhere is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('subtotal', 'discount', 'shipping', 'tax', 'total'),
      fc.bigInt(1n, 100_000n),
      (field, by) => {
        const order = samplePlaced()
        const minor = BigInt(order[field].amount.replace('.', ''))
        expect(totalsAddUp({ ...order, [field]: amountOf(minor + by) })).toBe(false)
      },
    ),
  )
})

test('a line total must be its price times its quantity', () => {
  const order = samplePlaced()
  expect(totalsAddUp({ ...order, lines: order.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) })).toBe(
    false,
  )
})

test('amounts of two currencies never add up', () => {
  expect(totalsAddUp(samplePlaced({ shipping: { amount: '4.90', currency: 'USD' } }))).toBe(false)
})

test('no amount is below zero', () => {
  const order = samplePlaced({
    discount: { amount: '-5.00', currency: 'EUR' },
    total: { amount: '69.38', currency: 'EUR' },
  })
  expect(totalsAddUp(order)).toBe(false)
})
