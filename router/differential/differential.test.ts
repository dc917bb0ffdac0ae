import { afterAll, expect, test, vi } from 'vitest'
import { projectedBesideCompletion } from '../testing/projected-beside-completion.ts'
import { compareSeeds } from './compare.ts'

// MICROMART_SEEDS=0-299 with MICROMART_QUERIES=100 asks many more than a test run has time for.
const [first = 0, last = 7] = (process.env.MICROMART_SEEDS ?? '').split('-').filter(Boolean).map(Number)
const queries = Number(process.env.MICROMART_QUERIES ?? 12)
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index)

afterAll(() => {
  vi.restoreAllMocks()
})

test('random queries of random supergraphs are never answered wrongly without an error, nor with one subgraph away', {
  timeout: 600_000,
}, async () => {
  const answers = projectedBesideCompletion()
  const { models, right, spliced, differences, refusals } = await compareSeeds(seeds, queries)
  const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0)
  // The causes of a long run, with how often each was met.
  if (process.env.MICROMART_SEEDS) console.info({ models, right, spliced, refused, refusals })
  expect(differences.filter(({ verdict }) => verdict !== 'refused')).toEqual([])
  expect(answers.different).toEqual([])
  expect(answers.projected).toBeGreaterThan(right / 2)
  expect(spliced).toBeGreaterThan(right / 10)
  expect(models).toBeGreaterThan(seeds.length / 2)
  expect(refused, JSON.stringify([...refusals])).toBeLessThanOrEqual(right / 1000)
})
