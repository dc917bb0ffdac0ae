import { afterAll, beforeAll, expect, it } from 'vitest'
import { conditions } from './condition-store.ts'
import { findHits, type HitKey, type ListedHit } from './hit-store.ts'
import { meaningOf } from './search-terms.ts'
import { openSearch, type SearchHarness } from './testing/harness.ts'
import { nameOf } from './testing/samples.ts'

let shop: SearchHarness
const meanings = [meaningOf('lamp')]
const all = conditions(meanings, {})
const names = ['Lamp', 'Brass lamp', 'Oak lamp', 'Paper lamp', 'Steel lamp']
const others = ['Shade', 'Bulb', 'Cable', 'Socket', 'Switch']

beforeAll(async () => {
  shop = await openSearch()
  for (const [n, name] of names.entries()) await shop.hearProduct({ id: `p${n + 1}`, name })
  for (const [n, name] of others.entries()) {
    await shop.hearProduct({ id: `p${n + 6}`, name, description: 'For any lamp.' })
  }
  await shop.hearStock('p3-One', 2)
  await shop.hearStock('p7-One', 2)
})
afterAll(() => shop.close())

const few = { inAll: 10, scored: 1, lookedThrough: 100 }
const many = { inAll: 9, scored: 2, lookedThrough: 100 }

async function listed(most: typeof many, first = 3, between?: (page: number) => Promise<void>): Promise<string[]> {
  const found: ListedHit[] = []
  let after: HitKey | null = null
  for (let nth = 1; ; nth++) {
    const page: { first: number; after: HitKey | null } = { first, after }
    const hits = await findHits(shop.db, all, { query: 'lamp', meanings, filter: {}, sort: 'RELEVANCE', page }, most)
    found.push(...hits.slice(0, first))
    const last = hits[first - 1]
    if (hits.length <= first || !last) return found.map(({ productId }) => nameOf(productId))
    after = keyOf(last)
    await between?.(nth)
  }
}

const keyOf = ({ key, productId, seen, reach }: ListedHit): HitKey =>
  reach === null ? ['RELEVANCE', key, productId, seen] : ['RELEVANCE', key, productId, seen, reach]

it('lists all that fits a word that few products have by how well it fits', async () => {
  const ids = await listed(few)
  expect(ids).toHaveLength(10)
  expect(ids.slice(0, 2)).toEqual(['p1', 'p3'])
})

it('lists what fits a common word: the best by how well it fits, then what has it in the name, then the rest', async () => {
  // The very name; of names that have it the one that can be had and the newest; of all that fits the best, which can be had.
  expect(await listed(many)).toEqual(['p1', 'p3', 'p5', 'p7', 'p4', 'p2', 'p10', 'p9', 'p8', 'p6'])
})

it('lists the same whichever index finds them, and in pages of any size', async () => {
  const whole = await listed(many, 20)
  expect(await listed({ ...many, lookedThrough: 0 })).toEqual(whole)
  for (const first of [1, 2, 4, 9]) expect(await listed(many, first)).toEqual(whole)
})

it('needs nothing but names where these are full of what can be had', async () => {
  await shop.hearStock('p5-One', 2)
  expect((await listed({ ...many, scored: 1 }, 20)).slice(0, 4)).toEqual(['p1', 'p5', 'p3', 'p4'])
  await shop.hearStock('p5-One', 0, 2)
})

it('shows nothing twice and misses nothing that stays, while candidates come and go', async () => {
  const before = await listed(many)
  const ids = await listed(many, 1, async (page) => {
    // One of the best goes to the end, and one from the end becomes one of the best.
    if (page === 1) await shop.hearStock('p3-One', 0, 2)
    if (page === 2) await shop.hearStock('p6-One', 5)
  })
  expect(ids).toEqual(before.filter((id) => id !== 'p3' && id !== 'p6'))
})
