import { expect, it } from 'vitest'
import { reachText, readReach, writeReach } from './reach.ts'

it('is in a cursor what it was', () => {
  const reach = ['all', { inStock: true, popularity: 10, productId: 'prd_01J' }, 'none', 'all'] as const
  expect(writeReach(reach)).toMatch(reachText)
  expect(readReach(writeReach(reach))).toEqual(reach)
})

it.each([
  '',
  'all',
  'all,all,all',
  'all,all,all,some',
  'all,all,all,2.1.prd_1',
  'all,all,all,1.1.prd 1',
  'all,all,all,none,all',
])('%j is none', (text) => {
  expect(text).not.toMatch(reachText)
})
