import { hasAny, type Platform } from './platform.ts'

/** Ecwid: a row a product, followed by rows of its options, which say nothing more, and of its variations. */
export const ecwid: Platform = {
  name: 'Ecwid',
  own: ['type'],
  writes: (columns) => hasAny(columns, 'product internal id', 'product is tax exempt', 'compare to price'),
  open: () => (facts, cells) => {
    const type = (cells.at('type') ?? 'product').toLowerCase()
    const untracked = /^false$/i.test(cells.at('product is inventory tracked') ?? '')
    const categories = cells
      .matching(/^(?:product )?category ?\d+$/)
      .map((path) => path.split(/\s*\/\s*/).filter(Boolean))
      .filter((path) => path.length > 0)
    const product = cells.at('product internal id') ?? facts.sku ?? String(facts.line)
    const own = { ...facts, belongs: `ecwid:${product}`, id: undefined, group: product, goesBy: [] }
    if (type === 'product_variation')
      return {
        ...own,
        kind: 'variant',
        name: undefined,
        sku: cells.at('product variation sku') ?? facts.sku,
        categories: [],
      }
    if (type !== 'product') return { ...own, kind: 'aside', price: undefined, options: [] }
    return { ...own, kind: 'whole', options: [], stock: untracked ? undefined : facts.stock, categories }
  },
  join: (rows) =>
    rows.some(({ kind }) => kind === 'variant')
      ? rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row))
      : rows,
}
