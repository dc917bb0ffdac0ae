import { expect, test } from 'vitest'
import { secondsOf, soundSeconds } from './retry-after.ts'

const now = Date.parse('2026-11-29T12:00:00Z')

test.each([
  ['7', 7],
  [' 120 ', 120],
  ['99999999999999999999999', 86_400],
  ['Sun, 29 Nov 2026 12:00:30 GMT', 30],
  ['Sunday, 29-Nov-26 12:01:00 GMT', 60],
  [['5', '9'], 5],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  ['Sun, 29 Nov 2026 11:59:00 GMT', undefined],
  [undefined, undefined],
])('%j asks for %s seconds', (header, seconds) => {
  expect(secondsOf(header, now)).toBe(seconds)
})

test.each([
  [2.1, 3],
  [1e300, 86_400],
  [Number.POSITIVE_INFINITY, 86_400],
  [Number.NaN, undefined],
  [-3, undefined],
  ['4', undefined],
])('what an error says (%s) is %s', (said, seconds) => {
  expect(soundSeconds(said)).toBe(seconds)
})
