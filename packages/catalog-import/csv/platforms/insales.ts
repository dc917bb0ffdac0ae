import { hasAny, type Platform } from './platform.ts'

/** InSales: a row a variant; a category has a column for each step down from the root of them all. */
export const insales: Platform = {
  name: 'InSales',
  writes: (columns) => hasAny(columns, 'видимость на витрине') && hasAny(columns, 'корневая', 'подкатегория 1'),
  open: () => (facts, cells) => {
    const path = cells.matching(/^подкатегория \d+$/)
    const id = cells.at('id товара')
    return {
      ...facts,
      id: undefined,
      belongs: id === undefined ? undefined : `insales:${id}`,
      group: id,
      goesBy: [],
      categories: path.length > 0 ? [path] : [],
    }
  },
}
