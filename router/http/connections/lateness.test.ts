import { expect, test } from 'vitest'
import { Lateness } from './lateness.ts'

/** Whether requests are refused after each of these looks, which come so many ms after the one before. */
function afterLooks(...gaps: number[]): boolean[] {
  let now = 0
  const lateness = new Lateness(1_000, now)
  return gaps.map((gap) => {
    now += gap
    lateness.look(now)
    return lateness.tooLate
  })
}

test('requests are refused while the process is late all the time, and no longer', () => {
  expect(afterLooks(100, 1_200, 1_500, 1_200, 1_200, 150, 1_200)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
  ])
})

test('one task that takes long has nobody refused', () => {
  expect(afterLooks(100, 9_000, 100, 9_000, 100)).not.toContain(true)
})

test('a process that is a little late each time refuses nobody', () => {
  expect(afterLooks(...Array<number>(20).fill(1_050))).not.toContain(true)
})
