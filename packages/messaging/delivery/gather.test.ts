import { expect, test } from 'vitest'
import { gatherMs } from './gather.ts'

test('what comes is gathered for longer the more there was, and never for long', () => {
  expect([1, 2, 5, 9, 10, 500].map(gatherMs)).toEqual([10, 15, 30, 50, 50, 50])
})
