import { message, type ProductSnapshot } from '@micromart/events'
import type { MessagingTables } from '@micromart/messaging'
import { migrate, openDatabase, withCommonMigrations } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consumers } from './consumers.ts'
import { facets } from './facets.ts'
import { conditions, type Filter } from './filters.ts'
import { count, find, type Sort } from './find.ts'
import { migrations } from './migrations/index.ts'
import { related } from './related.ts'
import { searchTerms } from './search-terms.ts'
import { correct } from './spelling.ts'
import { suggest } from './suggest.ts'
import type { SearchTables } from './tables.ts'

const log = createLogger({ service: 'search', level: 'silent' })
let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof openDatabase<SearchTables & MessagingTables>>

interface Sample {
  id: string
  name: string
  brand?: string
  price?: string
  currency?: string
  sizes?: string[]
  category?: [root: string, leaf: string]
  status?: ProductSnapshot['status']
}

function snapshot({ id, name, brand, price = '10.00', currency = 'EUR', sizes = ['One'], category, status }: Sample) {
  const [root, leaf] = category ?? ['home', 'light']
  return {
    productId: id,
    name,
    slug: id,
    brand: brand ?? null,
    status: status ?? 'ACTIVE',
    categories: [{ categoryId: leaf, name: leaf, slug: leaf, path: [root, leaf] }],
    options: [{ name: 'Size', values: sizes }],
    media: [{ url: `/pictures/${id}.svg` }],
    variants: sizes.map((size) => ({
      variantId: `${id}-${size}`,
      sku: `${id}-${size}`,
      title: size,
      selection: [{ option: 'Size', value: size }],
      price: { amount: price, currency },
    })),
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  } satisfies ProductSnapshot
}

const parts = (id: string, subject: string, version: number) => ({
  id,
  source: 'a test',
  subject,
  time: new Date(),
  aggregateVersion: version,
})

async function hearProduct(sample: Sample, version = 1) {
  const [products] = consumers
  const event = message('products.events', 'product.updated', {
    ...parts(`evt-${sample.id}-${version}`, sample.id, version),
    data: snapshot(sample),
  })
  await db.transaction().execute((trx) => products.handle(event, trx))
}

async function hearStock(variantId: string, available: number, version = 1) {
  const [, stock] = consumers
  const availability = available > 0 ? ('IN_STOCK' as const) : ('OUT_OF_STOCK' as const)
  const data = { variantId, sku: variantId, onHand: available, reserved: 0, available, reorderPoint: 5, availability }
  const event = message('inventory.events', 'stock.changed', {
    ...parts(`s-${variantId}-${version}`, variantId, version),
    data,
  })
  await db.transaction().execute((trx) => stock.handle(event, trx))
}

async function ids(query: string, filter: Filter = {}, sort: Sort = 'RELEVANCE', first = 50) {
  const terms = searchTerms(query)
  const hits = await find(db, conditions(terms, filter), { terms, filter, sort, page: { first, after: null } })
  return hits.map((hit) => hit.productId)
}

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase<SearchTables & MessagingTables>(database.url, log)
  await migrate(db, withCommonMigrations(migrations), log)
  await hearStock('p1-S', 3) // Before its product is known, as topics have no order between them.
  await hearProduct({ id: 'p1', name: 'Brass travel lantern', brand: 'Glimmer', price: '19.90', sizes: ['S', 'M'] })
  await hearProduct({ id: 'p2', name: 'Paper lanterns, set of six', brand: 'Glimmer', price: '8.50' })
  await hearProduct({
    id: 'p3',
    name: 'Crème brûlée torch',
    brand: 'Flamme',
    price: '24.00',
    category: ['home', 'cook'],
  })
  await hearProduct({ id: 'p4', name: '竹の箸', price: '900', currency: 'JPY', category: ['table', 'chopsticks'] })
  await hearProduct({ id: 'p5', name: 'Unfinished lantern', status: 'DRAFT' })
  await hearStock('p2-One', 0)
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

