import { categoryPathsBy } from '../cells/category-paths.ts'
import type { RowFacts } from '../row/read-row.ts'
import { type Cells, hasAll, type Platform } from './platform.ts'

/**
 * Square's item library: a row a variation. Those of an item stand below each other, with its handle; where there is none, with its name, and a
 * variation of their own each: some files have a token for each item, others for each variation.
 */
export const square: Platform = {
  name: 'Square',
  own: ['archived'],
  writes: (columns) => hasAll(columns, 'item name', 'variation name'),
  open: () => {
    const itemOf = openItems()
    return (facts, cells) => {
      const item = itemOf(facts, cells)
      const counts = cells.matching(/^current quantity /).map(Number)
      const stock = counts.length > 0 ? counts.reduce((sum, count) => sum + (count > 0 ? count : 0), 0) : facts.stock
      const variation = cells.at('variation name')
      const plain = variation === undefined || /^regular$/i.test(variation)
      return {
        ...facts,
        group: item,
        belongs: `square:${item}`,
        id: undefined,
        goesBy: [],
        categories: categoryPathsBy(cells.at('categories', 'category') ?? '', { between: /,/, below: />/ }),
        stock: Number.isFinite(stock) ? stock : undefined,
        options: facts.options.length > 0 || plain ? facts.options : [{ name: 'Variation', values: [variation] }],
        status: /^y/i.test(cells.at('archived') ?? '') ? 'ARCHIVED' : facts.status,
      }
    }
  },
}

/** Which item each row is of, as they come. */
function openItems(): (facts: RowFacts, cells: Cells) => string {
  let before: { name: string | undefined; item: string; variations: Set<string> } | undefined
  return ({ name, line }, cells) => {
    const handle = cells.at('reference handle')
    if (handle !== undefined) return handle
    const token = cells.at('token') ?? (name === undefined ? String(line) : `named ${name}`)
    const variation = cells.at('variation name') ?? ''
    const goesOn = before?.name === name && (before?.item === token || before?.variations.has(variation) === false)
    if (!before || !goesOn) before = { name, item: token, variations: new Set() }
    before.variations.add(variation)
    return before.item
  }
}
