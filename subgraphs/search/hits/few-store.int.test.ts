import type { ProductSnapshot } from '@micromart/events'
import { createTestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIndex, type SearchIndex } from '../testing/open-index.ts'
import { sampleProduct } from '../testing/samples.ts'
import { conditions, type Filter, where } from './condition-store.ts'
import { amongFew } from './few-store.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let index: SearchIndex

/** The large one is dear and striped where the small one is cheap and plain, and nobody has a large one; each third is sold in dollars as well. */
function mixed(n: number): ProductSnapshot {
  const product = sampleProduct({ id: `p${n}`, name: 'Lamp', sizes: ['S', 'L'], brand: `Brand ${n % 7}` })
  return {
    ...product,
    options: [...product.options, { name: 'Pattern', values: ['Plain', 'Striped'] }],
    variants: product.variants.map((variant, at) => ({
      ...variant,
      selection: [...variant.selection, { option: 'Pattern', value: at === 0 ? 'Plain' : 'Striped' }],
      price: { amount: at === 0 ? '9.90' : '99.00', currency: 'EUR' },
      prices: n % 3 === 0 ? [{ price: { amount: at === 0 ? '11.00' : '110.00', currency: 'USD' } }] : [],
    })),
  }
}

const piecesOf = ({ variants }: ProductSnapshot) =>
  new Map(variants.map(({ variantId }, at) => [variantId, at === 0 ? 5 : 0]))

const put = (from: number, to: number) =>
  index.put(
    Array.from({ length: to - from }, (_, n) => mixed(from + n)),
    piecesOf,
  )

const size = (...values: string[]) => ({ option: 'Size', values })
const pattern = (...values: string[]) => ({ option: 'Pattern', values })
const cheap = { currency: 'EUR', max: '20' }

/** What some variant of each product meets by itself, and none altogether. */
const ofNoVariant: Filter[] = [
  { price: cheap, inStock: false },
  { options: [size('L')], inStock: true },
  { options: [size('L')], price: cheap },
  { options: [size('L'), pattern('Plain')] },
  { options: [size('S'), pattern('Striped')], category: 'home', brands: ['Brand 3'] },
  { price: { currency: 'USD', min: '100' }, inStock: true },
  { options: [size('L')], price: cheap, inStock: true, brands: ['Brand 1'] },
]

beforeAll(async () => {
  database = await createTestDatabase()
  index = await openIndex(database.url)
  await put(1, 401)
  await index.settle()
})
afterAll(async () => {
  await index.close()
  await database.drop()
})

const meant = async (all: ReturnType<typeof conditions>) => {
  const { rows } = await sql<{
    id: string
  }>`SELECT product_id AS id FROM documents d WHERE ${where(all)} ORDER BY 1`.execute(index.db)
  return rows.map(({ id }) => id)
}

const met: Filter[] = [
  { price: cheap, inStock: true },
  { options: [size('L'), pattern('Striped', 'Plain')], inStock: false },
  { options: [size('S', 'L')], price: { currency: 'USD', min: '110', max: '110' }, brands: ['Brand 0'] },
]

test('what is found is the same however many variants are looked up, and where an older version has written some', async () => {
  const none = { most: 10_000, rate: 512, common: 1_000 }
  for (const filter of [...ofNoVariant, ...met]) {
    const all = conditions([], filter)
    const expected = await meant(all)
    expect(await meant(await amongFew(index.db, all, none))).toEqual(expected)
    expect(await meant(await amongFew(index.db, all, { ...none, most: 10 }))).toEqual(expected)
  }
  const all = conditions([], { price: cheap, inStock: true })
  expect((await amongFew(index.db, all, none)).variant).toEqual([])
  await sql`UPDATE document_variants SET bands = NULL WHERE product_id = (SELECT max(product_id) FROM documents)`.execute(
    index.db,
  )
  expect(await amongFew(index.db, all, none)).toBe(all)
  await sql`UPDATE document_variants SET bands = (SELECT bands FROM document_variants o WHERE o.price = v.price AND o.bands IS NOT NULL LIMIT 1)
    FROM document_variants v WHERE v.variant_id = document_variants.variant_id AND document_variants.bands IS NULL`.execute(
    index.db,
  )
})

test('what no variant has by itself takes no longer to look for the more products have it between their variants', async () => {
  const asks = (['NEWEST', 'PRICE_ASC', 'PRICE_DESC'] as const).flatMap((sort) =>
    ofNoVariant.map((filter) => () => index.search('', { filter, sort })),
  )
  const read = () =>
    asks.reduce<Promise<number[]>>(async (all, ask) => [...(await all), await index.pagesOf(ask)], Promise.resolve([]))
  const few = await read()
  await put(401, 1_601)
  await index.settle()
  const many = await read()
  expect(many.map((pages, nth) => ({ nth, grown: pages > 1.5 * (few[nth] ?? 0) + 50 }))).toEqual(
    many.map((_, nth) => ({ nth, grown: false })),
  )
})
