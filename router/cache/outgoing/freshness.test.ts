import fc from 'fast-check'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { Store } from '../store.ts'
import { Freshness } from './freshness.ts'

let now: number
let store: Store
beforeEach(() => {
  now = 1_000_000
  store = new Store(100_000, () => now)
})

const begin = (settings: object = {}, isOwn = false) =>
  new Freshness(store, { vary: 'authorization', tagBytes: 1_000, ...settings }, isOwn)
const part = (maxAge: number, ownMaxAge = maxAge, tags = ['T']) =>
  store.lasting(tags, { scope: 'public', maxAge, ownMaxAge, staleWhileRevalidate: 0 })
const told = (freshness: Freshness) => freshness.headers()?.others

describe('an answer', () => {
  it('lasts as long as the first of its parts, and is as old as the oldest', () => {
    const [long, short] = [part(600), part(100)]
    now += 40_500
    const freshness = begin()
    freshness.takeKept(long, false)
    freshness.takeKept(short, false)
    freshness.takeFresh(part(300), false)
    expect(told(freshness)).toMatchObject({ age: '40', 'cache-control': 'public, max-age=100' })
    now += 30_000
    expect(told(freshness)).toMatchObject({ age: '70', 'cache-control': 'public, max-age=100' })
    now += 30_000
    expect(told(freshness)).toBeUndefined()
  })

  it('that is new has no age', () => {
    const freshness = begin()
    freshness.takeFresh(part(60), false)
    expect(told(freshness)).toEqual({ 'cache-control': 'public, max-age=60', 'cache-tag': 'T', ratelimit: [] })
  })

  it('is not kept with a part that is not, without any, or once something in it is outdated', () => {
    const freshness = begin()
    expect(told(freshness)).toBeUndefined()
    freshness.takeFresh(part(60, 60, ['A', 'B']), false)
    store.invalidate(['C'])
    expect(told(freshness)).toBeDefined()
    store.invalidate(['B'])
    expect(told(freshness)).toBeUndefined()
    const other = begin()
    other.takeFresh(part(60), false)
    other.refuse()
    expect(told(other)).toBeUndefined()
  })

  it("is its asker's alone where they show a token, or a subgraph is shown one", () => {
    const [first, second] = [begin({}, true), begin()]
    first.takeFresh(part(60), false)
    second.takeFresh(part(60), false)
    second.takeFresh(part(90), true)
    for (const own of [first, second]) expect(told(own)).toEqual({ 'cache-control': 'private, max-age=60' })
  })

  it('is kept by browsers no longer than they may', () => {
    const shared = begin()
    shared.takeFresh(part(60, 0), false)
    expect(told(shared)).toMatchObject({ 'cache-control': 'public, max-age=0, s-maxage=60' })
    const bounded = begin({ browserMaxAge: 5 })
    bounded.takeFresh(part(60), false)
    expect(told(bounded)).toMatchObject({ 'cache-control': 'public, max-age=5, s-maxage=60' })
    const own = begin({ browserMaxAge: 0 }, true)
    own.takeFresh(part(60), false)
    expect(told(own)).toEqual({ 'cache-control': 'private, max-age=0' })
  })

  it('lasts no longer than what is kept while nobody hears of changes', () => {
    const freshness = begin()
    freshness.takeKept(part(600), false)
    store.limitAge(5_000)
    expect(told(freshness)).toMatchObject({ 'cache-control': 'public, max-age=5' })
    now += 5_000
    expect(told(freshness)).toBeUndefined()
  })

  it('whose tags do not fit at all is not kept, since nobody could have it forgotten', () => {
    const freshness = begin({ tagBytes: 3 })
    freshness.takeFresh(part(60, 60, ['Long']), false)
    expect(told(freshness)).toBeUndefined()
  })
})

test('after its age there is never more left of an answer than of any part', () => {
  const parts = fc.array(fc.record({ before: fc.nat(90_000), maxAge: fc.nat(100), own: fc.nat(100) }), { minLength: 1 })
  fc.assert(
    fc.property(parts, fc.nat(30_000), fc.nat(50), (parts, after, browserMaxAge) => {
      const freshness = begin({ browserMaxAge })
      const start = now
      const left = parts.map(({ before, maxAge, own }) => {
        now = start - before
        freshness.takeKept(part(maxAge, own), false)
        return { shared: maxAge * 1_000 - before - after, own: Math.min(own * 1_000 - before - after, 1_000 * 50) }
      })
      now = start + after
      const headers = told(freshness)
      now = start
      const ends = Math.min(...left.map(({ shared }) => shared))
      if (ends >= 1_000) expect(headers).toBeDefined()
      if (!headers) return
      const said = (name: string) => Number(new RegExp(`\\b${name}=(\\d+)`).exec(String(headers['cache-control']))?.[1])
      const control = String(headers['cache-control'])
      const shared = (control.includes('s-maxage') ? said('s-maxage') : said('max-age')) - Number(headers.age)
      const own = said('(?<!s-)max-age') - Number(headers.age)
      expect(shared * 1_000).toBeLessThan(ends + 1_000)
      expect(shared * 1_000).toBeGreaterThan(ends - 1_000)
      if (own > 0) expect(own * 1_000).toBeLessThan(Math.min(...left.map((it) => it.own)) + 1_000)
      expect(own).toBeLessThanOrEqual(browserMaxAge)
    }),
  )
})
