import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('what nothing was heard of for longest goes first, and that something went is known', () => {
  const recent = new Recent<number>(2)
  recent.set('ord_1', 1)
  recent.set('ord_2', 1)
  recent.set('ord_1', 2)
  expect(recent.forgot).toBe(false)
  recent.set('ord_3', 1)
  expect(['ord_1', 'ord_2', 'ord_3'].map((key) => recent.get(key))).toEqual([2, undefined, 1])
  expect(recent.forgot).toBe(true)
})
