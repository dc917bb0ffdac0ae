import fc from 'fast-check'
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Policy } from './policy.ts'
import { Store } from './store.ts'

const policy: Policy = { scope: 'public', maxAge: 10, ownMaxAge: 10, staleWhileRevalidate: 5 }
const tags = (...names: string[]) => new Set(names)

let now = 0
let store: Store
beforeEach(() => {
  now = 0
  store = new Store(10_000, () => now)
})

describe('the store of answers', () => {
  it('gives what it has while it is fresh, then says that it is stale, then has it no more', () => {
    store.write('a', '1', tags('T'), policy, store.edition)
    now = 9_999
    expect(store.read('a')).toMatchObject({ text: '1', isStale: false })
    now = 10_000
    expect(store.read('a')).toMatchObject({ text: '1', isStale: true })
    now = 15_000
    expect(store.read('a')).toBeUndefined()
  })

  it('forgets whatever holds one of the tags that are told, and nothing else', () => {
    store.write('a', '1', tags('T', 'T:1'), policy, store.edition)
    store.write('b', '2', tags('T', 'T:2'), policy, store.edition)
    expect(store.invalidate(['T:1'])).toBe(1)
    expect([store.read('a'), store.read('b')?.text]).toEqual([undefined, '2'])
    expect(store.invalidate(['T'])).toBe(1)
    expect(store.size).toBe(0)
  })

  it('keeps no answer whose fetch began before something in it was told to be outdated', () => {
    const begun = store.edition
    store.invalidate(['T:1'])
    expect(store.write('a', 'old', tags('T:1'), policy, begun)).toBe('outdated')
    expect(store.write('b', 'other', tags('T:2'), policy, begun)).toBe('stored')
    expect(store.write('a', 'new', tags('T:1'), policy, store.edition)).toBe('stored')
  })

  it('remembers that without end, however many others are told', () => {
    const begun = store.edition
    store.invalidate(['T:1'])
    for (let nth = 0; nth < 20_100; nth++) store.invalidate([`U:${nth}`])
    expect(store.write('a', 'old', tags('T:1'), policy, begun)).toBe('outdated')
    expect(store.write('a', 'new', tags('T:1'), policy, store.edition)).toBe('stored')
  })

  it('holds no more than fits, and takes nothing that never would', () => {
    for (let nth = 0; nth < 100; nth++) store.write(`${nth}`, 'x'.repeat(500), tags(`T:${nth}`), policy, store.edition)
    expect(store.bytes).toBeLessThanOrEqual(10_000)
    expect(store.read('99')?.text).toHaveLength(500)
    expect(store.read('0')).toBeUndefined()
    expect(store.write('a', 'x'.repeat(10_000), tags(), policy, store.edition)).toBe('too long')
    expect(store.write('a', 'é'.repeat(6_000), tags(), policy, store.edition)).toBe('stored')
    expect(store.write('a', 'ł'.repeat(6_000), tags(), policy, store.edition)).toBe('too long')
  })

  it('gives nothing that is older than it may be while nobody tells it of changes', () => {
    store.write('a', '1', tags('T'), policy, store.edition)
    now = 3_000
    store.limitAge(2_000)
    expect(store.read('a')).toBeUndefined()
    store.limitAge(Number.POSITIVE_INFINITY)
    expect(store.read('a')?.text).toBe('1')
  })

  it('forgets all, and what is on its way too', () => {
    store.write('a', '1', tags('T'), policy, store.edition)
    const begun = store.edition
    store.clear()
    expect(store.read('a')).toBeUndefined()
    expect(store.write('a', '1', tags('T'), policy, begun)).toBe('outdated')
    expect(store.bytes).toBe(0)
  })
})

/** A step of a world in which things change, are told to have, and are fetched by whoever reads them. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), thing: fc.nat(2) }),
  fc.record({ kind: fc.constant('tell' as const), thing: fc.nat(2) }),
  fc.record({ kind: fc.constant('fetch' as const), key: fc.nat(5) }),
  fc.record({ kind: fc.constant('see' as const), nth: fc.nat(3) }),
  fc.record({ kind: fc.constant('arrive' as const), nth: fc.nat(3) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(8_000) }),
  fc.record({ kind: fc.constant('clear' as const) }),
)

/** Which of the three things each answer holds. */
const holds = [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]]

test('once a change is told no read gives an older version, whenever fetches began, looked and ended', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      now = 0
      store = new Store(3_000, () => now)
      const versions = [0, 0, 0]
      const told = [0, 0, 0]
      const underWay: { key: number; begun: number; seen: number[] | null }[] = []
      for (const it of steps) {
        if (it.kind === 'change') versions[it.thing] = (versions[it.thing] ?? 0) + 1
        if (it.kind === 'tell') {
          told[it.thing] = versions[it.thing] ?? 0
          store.invalidate([`T:${it.thing}`])
        }
        if (it.kind === 'fetch') underWay.push({ key: it.key, begun: store.edition, seen: null })
        if (it.kind === 'see') {
          const one = underWay[it.nth % Math.max(underWay.length, 1)]
          if (one) one.seen ??= [...versions]
        }
        if (it.kind === 'arrive') {
          const [one] = underWay.splice(it.nth % Math.max(underWay.length, 1), 1)
          const names = (holds[one?.key ?? 0] ?? []).map((thing) => `T:${thing}`)
          if (one) {
            store.write(`${one.key}`, JSON.stringify(one.seen ?? versions), new Set(names), policy, one.begun)
          }
        }
        if (it.kind === 'wait') now += it.ms
        if (it.kind === 'clear') store.clear()
        for (const [key, things] of holds.entries()) {
          const found = store.read(`${key}`)
          const seen: number[] = found ? JSON.parse(found.text) : versions
          for (const thing of things) expect(seen[thing]).toBeGreaterThanOrEqual(told[thing] ?? 0)
        }
      }
    }),
    { numRuns: 200 },
  )
})
