import type { WireMoney } from '@micromart/money'
import { categoryPathsIn } from './category-paths.ts'
import { type Columns, cellOf, cellsOf, textOf } from './columns.ts'
import { currencyIn } from './currency-symbols.ts'
import { imagesIn } from './images.ts'
import { optionsIn, valuesIn } from './lists.ts'
import { plainText } from './plain-text.ts'
import { readPrice } from './price.ts'
import { gramsIn } from './weight.ts'

/** What one row says, before it is joined with the rows of the same product. */
export interface RowFacts {
  line: number
  /** The shop's own key of what several rows belong to, such as Shopify's handle. */
  group: string | undefined
  id: string | undefined
  sku: string | undefined
  url: string | undefined
  name: string | undefined
  description: string | undefined
  brand: string | undefined
  categories: string[][]
  images: string[]
  /** Undefined in a row that has no price, as the rows of further pictures have none. */
  price: WireMoney | { reason: string } | undefined
  compareAt: WireMoney | undefined
  /** Every value that each of its options takes. A name that is missing is that of the product's first row. */
  options: { name: string | undefined; values: string[] }[]
  /** Pieces, when the file counts them. */
  stock: number | undefined
  soldOut: boolean
  weightGrams: number | null
}

const longestDescription = 20_000

export interface ReadingHints {
  /** The currency of prices that name none. */
  currency: string | undefined
  decimalComma: boolean | undefined
}

export function readRow(columns: Columns, line: number, cells: readonly string[], hints: ReadingHints): RowFacts {
  const cell = (role: Parameters<typeof cellOf>[2]) => cellOf(columns, cells, role)
  const description = cell('description')
  const currencyCell = cell('currency')
  const currency = currencyCell === undefined ? undefined : (currencyIn(currencyCell.toUpperCase()) ?? currencyCell)
  const priceHints = { ...hints, currency: currency ?? columns.currency ?? hints.currency }
  const price = cell('price')
  const compareAt = cell('compareAt')
  const before = compareAt === undefined ? undefined : readPrice(compareAt, priceHints)
  const stock = cell('stock')
  const available = cell('available')
  return {
    line,
    group: cell('group'),
    id: cell('id'),
    sku: cell('sku'),
    url: cell('url'),
    name: cell('name'),
    description: description === undefined ? undefined : plainText(description).slice(0, longestDescription),
    brand: cell('brand'),
    categories: categoriesOf(columns, cells),
    images: imagesIn([...cellsOf(columns, cells, 'mainImage'), ...cellsOf(columns, cells, 'images')]),
    price: price === undefined ? undefined : readPrice(price, priceHints),
    compareAt: before && 'reason' in before ? undefined : before,
    options: optionsOf(columns, cells),
    stock: stock !== undefined && /^\d{1,6}(?:[.,]0+)?$/.test(stock) ? Number.parseInt(stock, 10) : undefined,
    soldOut: available !== undefined && soldOut.test(available),
    weightGrams: gramsIn(cell('weight'), columns.byRole.get('weight')?.[0]?.heading),
  }
}

const soldOut =
  /^(?:false|0|no|n|f|nein|non|нет|なし|無|无|×)$|out.?of.?stock|sold.?out|unavailable|not available|ausverkauft|nicht|épuisé|rupture|agotado|esaurito|esgotado|売り切れ|在庫なし|品切|缺货|售罄|нет в наличии|품절|หมด|hết hàng/i

// WooCommerce's column `Type`, which is no category.
const productTypes = new Set(['simple', 'variable', 'variation', 'grouped', 'external', 'virtual', 'downloadable'])

function categoriesOf(columns: Columns, cells: readonly string[]): string[][] {
  for (const { index, heading } of columns.byRole.get('categoryPath') ?? []) {
    const cell = textOf(cells[index])
    if (cell === undefined || productTypes.has(cell.toLowerCase())) continue
    const paths = categoryPathsIn(cell, { breadcrumbs: /bread/i.test(heading) })
    // A lone name says less than a root and a name beside each other do.
    if (paths.some((path) => path.length > 1) || !columns.byRole.has('rootCategory')) return paths
  }
  const names = [cellOf(columns, cells, 'rootCategory'), cellOf(columns, cells, 'category')]
  const path = [...new Set(names.filter((name) => name !== undefined))]
  return path.length > 0 ? [path] : []
}

/** Numbered options if the file has such, or a list of options in JSON; the columns for colour and size otherwise. */
function optionsOf(columns: Columns, cells: readonly string[]): RowFacts['options'] {
  if (columns.options.length > 0) {
    return columns.options.flatMap(({ name, value }) => {
      const values = textOf(cells[value])
      // Shopify's way to say that nothing varies.
      if (values === undefined || /^default title$/i.test(values)) return []
      return [{ name: textOf(cells[name]), values: /[|;]/.test(values) ? valuesIn(values) : [values] }]
    })
  }
  const listed = optionsIn(cellOf(columns, cells, 'variations') ?? '')
  if (listed.length > 0) return listed
  return (['colour', 'size'] as const).flatMap((role) => {
    const column = (columns.byRole.get(role) ?? []).find(({ index }) => textOf(cells[index]) !== undefined)
    const values = column ? valuesIn(cells[column.index] ?? '').filter((value) => textOf(value) !== undefined) : []
    return column && values.length > 0 ? [{ name: optionName(role, column.heading), values }] : []
  })
}

/** English headings come in many forms and become one; others stay, in their own language. */
function optionName(role: 'colour' | 'size', heading: string): string {
  if (/colou?r/i.test(heading)) return 'Colour'
  if (/size/i.test(heading)) return 'Size'
  return heading.replace(/[_:]+/g, ' ').trim().slice(0, 60) || role
}
