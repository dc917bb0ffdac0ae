import { expect, test } from 'vitest'
import { blend } from './blend.ts'

const blended = (first: number, ...lists: string[]) =>
  blend(
    lists.map((list) => [...list]),
    (item) => item,
    first,
  ).join('')

test('lists that have nothing in common take turns, the first of them first', () => {
  expect(blended(6, 'abc', 'xyz')).toBe('axbycz')
  expect(blended(3, 'abc', 'xyz')).toBe('axb')
})

test('what stands in both comes before what stands in one', () => {
  expect(blended(5, 'abc', 'xyc')).toBe('caxby')
})

test('one list alone stays as it is', () => {
  expect(blended(9, '', 'xyz')).toBe('xyz')
})
