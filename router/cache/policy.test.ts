import { expect, test } from 'vitest'
import { answerPolicy, leastOf } from './policy.ts'

const of = (cacheControl: string, more: object = {}) => answerPolicy({ 'cache-control': cacheControl, ...more }).policy

test.each([
  ['public, max-age=60', { scope: 'public', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 }],
  ['MAX-AGE="60"', { scope: 'unsaid', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 }],
  ['max-age=60, s-maxage=5', { scope: 'public', maxAge: 5, ownMaxAge: 5, staleWhileRevalidate: 0 }],
  ['max-age=5, s-maxage=60', { scope: 'public', maxAge: 60, ownMaxAge: 5, staleWhileRevalidate: 0 }],
  ['s-maxage=60', { scope: 'public', maxAge: 60, ownMaxAge: 0, staleWhileRevalidate: 0 }],
  ['max-age=5, max-age=60', { scope: 'unsaid', maxAge: 5, ownMaxAge: 5, staleWhileRevalidate: 0 }],
  [
    `max-age=${'9'.repeat(400)}`,
    { scope: 'unsaid', maxAge: 2_147_483_648, ownMaxAge: 2_147_483_648, staleWhileRevalidate: 0 },
  ],
  ['private, max-age=60, s-maxage=5', { scope: 'private', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 }],
  [
    'public, max-age=60, stale-while-revalidate=30',
    { scope: 'public', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 30 },
  ],
  [
    'public, max-age=60, stale-while-revalidate=30, must-revalidate',
    { scope: 'public', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 },
  ],
])('%s lets an answer be kept', (header, policy) => {
  expect(of(header)).toEqual(policy)
})

test.each([
  'no-store, max-age=60',
  'no-cache, max-age=60',
  'public',
  'max-age=0',
  'max-age=soon',
  'max-age=Infinity',
  'max-age=1e3',
  'max-age=0x10',
  'max-age=60.5',
  'max-age=+60',
  'max-age= ',
  's-maxage=1e3, max-age=60',
  'max-age=60, stale-while-revalidate=x',
])('%s does not', (header) => {
  expect(of(header)).toBeNull()
})

test('an answer that sets a cookie is never kept, and of one that says nothing nobody knows', () => {
  expect(of('public, max-age=60', { 'set-cookie': ['a=1'] })).toBeNull()
  expect(answerPolicy({})).toEqual({ policy: undefined, vary: [], tags: [] })
})

test('the time that an answer spent in another cache is over', () => {
  expect(of('public, max-age=60', { age: '20' })).toMatchObject({ maxAge: 40 })
  expect(of('public, max-age=60', { age: '60' })).toBeNull()
  for (const age of ['-60', '-Infinity', 'young', '']) expect(of('public, max-age=60', { age })).toBeNull()
})

test('what it depends on and its tags are lists, on one line or several', () => {
  const headers = { vary: 'Accept-Language, x-tenant', 'cache-tag': ['a, b', 'c'] }
  expect(answerPolicy(headers)).toMatchObject({ vary: ['accept-language', 'x-tenant'], tags: ['a', 'b', 'c'] })
})

test('of answers that come together the strictest counts, part by part', () => {
  const one = { scope: 'public', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 } as const
  const other = { scope: 'private', maxAge: 90, ownMaxAge: 90, staleWhileRevalidate: 9 } as const
  expect(leastOf([one, other])).toEqual({ scope: 'private', maxAge: 60, ownMaxAge: 60, staleWhileRevalidate: 0 })
  expect(leastOf([])).toBeUndefined()
})
