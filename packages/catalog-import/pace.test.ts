import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'
import { openPace } from './pace.ts'
import { patiently } from './patiently.ts'
import { ShopTimedOut, ShopUnavailable } from './shop-port.ts'

const most = { size: 8, width: 4 }

test('a shop that is slow is asked for half, and for more again when it keeps up', () => {
  const pace = openPace(most)
  pace.slower()
  pace.slower()
  expect([pace.size(), pace.width()]).toEqual([2, 1])
  for (let n = 0; n < 40; n++) pace.went()
  expect([pace.size(), pace.width()]).toEqual([4, 3])
  for (let n = 0; n < 400; n++) pace.went()
  expect([pace.size(), pace.width()]).toEqual([8, 4])
})

test('a batch that took too long comes back in smaller ones, one after the other, and in its order', async () => {
  const sizes: number[] = []
  let atWork = 0
  const done = await patiently(openPace(most, { settleMs: 1 }), [1, 2, 3, 4, 5, 6, 7, 8], async (items) => {
    expect(++atWork).toBe(1)
    sizes.push(items.length)
    await Promise.resolve()
    atWork--
    if (items.length > 2) throw new ShopTimedOut('slow')
    return items.map((item) => item * 10)
  })
  expect(done).toEqual([10, 20, 30, 40, 50, 60, 70, 80])
  expect(Math.max(...sizes.slice(2))).toBeLessThanOrEqual(4)
  expect(sizes[0]).toBe(8)
})

test('one thing that takes too long every time ends it with a reason', async () => {
  const trying = patiently(openPace(most, { settleMs: 1 }), [1], () =>
    Promise.reject(new ShopTimedOut('no answer in 30 s')),
  )
  await expect(trying).rejects.toThrow(ShopUnavailable)
  await expect(trying).rejects.toThrow('no answer in 30 s')
})

test('batches follow the pace as it changes', async () => {
  const pace = openPace({ size: 4, width: 2 }, { settleMs: 1 })
  const sizes: number[] = []
  await inBatches(Array.from({ length: 12 }).keys(), pace, async (batch) => {
    sizes.push(batch.length)
    pace.slower()
  })
  expect(sizes[0]).toBe(4)
  expect(sizes.at(-1)).toBe(1)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(12)
})
