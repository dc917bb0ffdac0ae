import type { RowFacts } from '../row/read-row.ts'
import { piecesIn } from '../row/stock.ts'
import { choicesOfOptions } from './ecwid-options.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/** OpenCart's files of products, and those in which a row more tells of each value of an option: how many there are, and what it adds to the price. */
export const opencart: Platform = {
  name: 'OpenCart',
  reads: ['option', 'option name', 'option value', 'option value name'],
  writes: (columns) =>
    hasAll(columns, 'product id', 'model') && hasAny(columns, 'stock status id', 'image name', 'tax class id'),
  open: (columns) => {
    const apart = columns.normal.includes('option quantity')
    return (facts, cells) => {
      // The one name of a product that it asks for.
      const own = { ...facts, sku: facts.sku ?? cells.at('model') }
      const [name, value] = [cells.at('option name', 'option'), cells.at('option value name', 'option value')]
      if (name === undefined || value === undefined) return own
      const amount = cells.at('option price', ...(facts.name === undefined ? ['price'] : []))
      const counted = cells.at('option quantity', ...(apart ? [] : ['quantity']))
      return {
        ...own,
        kind: 'aside',
        options: [{ name, values: [value] }],
        stock: counted === undefined ? undefined : piecesIn(counted).pieces,
        surcharge: amount && `${prefixIn(cells)}${amount}`,
      }
    }
  },
  join: (rows) => {
    const told = rows.filter(({ kind }) => kind === 'aside')
    const product = rows.find(({ kind }) => kind === 'whole') ?? told.find(({ name }) => name !== undefined)
    if (!product || told.length === 0) return rows
    const choices = choicesOfOptions(product, told).map((choice) => ({ ...choice, stock: leastOf(choice, told) }))
    return choices.length > 0 ? [{ ...product, kind: 'parent', options: [], surcharge: undefined }, ...choices] : rows
  },
}

const prefixIn = (cells: Cells) => (cells.at('option price prefix', 'price prefix') === '-' ? '-' : '')

/** Of what is chosen several times there are as many as there are of the rarest. */
function leastOf({ options }: RowFacts, told: readonly RowFacts[]): number | undefined {
  const counts = options.flatMap(({ name, values }) =>
    told.flatMap(({ options: [own], stock }) =>
      own?.name === name && own?.values[0] === values[0] ? (stock ?? []) : [],
    ),
  )
  return counts.length > 0 ? Math.min(...counts) : undefined
}
