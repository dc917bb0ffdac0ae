import { expect, it } from 'vitest'
import { Semaphore } from './semaphore.ts'

it('lets so many run at once, first come first served, and is free again after one that failed', async () => {
  const semaphore = new Semaphore(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const run = (nth: number) =>
    semaphore.run(async () => {
      begun.push(nth)
      await new Promise<void>((end) => ends.push(end))
      if (nth === 0) throw new Error('no')
      return nth
    })
  const all = Promise.allSettled([0, 1, 2, 3].map(run))
  expect(begun).toEqual([0, 1])
  for (let nth = 0; nth < 4; nth++) {
    await expect.poll(() => ends.length).toBeGreaterThan(nth)
    ends[nth]?.()
  }
  expect((await all).map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual(['failed', 1, 2, 3])
  expect(begun).toEqual([0, 1, 2, 3])
})
