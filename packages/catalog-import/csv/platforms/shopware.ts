import type { RowFacts } from '../row/read-row.ts'
import { hasAny, type Platform } from './platform.ts'

/** Shopware 6. Its default profile names what is chosen of a product by ids alone, which say nothing to people. */
export const shopware: Platform = {
  name: 'Shopware',
  writes: (columns) =>
    hasAny(columns, 'product number', 'productnumber') &&
    hasAny(columns, 'price gross', 'manufacturer name', 'cover media url', 'tax rate'),
  join: (rows) => (rows.filter(isNameless).length > 1 ? rows.map(byNumber) : rows),
}

const isNameless = ({ kind, belongs, sku, options }: RowFacts) =>
  kind !== 'parent' && belongs !== undefined && sku !== undefined && options.length === 0

/** Told apart by what the shop calls them, so that none is lost; nobody buys by such a name, so all of it is a draft. */
function byNumber(row: RowFacts): RowFacts {
  if (!isNameless(row)) return { ...row, status: row.status === 'ARCHIVED' ? 'ARCHIVED' : 'DRAFT' }
  return {
    ...row,
    status: 'DRAFT',
    options: [{ name: 'Variant', values: [row.sku ?? ''] }],
    notes: [...row.notes, { reason: 'choices-untold' }],
  }
}
