import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lease } from './lease.ts'

test('in whatever order records finish, and whatever offsets are missing, nothing unfinished is ever passed over', () => {
  const offsets = fc
    .uniqueArray(fc.bigInt({ min: 0n, max: 200n }), { minLength: 1, maxLength: 50 })
    .map((some) => some.sort((a, b) => Number(a - b)))
  const orders = offsets.chain((taken) =>
    fc.tuple(fc.constant(taken), fc.shuffledSubarray(taken, { minLength: taken.length })),
  )
  fc.assert(
    fc.property(orders, ([taken, finishing]) => {
      const lease = new Lease({ topic: 'orders.events', partition: 0, next: 0n })
      for (const offset of taken) lease.take({ offset })
      const open = new Set(taken)
      for (const offset of finishing) {
        lease.finish({ offset })
        open.delete(offset)
        const [first] = open
        expect(lease.next).toBe(first ?? (taken.at(-1) ?? 0n) + 1n)
      }
    }),
  )
})
