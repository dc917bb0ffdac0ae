import { categoryPathsBy } from '../cells/category-paths.ts'
import { leastOf } from '../cells/sale-status.ts'
import type { OptionFacts } from '../row/options.ts'
import { extrasLeftOut, type RowFacts } from '../row/read-row.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/** BigCommerce's files: a row a product, followed by rows of its SKUs and rules; and those of its newer format, of variants and images. */
export const bigcommerce: Platform = {
  name: 'BigCommerce',
  own: ['item type', 'item', 'product type', 'type'],
  writes: (columns) =>
    hasAll(columns, 'item type', 'product code sku') ||
    (hasAll(columns, 'item', 'inventory tracking') && hasAny(columns, 'is visible', 'current stock', 'product url')),
  open: () => {
    let product: RowFacts | undefined
    let tracking = 'none'
    return (facts, cells) => {
      const item = (cells.at('item type', 'item') ?? '').trim().toLowerCase()
      if (item === 'product') {
        tracking = trackingOf(cells, 'none')
        product = { ...productFacts(facts, cells), belongs: `id:${facts.id ?? facts.sku ?? facts.line}` }
        return product
      }
      const below = {
        ...facts,
        belongs: product?.belongs,
        group: product?.group,
        id: undefined,
        name: undefined,
        status: undefined,
        categories: [],
      }
      if (item === 'sku' || item === 'variant') {
        const options = optionsIn(cells.at('options') ?? cells.at('product name', 'name') ?? '')
        return {
          ...below,
          kind: 'variant',
          options,
          description: undefined,
          stock: trackedStock(below, cells, tracking),
        }
      }
      if (item === 'rule') return { ...below, kind: 'aside', ...ruleIn(facts, cells) }
      return { ...below, kind: item === 'image' ? 'more' : 'aside', price: undefined, options: [] }
    }
  },
  join: (rows) => {
    const variants = rows.some(({ kind }) => kind === 'variant')
    const rules = rows.filter(({ kind }) => kind === 'aside')
    return rows.map((row) => {
      if (row.kind === 'whole' && variants) return { ...row, kind: 'parent' }
      if (row.kind !== 'variant') return row
      const rule = rules.find(({ sku, options }) =>
        sku ? sku === row.sku : options.length > 0 && options.every((one) => has(row, one)),
      )
      if (!rule) return row
      return { ...row, surcharge: rule.surcharge, price: rule.price ?? row.price, status: rule.status ?? row.status }
    })
  },
}

const has = ({ options }: RowFacts, wanted: OptionFacts) =>
  options.some(({ name, values }) => name === wanted.name && values[0] === wanted.values[0])

function productFacts(facts: RowFacts, cells: Cells): RowFacts {
  const cell = cells.at('category', 'categories') ?? ''
  const named = [...cell.matchAll(/Category Path:\s*([^|;]+)/g)].map(([, path = '']) => path.trim())
  const listed = named.length > 0 ? named.flatMap((path) => categoryPathsBy(path, paths)) : categoryPathsBy(cell, paths)
  // Its own numbers of categories, where it writes no more of them.
  const categories = listed.filter((path) => path.length > 1 || !/^\d+$/.test(path[0] ?? ''))
  const isClosed = /^disabled$/i.test(cells.at('availability') ?? '')
  return {
    ...facts,
    notes: typedIn.test(cells.at('options') ?? '') ? [...facts.notes, extrasLeftOut] : facts.notes,
    ...{ kind: 'whole', options: [], group: facts.id, categories, stock: trackedStock(facts, cells) },
    status: leastOf([facts.status, isClosed ? 'DRAFT' : undefined]),
  }
}

const paths = { between: /[;|]/, below: /\// }

/** What is not tracked has no count that means anything; a SKU that says nothing of it is tracked as its product is. */
const trackedStock = ({ stock }: RowFacts, cells: Cells, usual = 'none') =>
  /^(?:none|n|no)$/i.test(trackingOf(cells, usual)) ? undefined : stock

const trackingOf = (cells: Cells, usual: string) => cells.at('track inventory', 'inventory tracking') ?? usual

/** Options that customers type in, tick, or choose of others than this product's variants. */
const typedIn = /Type=(?:Text|Multi|Check|File|Date|Numbers?\b)|\[(?:T|MT|CB|C|N|NT|FU|D|DF)\]/i

/** Colours, or a picture, that a swatch shows. */
const swatch = /:#[0-9a-f]{3,8}(?:\|#[0-9a-f]{3,8})*$|\[(?:#[0-9a-f]{3,8}[|:,]?)+\]$|\[https?:[^\]]*\]$/i

/** `[S]Size=Small,[CS]Colour=Red:#f00`, or `Type=Rectangle|Name=Size|Value=Small`, `Type=Swatch|Name=Colour|Value=Red[#f00]`. */
function optionsIn(text: string): OptionFacts[] {
  const newer = [...text.matchAll(/Name=([^|]+)\|Value=((?:\[[^\]]*\]|(?!Type=)[^|;[])+)/g)]
  const older = [...text.matchAll(/\[[A-Z0-9]+\]\s*([^=[\]]+)=((?:(?!,\s*\[)[^\n])*)/g)]
  return (newer.length > 0 ? newer : older).map(([, name = '', value = '']) => ({
    name: name.trim(),
    values: [value.trim().replace(swatch, '')],
  }))
}

/** A rule gives what it names another price: a fixed one, or something on top. */
function ruleIn(facts: RowFacts, cells: Cells): Pick<RowFacts, 'surcharge' | 'price' | 'options' | 'status'> {
  const [, how = '', amount = ''] = /^\[(\w+)\]\s*(-?[\d.,]+)/.exec(cells.at('price', 'sale price') ?? '') ?? []
  const options = optionsIn(cells.at('product name', 'name') ?? '')
  const status = /^n/i.test(cells.at('allow purchases') ?? '') ? ('DRAFT' as const) : undefined
  if (how === 'FIXED') return { surcharge: undefined, price: facts.price, options, status }
  const percent = how.includes('PERCENT') || how === 'PERCENTAGE' ? '%' : ''
  const sign = how.startsWith('REMOVE') || how.startsWith('SUB') ? '-' : ''
  return { surcharge: amount ? `${sign}${amount}${percent}` : undefined, price: undefined, options, status }
}
