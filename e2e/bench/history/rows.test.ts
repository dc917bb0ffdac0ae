import { expect, test } from 'vitest'
import { asRows } from './rows.ts'

test('a row tells the median at each number of orders, and how often it is that at the least', () => {
  const seen = new Map([
    [1_000, { page: [3, 1, 2], rebuild: [10] }],
    [20_000, { page: [4, 9, 4], rebuild: [5] }],
  ])
  expect(asRows(seen)).toEqual([
    {
      name: 'page',
      at: [
        { orders: 1_000, p50: 2, p99: 3, ratio: 1, samples: 3 },
        { orders: 20_000, p50: 4, p99: 9, ratio: 2, samples: 3 },
      ],
    },
    {
      name: 'rebuild',
      at: [
        { orders: 1_000, p50: 10, p99: 10, ratio: 1, samples: 1 },
        { orders: 20_000, p50: 5, p99: 5, ratio: 0.5, samples: 1 },
      ],
    },
  ])
})
