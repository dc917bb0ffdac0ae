import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeSlug, isSlug, slugOf, withSuffix } from './index.ts'

describe('a slug made from a name', () => {
  test.each([
    ['Brass travel lantern', 'brass-travel-lantern'],
    ['  Café & Crème — “deluxe” 2.0 ', 'cafe-creme-deluxe-2-0'],
    ['Größe Straße Smørrebrød Łódź', 'grosse-strasse-smorrebrod-lodz'],
    ['İstanbul ışık', 'istanbul-isik'],
    ["Men's boots", 'mens-boots'],
    ['竹のまな板 大', '竹のまな板-大'],
    ['Чайник йога', 'чайник-йога'],
    ['เก้าอี้ไม้', 'เก้าอี้ไม้'],
    ['ﾃｰﾌﾞﾙ', 'テーブル'],
    ['🙂 !!', ''],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test('ends at a word when it has to be cut', () => {
    const slug = slugOf('A very long name of a product that a marketing department wrote with search engines in mind')
    expect(slug).toBe('a-very-long-name-of-a-product-that-a-marketing-department-wrote-with-search')
  })

  test('is a slug itself, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const slug = slugOf(name)
        expect(slugOf(slug)).toBe(slug)
        expect([...slug].length).toBeLessThanOrEqual(80)
        if (slug !== '') expect(isSlug(slug)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

test('a suggestion is the first number that is free', () => {
  expect(freeSlug('lantern', new Set())).toBe('lantern')
  expect(freeSlug('lantern', new Set(['lantern', 'lantern-2', 'lantern-4']))).toBe('lantern-3')
})

test('a suffix fits even behind the longest slug', () => {
  expect(withSuffix('x'.repeat(80), '12')).toBe(`${'x'.repeat(77)}-12`)
})
