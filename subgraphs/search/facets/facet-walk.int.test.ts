import type { ProductSnapshot } from '@micromart/events'
import { Random } from '@micromart/testing/random'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facet, SearchFilter } from '../generated.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId, sampleProduct } from '../testing/samples.ts'

let shop: SearchHarness
const random = new Random(7)
const below = (most: number) => random.between(0, most - 1)
/** One to so many different ones. */
const someOf = <T>(all: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: random.between(1, most) }, () => random.pick(all))),
]

const brands = ['Ada', 'ADA', 'Bö', 'Bo', 'Cy & Co', '!!!', 'E=mc2', 'Фабрика', '10%']
const options: Readonly<Record<string, readonly string[]>> = {
  Size: ['S', 'M', 'L', '1=2', '½'],
  Colour: ['Red', 'RED', 'Grün', 'grun', '🟥', 'Off/White', '青'],
  Brand: ['x', 'y'],
  Category: ['one', 'two'],
  'a=b': ['c', 'd=e'],
  a: ['b=c', 'z'],
}
const paths = [['home'], ['home', 'light'], ['home', 'light', 'desk'], ['home', 'floor'], ['out'], ['out', 'tent']]

/** A product of up to three options, with some of the variants that these make, in one currency or two. */
function product(n: number): ProductSnapshot {
  const axes = someOf(Object.keys(options), 3).map((name) => ({ name, values: someOf(options[name] ?? [], 3) }))
  const all = axes.reduce<{ option: string; value: string }[][]>(
    (made, { name, values }) => made.flatMap((own) => values.map((value) => [...own, { option: name, value }])),
    [[]],
  )
  const some = all.filter(() => random.chance(0.7))
  return {
    ...sampleProduct({ id: `p${n}`, name: `${random.pick(['Lamp', 'Chair'])} ${random.pick(['oak', 'brass'])}` }),
    brand: random.chance(0.1) ? null : random.pick(brands),
    status: random.chance(0.05) ? 'ARCHIVED' : 'ACTIVE',
    categories: someOf(paths, 2).map((path) => ({ categoryId: path.at(-1) ?? '', name: path.join(), slug: '', path })),
    options: axes,
    variants: (some.length > 0 ? some : all).slice(0, 6).map((selection, at) => ({
      ...{ variantId: `p${n}-${at}`, sku: `P${n}-${at}`, title: '', selection },
      price: { amount: `${1 + below(40)}.50`, currency: random.pick(['EUR', 'EUR', 'USD']) },
      prices: random.chance(0.3) ? [{ price: { amount: `${100 * (1 + below(40))}`, currency: 'JPY' } }] : [],
    })),
  }
}

beforeAll(async () => {
  shop = await openSearch()
  for (let n = 1; n <= 80; n++) {
    const one = product(n)
    await shop.hear('products.events', 'product.updated', one, { subject: productId(`p${n}`), version: 1 })
    for (const { variantId } of one.variants) await shop.hearStock(variantId, random.chance(0.6) ? below(4) : 0)
  }
})
afterAll(() => shop.close())

const prices = [
  ...[
    { currency: 'EUR', max: '20' },
    { currency: 'EUR', min: '5.5', max: '30.50' },
  ],
  ...[{ currency: 'JPY', min: '500' }, { currency: 'USD' }, { currency: 'CHF' }],
]
/** More than are shown of what is not chosen. */
const many = [...Array.from({ length: 30 }, (_, n) => `Nobody ${n}`), 'Ada', 'Cy & Co']

function filterOf(): SearchFilter {
  const filter: SearchFilter = {}
  if (random.chance(0.4)) filter.category = random.pick([...paths.flat(), 'nowhere'])
  if (random.chance(0.4)) filter.brands = random.chance(0.1) ? many : someOf(brands, 3)
  if (random.chance(0.3)) filter.inStock = random.chance(0.6)
  if (random.chance(0.3)) filter.price = random.pick(prices)
  if (random.chance(0.5)) {
    const chosen = someOf(Object.keys(options), 3)
    filter.options = chosen.map((option) => ({ option, values: someOf(options[option] ?? [], 3) }))
  }
  return filter
}

/** The filter with that one value in place of what it has of its facet. */
function instead(filter: SearchFilter, { name, option }: Facet, value: string): SearchFilter {
  if (option === null || option === undefined) {
    if (name === 'category') return { ...filter, category: value }
    return name === 'brand' ? { ...filter, brands: [value] } : { ...filter, inStock: value === 'true' }
  }
  const others = (filter.options ?? []).filter((one) => one.option !== option)
  return { ...filter, options: [...others, { option, values: [value] }] }
}

test('each value of each facet counts what is found when it is chosen instead, on any walk over filters', async () => {
  for (let step = 0; step < 20; step++) {
    const query = random.pick(['', '', 'lamp', 'oak chair'])
    const filter = filterOf()
    const { facets, totalCount, edges } = await shop.search({ query, filter, first: 100 })
    expect([filter, edges.length]).toEqual([filter, totalCount])
    for (const facet of facets as Facet[]) {
      for (const { value, count } of facet.values) {
        const chosen = instead(filter, facet, value)
        const found = await shop.search({ query, filter: chosen, first: 1 })
        expect([query, filter, chosen, count]).toEqual([query, filter, chosen, found.totalCount])
      }
    }
  }
})

test('whatever is chosen is among the values, however much that is', async () => {
  const filter = {
    ...{ category: 'nowhere', brands: many, inStock: true },
    options: Array.from({ length: 20 }, (_, n) => ({ option: `Option ${n}`, values: ['x', 'y'] })),
  }
  const { facets } = await shop.search({ query: 'lamp', filter })
  const selected = (facets as Facet[]).map(({ values }) => values.filter((value) => value.selected).length)
  expect(selected).toEqual([1, many.length, 1, ...filter.options.map(() => 2)])
})
