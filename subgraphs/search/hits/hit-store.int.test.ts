import { afterAll, beforeAll, expect, it } from 'vitest'
import { meaningOf } from '../query/search-terms.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf } from '../testing/samples.ts'
import { conditions, type Filter } from './condition-store.ts'
import { findHits, type ListedHit } from './hit-store.ts'
import type { HitKey, Sort } from './order-store.ts'

let shop: SearchHarness
const meanings = [meaningOf('lamp')]
const names = ['Lamp', 'Brass lamp', 'Oak lamp', 'Paper lamp', 'Steel lamp']
const others = ['Shade', 'Bulb', 'Cable', 'Socket', 'Switch']

beforeAll(async () => {
  shop = await openSearch()
  for (const [n, name] of names.entries()) await shop.hearProduct({ id: `p${n + 1}`, name, price: `${20 - 3 * n}.00` })
  for (const [n, name] of others.entries()) {
    await shop.hearProduct({ id: `p${n + 6}`, name, description: 'For any lamp.', price: `${17 - 3 * n}.00` })
  }
  await shop.hearStock('p3-One', 2)
  await shop.hearStock('p7-One', 2)
})
afterAll(() => shop.close())

const reaching = { rate: 2, enough: 2 }
const few = { inAll: 10, scored: 1, lookedThrough: 100, reaching }
const many = { inAll: 9, scored: 2, lookedThrough: 100, reaching }

interface Listed {
  sort?: Sort
  filter?: Filter
  fitting?: number
  between?(page: number): Promise<void>
}

async function listed(
  most: typeof many,
  first = 3,
  { sort = 'RELEVANCE', filter = {}, fitting, between }: Listed = {},
): Promise<string[]> {
  const all = conditions(meanings, filter)
  const found: ListedHit[] = []
  let after: HitKey | null = null
  for (let nth = 1; ; nth++) {
    const page: { first: number; after: HitKey | null } = { first, after }
    const hits = await findHits(shop.db, all, { query: 'lamp', meanings, filter, sort, page, fitting }, most)
    found.push(...hits.slice(0, first))
    const last = hits[first - 1]
    if (hits.length <= first || !last) return found.map(({ productId }) => nameOf(productId))
    after = keyOf(sort, last)
    await between?.(nth)
  }
}

const keyOf = (sort: Sort, { key, productId, seen, reach }: ListedHit): HitKey =>
  reach === null ? [sort, key, productId, seen] : [sort, key, productId, seen, reach]

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

it.each([
  ['PRICE_ASC', ['p10', 'p5', 'p9', 'p4', 'p8', 'p3', 'p7', 'p2', 'p6', 'p1']],
  ['PRICE_DESC', ['p1', 'p6', 'p2', 'p7', 'p3', 'p8', 'p4', 'p9', 'p5', 'p10']],
  ['NEWEST', ['p10', 'p9', 'p8', 'p7', 'p6', 'p5', 'p4', 'p3', 'p2', 'p1']],
] as const)('lists what is common by %s as it lists what is rare, in pages of any size', async (sort, ids) => {
  for (const first of [1, 3, 20]) {
    expect(await listed(many, first, { sort, fitting: 10 })).toEqual(ids)
    expect(await listed(many, first, { sort })).toEqual(ids)
  }
  const filter = { inStock: false }
  const rest = ids.filter((id) => !['p3', 'p7'].includes(id))
  expect(await listed(many, 3, { sort, filter, fitting: 10 })).toEqual(rest)
})

it('lists all that a filter leaves of a common word, whether a sample has much of it or little', async () => {
  const filter = { options: [{ option: 'Size', values: ['One'] }], inStock: false }
  const rest = ['p1', 'p10', 'p2', 'p4', 'p5', 'p6', 'p8', 'p9']
  for (const inAll of [0, 9]) {
    const ids = await listed({ ...many, inAll }, 3, { filter, fitting: 10 })
    expect(ids.toSorted()).toEqual(rest)
  }
})

it('shows nothing twice and misses nothing that stays, while candidates come and go', async () => {
  const before = await listed(many)
  const ids = await listed(many, 1, {
    async between(page) {
      // One of the best goes to the end, and one from the end becomes one of the best.
      if (page === 1) await shop.hearStock('p3-One', 0, 2)
      if (page === 2) await shop.hearStock('p6-One', 5)
    },
  })
  expect(ids).toEqual(before.filter((id) => id !== 'p3' && id !== 'p6'))
})
