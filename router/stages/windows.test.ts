import { expect, it } from 'vitest'
import { Windows } from './windows.ts'

it('what is taken counts until its window ends, each by whoever took it', () => {
  const windows = new Windows(1_000)
  windows.of('a', 0).taken += 3
  windows.of('b', 500).taken += 1
  expect(windows.of('a', 999)).toEqual({ taken: 3, endsAt: 1_000 })
  expect(windows.of('a', 1_000)).toEqual({ taken: 0, endsAt: 2_000 })
  expect(windows.of('b', 1_000)).toEqual({ taken: 1, endsAt: 1_500 })
})

it('only windows that have not ended are kept, however many there were', () => {
  const windows = new Windows(1_000)
  for (let now = 0; now < 10_000; now++) windows.of(`guest ${now}`, now)
  expect(windows.size).toBe(1_000)
})
