import { encodeCursor } from '@micromart/pagination'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchFilter, SearchSort } from '../generated.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, productId } from '../testing/samples.ts'

let shop: SearchHarness

const ids = (query: string, filter?: SearchFilter, sort?: SearchSort) => shop.found(query, filter, sort)

beforeAll(async () => {
  shop = await openSearch()
  await shop.hearStock('p1-S', 3) // Before its product is known, as topics have no order between them.
  await shop.hearProduct({
    id: 'p1',
    name: 'Brass travel lantern',
    brand: 'Glimmer',
    price: '19.90',
    sizes: ['S', 'M'],
  })
  await shop.hearProduct({ id: 'p2', name: 'Paper lanterns, set of six', brand: 'Glimmer', price: '8.50' })
  await shop.hearProduct({
    id: 'p3',
    name: 'Crème brûlée torch',
    brand: 'Flamme',
    price: '24.00',
    category: ['home', 'cook'],
  })
  await shop.hearProduct({ id: 'p4', name: '竹の箸', price: '900', currency: 'JPY', category: ['table', 'chopsticks'] })
  await shop.hearProduct({ id: 'p5', name: 'Unfinished lantern', status: 'DRAFT' })
  await shop.hearStock('p2-One', 0)
})

afterAll(() => shop.close())

describe('a search', () => {
  it('finds words by their beginnings, in the plural or the singular, and only what is for sale', async () => {
    expect((await ids('lantern')).toSorted()).toEqual(['p1', 'p2'])
    expect((await ids('lanterns')).toSorted()).toEqual(['p1', 'p2'])
    expect(await ids('bra lant')).toEqual(['p1'])
  })

  it('finds what has no accents in the query, and scripts without spaces', async () => {
    expect(await ids('creme brulee')).toEqual(['p3'])
    expect(await ids('箸')).toEqual(['p4'])
    expect(await ids('の箸')).toEqual(['p4'])
    expect(await ids('竹')).toEqual(['p4'])
  })

  it('ranks a name above a brand', async () => {
    await shop.hearProduct({ id: 'p6', name: 'Candle', brand: 'Torch', category: ['home', 'light'] })
    expect(await ids('torch')).toEqual(['p3', 'p6'])
  })

  it('is proposed what was probably meant, and only what some product has', async () => {
    const corrected = async (query: string) => (await shop.search({ query })).correctedQuery
    expect(await corrected('lantren')).toBe('lantern')
    expect(await corrected('bras lantrn')).toBe('bras lantern')
    expect(await corrected('lantern')).toBeNull()
    expect(await corrected('xylophone')).toBeNull()
    expect(await corrected('unfinihsed')).toBeNull()
    expect(await ids('lantren')).toEqual(await ids('lantern'))
  })

  it.each([`'`, '%', '_', ':*', '!lantern', '((', '\\'])('takes %j for nothing special', async (query) => {
    await expect(ids(query)).resolves.toBeInstanceOf(Array)
  })
})

describe('a filter', () => {
  it('of more options than anybody chooses is refused', async () => {
    const options = Array.from({ length: 21 }, (_, nth) => ({ option: `o${nth}`, values: ['x'] }))
    await expect(ids('', { options })).rejects.toThrow('BAD_USER_INPUT')
  })

  it('of a category holds for what lies below it', async () => {
    expect((await ids('', { category: 'home' })).toSorted()).toEqual(['p1', 'p2', 'p3', 'p6'])
    expect(await ids('', { category: 'cook' })).toEqual(['p3'])
  })

  it('of options wants any of the values, of brands any of the brands', async () => {
    expect(await ids('', { options: [{ option: 'size', values: ['m', 'xl'] }] })).toEqual(['p1'])
    expect((await ids('', { brands: ['GLIMMER', 'flamme'] })).toSorted()).toEqual(['p1', 'p2', 'p3'])
  })

  it('of what has no values narrows nothing', async () => {
    const all = await ids('lantern')
    expect(await ids('lantern', { options: [{ option: 'Size', values: [] }] })).toEqual(all)
    expect(await ids('lantern', { brands: [] })).toEqual(all)
  })

  it('of a price speaks of one currency, its ends included', async () => {
    expect(await ids('', { price: { currency: 'EUR', min: '19.90', max: '19.90' } })).toEqual(['p1'])
    expect(await ids('', { price: { currency: 'JPY' } })).toEqual(['p4'])
    await expect(ids('', { price: { currency: 'EUR', min: '2', max: '1' } })).rejects.toThrow(
      /BAD_USER_INPUT.*lowest price/,
    )
  })

  it('of stock follows the stock', async () => {
    expect(await ids('', { inStock: true })).toEqual(['p1'])
    await shop.hearStock('p2-One', 4, 2)
    await shop.hearStock('p2-One', 0, 1) // Late, and old.
    expect((await ids('', { inStock: true })).toSorted()).toEqual(['p1', 'p2'])
  })
})

