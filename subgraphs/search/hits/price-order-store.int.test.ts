import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, productId } from '../testing/samples.ts'
import { conditions, type Filter } from './condition-store.ts'
import { findHits, type ListedHit, mostScored } from './hit-store.ts'
import { type HitKey, orderName, type Sort } from './order-store.ts'
import { nextInPrice } from './price-order-store.ts'

let shop: SearchHarness
/** Each third has a price in dollars as well, which goes the other way; each fifth has none but that. */
const further = (n: number): Record<string, string> => (n % 3 === 0 ? { USD: `${500 - 7 * n}.00` } : {})

beforeAll(async () => {
  shop = await openSearch()
  for (let n = 1; n <= 60; n++) {
    const own = n % 5 === 0 ? { price: `${3 * n}.50`, currency: 'USD' } : { price: `${n * n}.90`, further: further(n) }
    await shop.hearProduct({ id: `p${n}`, name: 'Lamp', sizes: ['S', 'M'], ...own })
    if (n % 2 === 0) await shop.hearStock(`p${n}-M`, 2)
  }
})
afterAll(() => shop.close())

const bounds = { inAll: mostScored, scored: 100, lookedThrough: 3_000 }
const byAll = { ...bounds, reaching: { rate: 2 ** 31, enough: 1_000 } }
const bySample = { ...bounds, reaching: { rate: 4, enough: 3 } }

async function listed(most: typeof byAll, sort: Sort, filter: Filter, currency?: string): Promise<string[]> {
  const found: ListedHit[] = []
  let after: HitKey | null = null
  for (;;) {
    const page: { first: number; after: HitKey | null } = { first: 4, after }
    const all = conditions([], filter)
    const hits = await findHits(shop.db, all, { query: '', meanings: [], filter, sort, currency, page }, most)
    found.push(...hits.slice(0, 4))
    const last = hits[3]
    if (hits.length <= 4 || !last) return found.map(({ productId }) => nameOf(productId))
    after = [orderName({ sort, filter, currency }), last.key, last.productId, last.seen]
  }
}

describe.each<Sort>(['PRICE_ASC', 'PRICE_DESC'])('%s', (sort) => {
  it.each<[string, Filter, string?]>([
    ['all', {}, 'EUR'],
    ['all, in a further currency', {}, 'USD'],
    ['what costs so much', { price: { currency: 'EUR', min: '30', max: '2500' } }],
    ['what costs so much and can be had', { price: { currency: 'EUR', max: '900' }, inStock: true }],
    ['what can be had', { inStock: true }, 'USD'],
  ])('lists %s as if everything had been sorted', async (_, filter, currency) => {
    expect(await listed(bySample, sort, filter, currency)).toEqual(await listed(byAll, sort, filter, currency))
  })

  it('reads little of what fits', async () => {
    const filter = { price: { currency: 'EUR' } }
    const ordered = { filter, sort, page: { first: 4, after: null } }
    const near = await nextInPrice(shop.db, conditions([], filter), ordered, sql`true`, { rate: 4, enough: 3 })
    const { rows } = await sql`SELECT FROM documents d WHERE ${near?.worded}`.execute(shop.db)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(40)
  })
})

describe('a price that a version has written that knows of no bands', () => {
  it('is found, and no longer by what it was', async () => {
    const cheap = { price: { currency: 'EUR', max: '1.50' } }
    expect(await shop.found('', cheap)).toEqual([])
    await sql`UPDATE document_variants SET price = 1.00 WHERE product_id = ${productId('p59')}`.execute(shop.db)
    await sql`UPDATE documents SET form = 3, price = 1.00 WHERE product_id = ${productId('p59')}`.execute(shop.db)
    expect(await shop.found('', cheap)).toEqual(['p59'])
    expect(await shop.found('', { price: { currency: 'EUR', min: '3481', max: '3482' } })).toEqual([])
    await shop.work('document-forms')
    expect(await shop.found('', cheap)).toEqual(['p59'])
    const { rows } = await sql`
      SELECT FROM documents WHERE product_id = ${productId('p59')} AND price_bands @> '{EUR 1:0}'`.execute(shop.db)
    expect(rows).toHaveLength(1)
  })
})
