import { pathOf, type StandingProduct } from '@micromart/catalog-import'

/** As many as Shopify takes. */
const mostOptions = 3
const numbers = Array.from({ length: mostOptions }, (_, n) => n + 1)

export const shopifyHeadings: readonly string[] = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published'],
  ...numbers.flatMap((n) => [`Option${n} Name`, `Option${n} Value`]),
  ...[
    'Variant SKU',
    'Variant Grams',
    'Variant Inventory Tracker',
    'Variant Inventory Qty',
    'Variant Inventory Policy',
    'Variant Fulfillment Service',
  ],
  ...['Variant Price', 'Variant Compare At Price', 'Variant Requires Shipping', 'Variant Taxable', 'Variant Barcode'],
  ...['Image Src', 'Image Position', 'Image Alt Text', 'Gift Card', 'Status'],
]

/** A product's rows in Shopify's columns. `left` says what Shopify's columns have no place for. */
export function shopifyRows(product: StandingProduct): { rows: string[][]; left: string[] } {
  const { slug, options, media, variants } = product
  if (options.length > mostOptions)
    return { rows: [], left: [`${slug} varies by ${options.length} options, and Shopify takes ${mostOptions}`] }
  const rows = Array.from({ length: Math.max(variants.length, media.length) }, (_, n) => [
    slug,
    ...wholeOf(product, n),
    ...optionsOf(product, n),
    ...variantOf(product, n),
    ...pictureOf(product, n),
    ...(n === 0 ? ['FALSE', product.status.toLowerCase()] : ['', '']),
  ])
  const relative = media.some(({ url }) => url.startsWith('/'))
  const further = new Set(variants.flatMap(({ prices }) => prices.slice(1).map(({ price }) => price.currency)))
  return {
    rows,
    left: [
      ...(relative ? [`${slug} has pictures that are paths of this shop, which Shopify cannot fetch`] : []),
      ...(further.size > 0
        ? [`${slug} has prices in ${[...further].join(', ')} as well, for which there are no columns`]
        : []),
    ],
  }
}

/** Shopify's prices are all in the one currency of its shop, which no column says. */
export const currenciesLeft = (currencies: ReadonlySet<string>): string[] =>
  currencies.size > 1 ? [`its prices are in ${[...currencies].join(', ')}, and no column says which`] : []

function wholeOf({ name, description, brand, categories, status }: StandingProduct, n: number): string[] {
  if (n > 0) return ['', '', '', '', '', '']
  const [first, ...others] = categories.map((one) => pathOf(one))
  const tags = [...(first?.slice(0, -1) ?? []), ...others.flat()].map((tag) => tag.replaceAll(',', ' '))
  return [
    name,
    htmlOf(description ?? ''),
    brand ?? '',
    first?.at(-1) ?? '',
    [...new Set(tags)].join(', '),
    String(status === 'ACTIVE').toUpperCase(),
  ]
}

function optionsOf({ options, variants }: StandingProduct, n: number): string[] {
  const variant = variants[n]
  if (!variant) return numbers.flatMap(() => ['', ''])
  // Shopify's way to say that nothing varies.
  if (options.length === 0) return [...(n === 0 ? ['Title', 'Default Title'] : ['', 'Default Title']), '', '', '', '']
  return numbers.flatMap((number) => {
    const name = options[number - 1]?.name
    const value = variant.selection.find(({ option }) => option === name)?.value ?? ''
    return [n === 0 ? (name ?? '') : '', value]
  })
}

function variantOf({ variants }: StandingProduct, n: number): string[] {
  const variant = variants[n]
  if (!variant) return Array.from({ length: 11 }, () => '')
  const { sku, weightGrams, gtin, stock, price, compareAtPrice } = variant
  return [
    ...[sku, String(weightGrams ?? 0), 'shopify', String(stock?.onHand ?? 0), 'deny', 'manual'],
    ...[price.amount, compareAtPrice?.amount ?? '', 'TRUE', 'TRUE', gtin ?? ''],
  ]
}

function pictureOf({ media }: StandingProduct, n: number): string[] {
  const picture = media[n]
  return picture ? [picture.url, String(n + 1), picture.alt ?? ''] : ['', '', '']
}

/** Plain text as HTML that shows it alike. */
const htmlOf = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r?\n/g, '<br>\n')
