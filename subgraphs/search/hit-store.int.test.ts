import { afterAll, beforeAll, expect, it } from 'vitest'
import { conditions } from './condition-store.ts'
import { countHits, findHits, type HitKey, type ListedHit } from './hit-store.ts'
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

async function listed(most: { inAll: number; scored: number }, first = 3): Promise<string[]> {
  const found: ListedHit[] = []
  let after: HitKey | null = null
  for (;;) {
    const page: { first: number; after: HitKey | null } = { first, after }
    const hits = await findHits(shop.db, all, { query: 'lamp', meanings, filter: {}, sort: 'RELEVANCE', page }, most)
    found.push(...hits.slice(0, first))
    const last = hits[first - 1]
    if (hits.length <= first || !last) return found.map(({ productId }) => nameOf(productId))
    after = ['RELEVANCE', last.key, last.productId, last.seen]
  }
}

it('lists all that fits a word that few products have', async () => {
  const ids = await listed({ inAll: 10, scored: 1 })
  expect(ids).toHaveLength(10)
  expect(ids.slice(0, 2)).toEqual(['p1', 'p3'])
})

it('lists the best of what fits a common word: the very name, what has it in the name, what can be had', async () => {
  const ids = await listed({ inAll: 9, scored: 2 })
  // The very name; of names that have it the one that can be had and the newest; of all that fits those that can be had.
  expect(ids.toSorted()).toEqual(['p1', 'p3', 'p5', 'p7'])
  expect(ids.slice(0, 2)).toEqual(['p1', 'p3'])
  expect(ids.at(-1)).toBe('p7')
})

it('lists the same best of them whichever index finds those that have it in the name', async () => {
  expect((await listed({ inAll: 4, scored: 2 })).toSorted()).toEqual((await listed({ inAll: 9, scored: 2 })).toSorted())
})

it('counts all of them', async () => {
  expect(await countHits(shop.db, all)).toBe(10)
})
