import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchSort } from '../generated.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf } from '../testing/samples.ts'

let shop: SearchHarness

beforeAll(async () => {
  shop = await openSearch()
  await shop.hearProduct({ id: 'p1', name: 'Kite', price: '10.00', further: { USD: '30.00' }, sizes: ['S', 'M'] })
  await shop.hearProduct({ id: 'p2', name: 'Sledge', price: '20.00', further: { USD: '22.00', JPY: '3300' } })
  await shop.hearProduct({ id: 'p3', name: 'Yoyo', price: '5.00' })
  await shop.hearProduct({ id: 'p4', name: 'Top', price: '25.00', currency: 'USD' })
  await shop.hearProduct({ id: 'p5', name: 'Ball', price: '7.00' })
})
afterAll(() => shop.close())

const sorted = async (sort: SearchSort, currency?: string, first = 50): Promise<string[]> => {
  const names: string[] = []
  let after: string | undefined
  do {
    const { edges, pageInfo } = await shop.search({ sort, currency, first, after })
    names.push(...edges.map(({ node }: { node: { id: string } }) => nameOf(node.id)))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
  } while (after)
  return names
}

test('a filter of a price takes what has a price in its currency, be it its own or a further one', async () => {
  const dollars = (min?: string, max?: string) => shop.found('', { price: { currency: 'USD', min, max } }, 'PRICE_ASC')
  expect(await dollars()).toEqual(['p2', 'p4', 'p1'])
  expect(await dollars('22.00', '25.00')).toEqual(['p2', 'p4'])
  expect(await dollars('22.01')).toEqual(['p4', 'p1'])
  expect(await shop.found('', { price: { currency: 'JPY', max: '3300' } })).toEqual(['p2'])
  expect(await shop.found('', { price: { currency: 'CHF' } })).toEqual([])
})

test.each([50, 1])(
  'by price in a currency, what has one in it comes first, and the rest by its own: pages of %i',
  async (first) => {
    expect(await sorted('PRICE_ASC', 'USD', first)).toEqual(['p2', 'p4', 'p1', 'p3', 'p5'])
    expect(await sorted('PRICE_DESC', 'USD', first)).toEqual(['p1', 'p4', 'p2', 'p5', 'p3'])
  },
)

test('without a currency each is sorted by its own price, and one that is none is refused', async () => {
  expect(await sorted('PRICE_ASC')).toEqual(['p3', 'p5', 'p1', 'p2', 'p4'])
  await expect(sorted('PRICE_ASC', 'XQZ')).rejects.toThrow('BAD_USER_INPUT')
})

test('a variant that is sold in several currencies is counted once', async () => {
  const { totalCount, facets } = await shop.search({ filter: { price: { currency: 'USD' } } })
  expect(totalCount).toBe(3)
  const counts = (name: string) =>
    Object.fromEntries(
      facets
        .find((facet: { name: string }) => facet.name === name)
        .values.map(({ value, count }: { value: string; count: number }) => [value, count]),
    )
  expect(counts('Size')).toEqual({ S: 1, M: 1, One: 2 })
  expect(counts('inStock')).toEqual({ false: 3 })
})

test('prices that are taken away are found no more', async () => {
  await shop.hearProduct({ id: 'p6', name: 'Marble', price: '1.00', further: { CAD: '2.00' } })
  expect(await shop.found('', { price: { currency: 'CAD' } })).toEqual(['p6'])
  await shop.hearProduct({ id: 'p6', name: 'Marble', price: '1.00' }, 2)
  expect(await shop.found('', { price: { currency: 'CAD' } })).toEqual([])
})