describe('sorting', () => {
  it('by price goes up and down', async () => {
    const filter = { price: { currency: 'EUR' } }
    expect(await ids('', filter, 'PRICE_ASC')).toEqual(['p2', 'p6', 'p1', 'p3'])
    expect(await ids('', filter, 'PRICE_DESC')).toEqual(['p3', 'p1', 'p6', 'p2'])
  })

  it.each(['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST'] as const)(
    'by %s turns its pages without a gap or a double',
    async (sort) => {
      const seen: string[] = []
      let after: string | undefined
      do {
        const { edges, pageInfo } = await shop.search({ sort, first: 1, after })
        seen.push(...edges.map(({ node }: { node: { id: string } }) => nameOf(node.id)))
        after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
      } while (after)
      expect(seen).toEqual(await ids('', {}, sort))
      expect(new Set(seen).size).toBe((await shop.search({})).totalCount)
    },
  )

  it('goes on only where the same list was left', async () => {
    const { pageInfo } = await shop.search({ sort: 'NEWEST', first: 1 })
    await expect(shop.search({ sort: 'PRICE_ASC', after: pageInfo.endCursor })).rejects.toThrow('BAD_USER_INPUT')
    await expect(shop.search({ after: 'WyJORVdFU1QiXQ' })).rejects.toThrow('BAD_USER_INPUT')
    const prices = await shop.search({ sort: 'PRICE_ASC', currency: 'EUR', first: 1 })
    for (const currency of ['JPY', undefined]) {
      const other = shop.search({ sort: 'PRICE_ASC', currency, after: prices.pageInfo.endCursor })
      await expect(other).rejects.toThrow('BAD_USER_INPUT')
    }
  })

  it.each<[SearchSort, string]>([
    ['PRICE_ASC', 'abc'],
    ['PRICE_DESC', 'NaN'],
    ['RELEVANCE', '1e999'],
    ['RELEVANCE', '1e-999'],
    ['NEWEST', '0000-01-01 00:00:00+00'],
    ['NEWEST', '2026-01-01 00:00:00+16'],
    ['NEWEST', '2026-02-31 00:00:00+00'],
    ['NEWEST', 'infinity'],
  ])('does not go on by %s from what is no place in it: %s', async (sort, value) => {
    const after = encodeCursor([sort, value, productId('p1'), '1:1:'])
    await expect(shop.search({ sort, after })).rejects.toThrow('BAD_USER_INPUT')
  })
})

describe('facets', () => {
  const valuesOf = async (name: string, filter: SearchFilter, query = '') => {
    const { facets } = await shop.search({ query, filter })
    const values = facets.find((facet: { name: string }) => facet.name === name)?.values ?? []
    return Object.fromEntries(
      values.map(({ value, count, selected }: { value: string; count: number; selected: boolean }) => [
        value,
        selected ? `${count}!` : count,
      ]),
    )
  }

  it('count the whole result, each without its own filter', async () => {
    expect(await valuesOf('brand', { brands: ['Glimmer'] })).toEqual({ Glimmer: '2!', Flamme: 1, Torch: 1 })
    expect(await valuesOf('category', { brands: ['Glimmer'] })).toEqual({ light: 2 })
    expect(await valuesOf('Size', { brands: ['Glimmer'], options: [{ option: 'Size', values: ['M'] }] })).toEqual({
      S: 1,
      M: '1!',
      One: 1,
    })
  })

  it('follow the words', async () => {
    expect(await valuesOf('brand', {}, 'torch')).toEqual({ Flamme: 1, Torch: 1 })
  })
})

describe('completions and neighbours', () => {
  it('complete the last word of a name', async () => {
    expect(await shop.suggest('brass la')).toEqual(['Brass travel lantern'])
    expect(await shop.suggest('')).toEqual([])
    expect(await shop.suggest('glimmer')).toEqual([])
  })

  it('are of the same category or brand, never the product itself, and can be had', async () => {
    expect(await shop.related('p1', 3)).toEqual(['p2'])
    await shop.hearStock('p6-One', 1)
    await shop.hearStock('p3-One', 1)
    expect(await shop.related('p1', 2)).toEqual(['p2', 'p6'])
    expect(await shop.related('p1', 3)).toEqual(['p2', 'p6', 'p3'])
    await shop.hearStock('p6-One', 0, 2)
    expect(await shop.related('p1', 3)).toEqual(['p2', 'p3'])
    expect(await shop.related('p4', 2)).toEqual([])
  })
})

describe('the index', () => {
  it('ignores what is older than what it has, and forgets what is archived', async () => {
    await shop.hearProduct({ id: 'p7', name: 'Kite' }, 3)
    await shop.hearProduct({ id: 'p7', name: 'Sledge' }, 2)
    expect(await ids('sledge')).toEqual([])
    await shop.hearProduct({ id: 'p7', name: 'Kite', status: 'ARCHIVED' }, 4)
    expect(await ids('kite')).toEqual([])
  })
})
