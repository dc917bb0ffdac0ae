import { shortText } from '../cells/plain-text.ts'
import { leastOf, saleStatusIn } from '../cells/sale-status.ts'
import { hasAny, type Platform } from './platform.ts'

/** As headings spell it, and as they do where all their letters are capitals. */
const spelt = (...names: string[]) => names.flatMap((name) => [name, name.replaceAll(' ', '')])

/** VTEX: a row a SKU, told apart from the others of its product by its name alone. A SKU and its product are each on sale or not. */
export const vtex: Platform = {
  name: 'VTEX',
  own: spelt('product id', 'sku id'),
  writes: (columns) =>
    ['sku id', 'sku name', 'product id', 'product name'].every((name) => hasAny(columns, ...spelt(name))),
  open: () => (facts, cells) => {
    const product = cells.at(...spelt('product id'))
    const category = [cells.at(...spelt('departament name', 'department name')), cells.at(...spelt('category name'))]
    const path = category.flatMap((name) => (name === undefined ? [] : [shortText(name)]))
    const told = ['product is active', 'product is visible', 'sku is active'].map((name) => cells.at(...spelt(name)))
    const value = shortText(cells.at(...spelt('sku name')) ?? '')
    return {
      ...facts,
      id: undefined,
      sku: cells.at(...spelt('sku reference code', 'sku id')),
      group: product,
      belongs: product === undefined ? undefined : `vtex:${product}`,
      goesBy: [],
      status: leastOf(told.map((cell) => (cell === undefined ? undefined : saleStatusIn(cell)))),
      categories: path.length > 0 ? [[...new Set(path)]] : [],
      options: value ? [{ name: 'SKU', values: [value] }] : [],
    }
  },
  // A product's only SKU is the product.
  join: (rows) => (rows.length > 1 ? rows : rows.map((row) => ({ ...row, options: [] }))),
}
