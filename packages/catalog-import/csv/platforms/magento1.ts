import type { OptionFacts } from '../row/options.ts'
import type { RowFacts } from '../row/read-row.ts'
import { mediaPath, mediaTold } from './magento.ts'
import { hasAll, type Platform } from './platform.ts'

/** Magento 1: rows without a SKU say more of the product above them, such as its next category or another of its simple products. */
export const magento1: Platform = {
  name: 'Magento 1',
  own: ['type', 'status', 'visibility', 'store', 'attribute set', 'root category', 'category'],
  media: { before: mediaPath, told: mediaTold },
  writes: (columns) => hasAll(columns, 'sku', 'attribute set', 'type') && hasAll(columns, 'root category'),
  open: () => {
    let above: string | undefined
    return (facts, cells) => {
      const further = facts.sku === undefined
      if (!further) above = facts.sku
      const view = cells.at('store')
      const held = cells.at('super products sku')
      const [code, value] = [cells.at('super attribute code'), cells.at('super attribute option')]
      const chosen: OptionFacts[] = code && value ? [{ name: labelOf(code), values: [value] }] : []
      const path = (cells.at('category') ?? '').split('/').filter(Boolean)
      const type = cells.at('type')
      return {
        ...facts,
        kind: further ? (view === undefined ? 'more' : 'aside') : type === 'configurable' ? 'parent' : 'whole',
        group: undefined,
        id: undefined,
        belongs: further && above !== undefined ? above : undefined,
        goesBy: further ? [] : [facts.sku ?? ''],
        holds: held === undefined ? [] : [held],
        selections: held === undefined ? undefined : new Map([[held, chosen]]),
        name: view === undefined ? facts.name : undefined,
        price: further ? undefined : facts.price,
        options: [],
        categories: path.length > 0 ? [path] : [],
        status: further ? undefined : cells.at('status') === '2' ? 'DRAFT' : 'ACTIVE',
        hiddenAlone: cells.at('visibility') === '1',
        stock: cells.at('manage stock') === '0' ? undefined : facts.stock,
        unfit: type === 'bundle' || type === 'grouped' ? { reason: 'no-own-price', type } : undefined,
        notes: further ? [] : facts.notes,
      }
    }
  },
  join: (rows) => {
    const selections = new Map<string, OptionFacts[]>()
    for (const row of rows)
      for (const [sku, options] of row.selections ?? [])
        selections.set(sku, [...(selections.get(sku) ?? []), ...options])
    const categories = rows.flatMap((row) => (row.kind === 'parent' || row.kind === 'more' ? row.categories : []))
    return rows.map((row) => ({
      ...row,
      options: selections.get(row.sku ?? '') ?? row.options,
      categories:
        row.kind === 'parent' || selections.size === 0
          ? [...row.categories, ...othersOf(row, categories)]
          : row.categories,
    }))
  },
}

const othersOf = (row: RowFacts, all: readonly string[][]) =>
  row.sku === undefined ? [] : all.filter((path) => !row.categories.includes(path))

const labelOf = (code: string) => `${code.charAt(0).toUpperCase()}${code.slice(1).replace(/_/g, ' ')}`
