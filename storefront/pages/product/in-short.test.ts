import { expect, test } from 'vitest'
import { inShort } from './in-short.ts'

test.each([
  ['A lamp.', 'A lamp.'],
  ['x'.repeat(160), 'x'.repeat(160)],
  [`${'word '.repeat(40)}end`, `${'word '.repeat(31).trim()}…`],
  ['灯'.repeat(200), `${'灯'.repeat(159)}…`],
  [`x${'🪔'.repeat(100)}`, `x${'🪔'.repeat(79)}…`],
  [`xy${'🪔'.repeat(100)}`, `xy${'🪔'.repeat(78)}…`],
])('of %j the beginning is %j', (text, short) => {
  expect(inShort(text)).toBe(short)
  expect(short.length).toBeLessThanOrEqual(160)
})
