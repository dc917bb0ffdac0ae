import { expect, test } from 'vitest'
import { waitOf } from './preferences.ts'

test.each([
  ['wait=2', 2_000],
  ['Wait = 10', 10_000],
  ['wait="3"', 3_000],
  ['respond-async, wait=4; x=y, wait=9', 4_000],
  ['wait=0', 0],
])('"%s" waits %d ms', (prefer, ms) => {
  expect(waitOf(prefer)).toBe(ms)
})

test.each([undefined, ['wait=2'], '', 'wait', 'wait=', 'wait=-1', 'wait=1.5', 'wait=2s', 'await=2', 'wait=999999'])(
  'nobody knows how long %j waits',
  (prefer) => {
    expect(waitOf(prefer)).toBeUndefined()
  },
)
