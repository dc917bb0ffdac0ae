import type { ProductSnapshot } from '@micromart/events'
import { productOf } from './shelf.ts'

// What a filter of several parts is hard for: what one variant has and what another one of the same product has, so that a product has all
// that is asked for and no variant has.

const sizes = ['Small', 'Large']
const patterns = ['Plain', 'Dotted', 'Striped']

/** The same products as on the shelf, each in two sizes and two patterns. The large ones cost six times as much, and of striped ones there are none that are large. */
export function mixedOf(n: number): ProductSnapshot {
  const product = productOf(n)
  const amount = Number(product.variants[0]?.price.amount ?? '1')
  const own = patterns.slice(n % 2, (n % 2) + 2)
  const selections = sizes.flatMap((size) =>
    own.filter((pattern) => size === 'Small' || pattern !== 'Striped').map((pattern) => ({ size, pattern })),
  )
  return {
    ...product,
    options: [
      { name: 'Size', values: sizes },
      { name: 'Pattern', values: own },
    ],
    variants: selections.map(({ size, pattern }, at) => {
      const price = size === 'Large' ? 6 * amount : amount
      return {
        variantId: `${product.productId.replace('prd', 'var')}${at}`,
        sku: `SKU-${n}-${at}`,
        title: `${size} ${pattern}`,
        selection: [
          { option: 'Size', value: size },
          { option: 'Pattern', value: pattern },
        ],
        price: { amount: price.toFixed(2), currency: 'EUR' },
        prices: n % 3 === 0 ? [{ price: { amount: (1.1 * price).toFixed(2), currency: 'USD' } }] : [],
      }
    }),
  }
}

/** No large one can be had, and of small ones all but each thousandth. */
export const piecesOf = ({ productId, variants }: ProductSnapshot): Map<string, number> =>
  new Map(
    variants.map(({ variantId, title }) => {
      const isLarge = title?.startsWith('Large') ?? false
      return [variantId, isLarge || Number(productId.slice(4)) % 1_000 === 0 ? 0 : 5]
    }),
  )

const common = 'lamp'
const [least, most] = ['10', '60']

/** Of each part of a search the ways that differ in what they make PostgreSQL read. */
export const parts = {
  query: ['', common, 'oak desk lamp', 'la', 'lamp bazovu'],
  sort: ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC'],
  category: [undefined, 'cat_all', 'cat_lamp', 'cat_belt'],
  brands: [undefined, ['bababa & co'], ['lepaba & co']],
  options: [
    undefined,
    [{ option: 'Size', values: ['Large'] }],
    [{ option: 'Size', values: ['Small'] }],
    [
      { option: 'Size', values: ['Large'] },
      { option: 'Pattern', values: ['Striped'] },
    ],
    [{ option: 'Size', values: ['Nobody has this'] }],
  ],
  price: [
    undefined,
    { currency: 'EUR', min: least, max: most },
    { currency: 'EUR', min: '20', max: '21' },
    { currency: 'USD', max: '25' },
    { currency: 'EUR', max: '29.99' },
    { currency: 'EUR', min: '1300' },
  ],
  inStock: [undefined, true, false],
  currency: [undefined, 'USD'],
  facets: [false, true],
} as const
