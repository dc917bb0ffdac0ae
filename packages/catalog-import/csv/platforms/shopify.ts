import { picturesIn } from '../cells/images.ts'
import { shortText } from '../cells/plain-text.ts'
import { type Columns, textOf } from '../headings/columns.ts'
import { optionNamed } from '../row/options.ts'
import type { RowFacts } from '../row/read-row.ts'
import { piecesIn } from '../row/stock.ts'
import { hasAny, type Platform } from './platform.ts'

/** Shopify, in the columns of its exports since 2012 and in those of 2025. */
export const shopify: Platform = {
  name: 'Shopify',
  writes: (columns) =>
    hasAny(columns, 'handle', 'url handle') &&
    hasAny(
      columns,
      'variant price',
      'variant sku',
      'option1 name',
      'option1 value',
      'body',
      'published on online store',
      'vendor',
    ),
  open: ({ normal, options }, hints) => {
    const located = normal.includes('location') && normal.includes('available')
    const tracked = normal.some((name) => name === 'variant inventory tracker' || name === 'inventory tracker')
    return (facts, cells) => {
      const belongs = facts.belongs?.toLowerCase()
      // Of the file that counts what there is at each location.
      if (located && facts.price === undefined && cells.at('location') !== undefined) {
        const { pieces } = piecesIn(cells.at('available') ?? cells.at('on hand') ?? '', hints.decimalComma)
        return { ...facts, belongs, kind: 'aside', stock: pieces, notes: [], options: chosenIn(options, cells.raw) }
      }
      const further = facts.price === undefined && facts.options.length === 0 && facts.name === undefined
      // Without a tracker Shopify sells on whatever it counts.
      const untracked = tracked && !cells.at('variant inventory tracker', 'inventory tracker') && !facts.stock
      const own = picturesIn(cells.matching(/^(?:image src|product image url)$/), cells.matching(/^image alt text$/))
      const others = facts.pictures.filter(({ url }) => !own.some((one) => one.url === url))
      return {
        ...facts,
        // It knows no capitals in them.
        belongs,
        kind: further ? 'more' : 'whole',
        // A value may have any sign in it.
        options: facts.options.length > 0 ? chosenIn(options, cells.raw) : [],
        stock: untracked ? undefined : facts.stock,
        pictures: [...own, ...others.map(({ url }) => ({ url, alt: null }))],
      }
    }
  },
  join: (rows) => {
    const counts = rows.filter(({ kind, stock }) => kind === 'aside' && stock !== undefined)
    if (counts.length === 0) return rows
    return rows.map((row) => {
      const own = counts.filter((count) => (row.sku === undefined ? isAsChosen(row, count) : row.sku === count.sku))
      return row.kind === 'aside' || own.length === 0
        ? row
        : { ...row, stock: own.reduce((sum, { stock = 0 }) => sum + stock, 0) }
    })
  },
}

const isAsChosen = (a: RowFacts, b: RowFacts) =>
  a.price !== undefined &&
  JSON.stringify(a.options.map(({ values }) => values)) === JSON.stringify(b.options.map(({ values }) => values))

const chosenIn = (columns: Columns['options'], cells: readonly string[]) =>
  columns.flatMap((column) => {
    const value = textOf(cells[column.value])
    const name = optionNamed(column, cells)
    return value === undefined ? [] : [{ name: name && shortText(name), values: [shortText(value)] }]
  })
