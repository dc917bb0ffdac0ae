import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Progress } from './progress.ts'

test('in whatever order records finish, nothing unfinished is ever passed over', () => {
  const shuffled = fc.integer({ min: 1, max: 50 }).chain((count) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, nth) => BigInt(nth)),
      { minLength: count },
    ),
  )
  fc.assert(
    fc.property(shuffled, (offsets) => {
      const progress = new Progress(0n)
      const finished = new Set<bigint>()
      for (const offset of offsets) {
        progress.finish(offset)
        finished.add(offset)
        let prefix = 0n
        while (finished.has(prefix)) prefix += 1n
        expect(progress.next).toBe(prefix)
      }
    }),
  )
})
