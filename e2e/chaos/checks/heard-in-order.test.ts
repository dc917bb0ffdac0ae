import { expect, test } from 'vitest'
import type { Heard } from '../people/watch.ts'
import { heardFaults } from './heard-in-order.ts'

const heard = (...sequences: number[]): Heard[] =>
  sequences.map((sequence) => ({ sequence, type: 'ORDER_PLACED', at: 0, cameAt: 0 }))

test('what is heard twice, late, or not at all is a fault', () => {
  expect(
    heardFaults(
      new Map([
        ['ord_1', heard(1, 2, 3)],
        ['ord_2', []],
      ]),
    ),
  ).toEqual([])
  for (const wrong of [heard(1, 1, 2), heard(1, 3), heard(2, 1), heard(2)]) {
    expect(heardFaults(new Map([['ord_1', wrong]]))).toHaveLength(1)
  }
})
