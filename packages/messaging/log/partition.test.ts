import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionOf } from './partition.ts'

// Of any bytes: fast-check's own strings of all of Unicode take seconds to prepare.
const anyText = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('utf8'))

test('a key has one partition, whatever else is on the log', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 64 }), (key, count) => {
      const partition = partitionOf(key, count)
      expect(partition).toBeGreaterThanOrEqual(0)
      expect(partition).toBeLessThan(count)
      expect(partitionOf(key, count)).toBe(partition)
    }),
  )
})

test('keys are hashed as the standard says, since every version of the shop must agree', () => {
  const all = 2 ** 32
  expect(partitionOf('', all)).toBe(0x811c9dc5)
  expect(partitionOf('a', all)).toBe(0xe40c292c)
  expect(partitionOf('foobar', all)).toBe(0xbf9cf968)
})

test('many keys spread over all partitions', () => {
  const used = new Set(Array.from({ length: 200 }, (_, nth) => partitionOf(`ord_${nth}`, 8)))
  expect(used.size).toBe(8)
})