describe('a search', () => {
  it('finds words by their beginnings, in the plural or the singular, and only what is for sale', async () => {
    expect((await ids('lantern')).toSorted()).toEqual(['p1', 'p2'])
    expect((await ids('lanterns')).toSorted()).toEqual(['p1', 'p2'])
    expect(await ids('bra lant')).toEqual(['p1'])
  })

  it('finds what has no accents in the query, and scripts without spaces', async () => {
    expect(await ids('creme brulee')).toEqual(['p3'])
    expect(await ids('箸')).toEqual([])
    expect(await ids('の箸')).toEqual(['p4'])
    expect(await ids('竹')).toEqual(['p4'])
  })

  it('ranks a name above a brand', async () => {
    await hearProduct({ id: 'p6', name: 'Candle', brand: 'Torch', category: ['home', 'light'] })
    expect(await ids('torch')).toEqual(['p3', 'p6'])
  })

  it('is proposed what was probably meant, and only what some product has', async () => {
    expect(await correct(db, ['lantren'])).toEqual(['lantern'])
    expect(await correct(db, ['bras', 'lantrn'])).toEqual(['bras', 'lantern'])
    expect(await correct(db, ['lantern'])).toBeNull()
    expect(await correct(db, ['xylophone'])).toBeNull()
    expect(await correct(db, ['unfinihsed'])).toBeNull()
  })

  it.each([`'`, '%', '_', ':*', '!lantern', '((', '\\', '\u0000'])('takes %j for nothing special', async (query) => {
    await expect(ids(query)).resolves.toBeInstanceOf(Array)
  })
})

describe('a filter', () => {
  it('of a category holds for what lies below it', async () => {
    expect((await ids('', { category: 'home' })).toSorted()).toEqual(['p1', 'p2', 'p3', 'p6'])
    expect(await ids('', { category: 'cook' })).toEqual(['p3'])
  })

  it('of options wants any of the values, of brands any of the brands', async () => {
    expect(await ids('', { options: [{ option: 'size', values: ['m', 'xl'] }] })).toEqual(['p1'])
    expect((await ids('', { brands: ['GLIMMER', 'flamme'] })).toSorted()).toEqual(['p1', 'p2', 'p3'])
  })

  it('of a price speaks of one currency, its ends included', async () => {
    expect(await ids('', { price: { currency: 'EUR', min: '19.90', max: '19.90' } })).toEqual(['p1'])
    expect(await ids('', { price: { currency: 'JPY' } })).toEqual(['p4'])
    expect(() => conditions([], { price: { currency: 'EUR', min: '2', max: '1' } })).toThrow(/lowest price/)
  })

  it('of stock follows the stock', async () => {
    expect(await ids('', { inStock: true })).toEqual(['p1'])
    await hearStock('p2-One', 4, 2)
    await hearStock('p2-One', 0, 1) // Late, and old.
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
      const all = conditions([], {})
      const seen: string[] = []
      let after: [typeof sort, string, string] | null = null
      for (;;) {
        const [hit, more] = await find(db, all, { terms: [], filter: {}, sort, page: { first: 1, after } })
        if (!hit) break
        seen.push(hit.productId)
        after = [sort, hit.key, hit.productId]
        if (!more) break
      }
      expect(seen).toEqual(await ids('', {}, sort))
      expect(new Set(seen).size).toBe(await count(db, all))
    },
  )
})

describe('facets', () => {
  const valuesOf = async (name: string, filter: Filter, query = '') => {
    const found = await facets(db, conditions(searchTerms(query), filter), filter)
    const values = found.find((facet) => facet.name === name)?.values ?? []
    return Object.fromEntries(values.map(({ value, count: n, selected }) => [value, selected ? `${n}!` : n]))
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
    expect((await suggest(db, 'brass la', 8)).map((hit) => hit.name)).toEqual(['Brass travel lantern'])
    expect(await suggest(db, '', 8)).toEqual([])
    expect(await suggest(db, 'glimmer', 8)).toEqual([])
  })

  it('are of the same category or brand, and never the product itself', async () => {
    const [near, none] = await related(db, ['p1', 'p4'], 2)
    expect(near?.map((hit) => hit.productId)).toEqual(['p2', 'p6'])
    expect(none).toEqual([])
  })
})

describe('the index', () => {
  it('ignores what is older than what it has, and forgets what is archived', async () => {
    await hearProduct({ id: 'p7', name: 'Kite' }, 3)
    await hearProduct({ id: 'p7', name: 'Kite, old' }, 2)
    expect(await ids('kite old')).toEqual([])
    await hearProduct({ id: 'p7', name: 'Kite', status: 'ARCHIVED' }, 4)
    expect(await ids('kite')).toEqual([])
  })
})
