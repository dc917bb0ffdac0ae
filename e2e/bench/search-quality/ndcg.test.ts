import { expect, test } from 'vitest'
import { judged } from './judged.ts'
import { ndcg } from './ndcg.ts'
import { shelf } from './shelf.ts'

test('an order is as good as what is wanted comes early, and all of it', () => {
  expect(ndcg(['a', 'b', 'c'], ['a', 'b'])).toBe(1)
  expect(ndcg(['c', 'a'], ['a'])).toBeCloseTo(0.63, 2)
  expect(ndcg(['a'], ['a', 'b'])).toBeCloseTo(0.61, 2)
  expect(ndcg([], ['a'])).toBe(0)
})

test('the judged set asks 150 things in ten languages, each for something, and for each thing of the shelf', () => {
  expect(judged.length).toBeGreaterThanOrEqual(150)
  expect(new Set(judged.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10)
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
  for (const { wanted } of judged) expect(wanted.every((name) => name.length > 1)).toBe(true)
  const asked = new Set(judged.flatMap(({ wanted }) => wanted))
  const unasked = Object.keys(shelf).filter((name) => !asked.has(name))
  expect(unasked.length).toBeLessThan(5)
})
