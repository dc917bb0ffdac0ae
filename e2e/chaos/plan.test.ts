import { expect, test } from 'vitest'
import { partsOf } from '../runner/parts.mjs'
import { faults } from './faults/index.ts'
import { planOf } from './plan.ts'

test('a seed is a plan, and another seed another', () => {
  const plan = planOf(faults, 7, 600)
  expect(planOf(faults, 7, 600)).toEqual(plan)
  expect(planOf(faults, 8, 600)).not.toEqual(plan)
})

test('each fault comes, and lasts as long as it may', () => {
  const plan = planOf(faults, 1, 600)
  expect([...new Set(plan.map(({ name }) => name))].sort()).toEqual(Object.keys(faults).sort())
  for (const { name, lasts, at } of plan) {
    const [least, most] = faults[name]?.lasts ?? [0, 0]
    expect(lasts).toBeGreaterThanOrEqual(least)
    expect(lasts).toBeLessThanOrEqual(most)
    expect(at).toBeLessThan(600)
  }
})

test('what is heavier comes more often', () => {
  const count = (wanted: string) => planOf(faults, 3, 20_000).filter(({ name }) => name === wanted).length
  expect(count('killed')).toBeGreaterThan(3 * count('stopped'))
})

test('every module of a fault is one', () => {
  expect(Object.keys(faults).sort()).toEqual(
    partsOf('.', 'fault')
      .map(([name]) => name)
      .sort(),
  )
})
