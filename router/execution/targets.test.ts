import { expect, test } from 'vitest'
import { targetsAt } from './targets.ts'

const [one, other, third] = [{ n: 1 }, { n: 2 }, { n: 3 }]

test.each([
  ['items of lists, and of lists in them', { of: [[one], [other, null], third] }, ['of', '@', '@']],
  [
    'what stands there alone',
    { of: [{ it: one }, { it: null }, { it: [other] }, { it: third }] },
    ['of', '@', 'it', '@'],
  ],
  ['lists that the path does not tell of', { of: [{ it: [one, other] }, 'text', { it: [[third]] }] }, ['of', 'it']],
])('a path leads to %s, in their order', (_, data, path) => {
  for (const shares of [true, false]) {
    const found = targetsAt(data, path, shares)
    expect(found).toHaveLength(3)
    for (const [index, thing] of [one, other, third].entries()) expect(found[index]).toBe(thing)
  }
})

test('what stands at several places is met once, however often a path leads back to it', () => {
  const data = { all: [] as object[] }
  for (let index = 0; index < 10; index++) data.all.push(data)
  expect(targetsAt(data, Array.from({ length: 40 }, () => ['all', '@']).flat(), true)).toEqual([data])
})
