import { expect, test } from 'vitest'
import { perOrder } from './disk.ts'

test('tables are told by what they take for each order, those that take next to nothing only in the sum', () => {
  const sizes = [
    { table: 'orders.events', bytes: 80_000 },
    { table: 'payments.commands', bytes: 50 },
  ]
  expect(perOrder(sizes, 10)).toEqual([
    `${'all tables'.padEnd(38)}    8005 bytes an order`,
    `${'orders.events'.padEnd(38)}    8000 bytes an order`,
  ])
})
