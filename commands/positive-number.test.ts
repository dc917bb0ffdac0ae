import { expect, it } from 'vitest'
import { positiveNumber } from './positive-number.ts'

it('a number above 0 is what it says, and nothing said is no number', () => {
  expect(positiveNumber('scale', '0.02')).toBe(0.02)
  expect(positiveNumber('scale', '1e3')).toBe(1_000)
  expect(positiveNumber('scale', undefined)).toBeUndefined()
  expect(positiveNumber('seconds', '1', { least: 1, most: 10 })).toBe(1)
  expect(positiveNumber('seconds', '10', { least: 1, most: 10 })).toBe(10)
})

it.each(['0', '-1', 'abc', '', '1e999', 'NaN', '2 s'])('%j is refused by the name of its option', (text) => {
  expect(() => positiveNumber('scale', text)).toThrow(`--scale is a number above 0, not ${JSON.stringify(text)}.`)
})

it('what lies beyond its bounds is refused with them', () => {
  expect(() => positiveNumber('scale', '1e9', { most: 100 })).toThrow(
    '--scale is a number above 0, 100 at most, not "1e9".',
  )
  const bounds = { least: 1, most: 86_400 }
  expect(() => positiveNumber('seconds', '1e-9', bounds)).toThrow('--seconds is a number from 1 on, 86400 at most')
})
