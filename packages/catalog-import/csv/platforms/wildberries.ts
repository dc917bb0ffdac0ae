import { hasAll, type Platform } from './platform.ts'

/** Wildberries: a row a size, of a card for each colour; cards of one group are one product. A size goes by its barcode alone. */
export const wildberries: Platform = {
  name: 'Wildberries',
  own: ['артикул wb'],
  writes: (columns) => hasAll(columns, 'артикул продавца', 'артикул wb'),
  open: () => (facts, cells) => {
    const [card, group, size] = [cells.at('артикул продавца'), cells.at('группа'), cells.at('размер')]
    const product = group ?? card
    return {
      ...facts,
      id: undefined,
      sku: card === undefined || size === undefined ? card : `${card}-${size}`,
      group: product,
      belongs: product === undefined ? undefined : `wb:${product}`,
      goesBy: [],
    }
  },
}
