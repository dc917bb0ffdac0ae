import { categoryPathsBy } from '../cells/category-paths.ts'
import { shortText } from '../cells/plain-text.ts'
import type { Columns } from '../headings/columns.ts'
import { textOf } from '../headings/columns.ts'
import { list } from '../headings/list.ts'
import { type OptionFacts, optionNamed } from '../row/options.ts'
import { hasAny, type Platform } from './platform.ts'

const categories = { between: /,/, below: />|&gt;/ }

/** What `Type` is called; what stands in it is always English. */
const types = list(
  'type, typ, tipo, tipe, rodzaj, тип, τύπος, laji, vrsta, típus, tür, タイプ, 형식, ชนิด, loại, 类型, 類型, tüüp, tip, tips, tipas',
)

/** WooCommerce's own export, whose headings are in the shop's language and whose `Type` always is in English. */
export const woocommerce: Platform = {
  name: 'WooCommerce',
  own: types,
  writes: (columns) =>
    hasAny(columns, ...types) &&
    !hasAny(columns, 'handle', 'url handle', 'attribute set code', 'product code sku') &&
    [
      ...(['published', 'visibility', 'salePrice', 'group'] as const).map((role) => columns.byRole.has(role)),
      columns.options.length > 0,
    ].filter(Boolean).length >= 2,
  open: (columns) => (facts, cells) => {
    const makes = (cells.at(...types) ?? '').toLowerCase().split(/\s*,\s*/)
    const is = (make: RegExp) => makes.some((one) => make.test(one))
    // Subscriptions are `variable-subscription` and `subscription_variation`.
    const kind = is(/variation$/) ? 'variant' : is(/^variable/) ? 'parent' : 'whole'
    const elsewhere = makes.includes('external')
    const grouped = makes.includes('grouped')
    const listed = (columns.byRole.get('categoryPath') ?? []).map(({ index }) => textOf(cells.raw[index])).find(Boolean)
    return {
      ...facts,
      kind,
      // Of what is no variation, attributes are only traits.
      options: kind === 'whole' ? [] : attributesOf(columns, cells.raw, kind),
      categories: listed === undefined ? [] : categoryPathsBy(listed, categories),
      soldOut: facts.soldOut || /^(?:onbackorder|backorder)$/i.test(cells.at('in stock', 'stock status') ?? ''),
      unfit: grouped ? { reason: 'grouped' } : is(/^(?:bundle|composite)$/) ? { reason: 'bundle' } : undefined,
      ...(elsewhere && { status: 'DRAFT', notes: [...facts.notes, { reason: 'sold-elsewhere' }] }),
    }
  },
}

/** A variation that leaves an attribute empty is for all of its values. */
function attributesOf(columns: Columns, cells: readonly string[], kind: 'parent' | 'variant'): OptionFacts[] {
  return columns.options.flatMap((column) => {
    const named = optionNamed(column, cells)
    if (named === undefined) return []
    const text = textOf(cells[column.value])
    const option = shortText(named.replace(/^pa_/, ''))
    if (text === undefined) return kind === 'variant' ? [{ name: option, values: [], any: true }] : []
    // A parent lists all values; a comma in one of them has a backslash before it.
    const whole = text.replaceAll('\\,', kept)
    const parts = kind === 'parent' ? whole.split(/\s*[,|]\s*/) : [whole]
    return [{ name: option, values: parts.map((part) => shortText(part.replaceAll(kept, ','))).filter(Boolean) }]
  })
}

const kept = '\ue02c'
