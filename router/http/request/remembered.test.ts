import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

it('a value is read once, and each by itself', () => {
  const reads: unknown[] = []
  const read = remembered((value) => {
    reads.push(value)
    return `${value}!`
  })
  expect(['a', 'b', 'a', undefined, undefined].map(read)).toEqual(['a!', 'b!', 'a!', 'undefined!', 'undefined!'])
  expect(reads).toEqual(['a', 'b', undefined])
})

it('many or long values take no more memory', () => {
  let reads = 0
  const read = remembered(() => ++reads)
  for (let value = 0; value < 1_000; value++) read(String(value))
  read('0')
  expect(reads).toBe(1_001)
  const long = 'x'.repeat(1_000)
  read(long)
  read(long)
  expect(reads).toBe(1_003)
})
