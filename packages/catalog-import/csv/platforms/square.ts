import { categoryPathsBy } from '../cells/category-paths.ts'
import { hasAll, type Platform } from './platform.ts'

/** Square's item library: a row a variation, tied by the item's token, or by its name where it has none. */
export const square: Platform = {
  name: 'Square',
  own: ['archived'],
  writes: (columns) => hasAll(columns, 'item name', 'variation name'),
  open: () => (facts, cells) => {
    const item = cells.at('token', 'reference handle') ?? facts.name
    const counts = cells.matching(/^current quantity /).map(Number)
    const stock = counts.length > 0 ? counts.reduce((sum, count) => sum + (count > 0 ? count : 0), 0) : facts.stock
    const variation = cells.at('variation name')
    const plain = variation === undefined || /^regular$/i.test(variation)
    return {
      ...facts,
      group: item,
      belongs: item === undefined ? undefined : `square:${item}`,
      id: undefined,
      goesBy: [],
      categories: categoryPathsBy(cells.at('categories', 'category') ?? '', { between: /,/, below: />/ }),
      stock: Number.isFinite(stock) ? stock : undefined,
      options: facts.options.length > 0 || plain ? facts.options : [{ name: 'Variation', values: [variation] }],
      status: /^y/i.test(cells.at('archived') ?? '') ? 'ARCHIVED' : facts.status,
    }
  },
}
