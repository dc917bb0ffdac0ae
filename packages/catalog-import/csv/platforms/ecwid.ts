import { extrasLeftOut } from '../row/read-row.ts'
import { choicesOfOptions } from './ecwid-options.ts'
import { hasAny, type Platform } from './platform.ts'

/** Ecwid: a row a product, followed by rows of its options' values, with what each adds to its price, and of its variations, which have prices of their own. */
export const ecwid: Platform = {
  name: 'Ecwid',
  own: ['type'],
  writes: (columns) => hasAny(columns, 'product internal id', 'product is tax exempt', 'compare to price'),
  open:
    ({ normal }) =>
    (facts, cells) => {
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
      if (type !== 'product') {
        const name = cells.at('product option name')
        // Which may be `None`.
        const value = cells.raw[normal.indexOf('product option value')]?.trim()
        // Of what is typed in, or chosen several of, nothing stands on a shelf.
        const isChosen = /^(?:dropdown|drop_?down_?list|select|radio\w*|sizes?|swatch\w*)$/i.test(
          cells.at('product option type') ?? '',
        )
        const markup = cells.at('product option markup')
        const isShare = /percent/i.test(cells.at('product option markup type') ?? '')
        return {
          ...own,
          kind: 'aside',
          price: undefined,
          options: name && value && isChosen ? [{ name, values: [value] }] : [],
          notes: name && !isChosen ? [...facts.notes, extrasLeftOut] : facts.notes,
          surcharge: markup && `${markup}${isShare ? '%' : ''}`,
        }
      }
      return { ...own, kind: 'whole', options: [], stock: untracked ? undefined : facts.stock, categories }
    },
  join: (rows) => {
    if (rows.some(({ kind }) => kind === 'variant'))
      return rows.map((row) => (row.kind === 'whole' ? { ...row, kind: 'parent' } : row))
    const product = rows.find(({ kind }) => kind === 'whole')
    const choices = product ? choicesOfOptions(product, rows) : []
    return product && choices.length > 0 ? [{ ...product, kind: 'parent', options: [] }, ...choices] : rows
  },
}
