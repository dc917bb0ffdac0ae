import { expect, test } from 'vitest'
import { type Round, resultOf } from './results.ts'

const round = (rps: number, more: Partial<Round> = {}): Round => ({
  rps,
  p50: 1,
  p99: 2,
  residentBytes: 2 ** 20,
  busy: 1,
  cpuMs: 1,
  calls: 7,
  wrong: 0,
  ...more,
})

test('a ratio is the median of what each round had beside the same round of the other', () => {
  const [ours, stock] = [
    [round(100), round(300), round(50)],
    [round(10), round(100), round(10)],
  ]
  expect(resultOf('ours', ours, stock).ratio).toBe(5)
})

test('one wrong answer in one round is told', () => {
  expect(resultOf('ours', [round(1), round(1, { wrong: 1 }), round(1)], [round(1), round(1), round(1)]).wrong).toBe(1)
})

test('memory is the most of all rounds', () => {
  const rounds = [round(1), round(1, { residentBytes: 90 * 2 ** 20 }), round(1)]
  expect(resultOf('ours', rounds, rounds).rssMb).toBe(90)
})
