import { expect, it } from 'vitest'
import { isId, newId } from './index.ts'

it('an id tells what it names and sorts by when it was made', () => {
  const made = Array.from({ length: 1_000 }, () => newId('ord'))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every((id) => isId('ord', id))).toBe(true)
})

it.each(["' OR 1=1--", '', 'ord_', `ord_${'g'.repeat(32)}`, `usr_${'0'.repeat(32)}`, 'x'.repeat(10_000)])(
  'an order is not named %j',
  (text) => {
    expect(isId('ord', text)).toBe(false)
  },
)
