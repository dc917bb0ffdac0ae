import { extrasLeftOut } from '../row/read-row.ts'
import { piecesIn } from '../row/stock.ts'
import { hasAll, type Platform } from './platform.ts'

/** Naver's Smart Store: a row a product; what is chosen of it stands in lists, with lists beside them of what each choice adds to the price and how many there are. */
export const smartStore: Platform = {
  name: 'Naver Smart Store',
  reads: ['옵션형태', '옵션명', '옵션값', '옵션가'],
  writes: (columns) => hasAll(columns, '옵션형태', '옵션명', '옵션값'),
  open: () => (facts, cells) => {
    const [names, values] = [linesIn(cells.at('옵션명')), linesIn(cells.at('옵션값'))]
    const added = itemsIn(cells.at('옵션가')).filter((amount) => Number(amount) !== 0)
    // Only what all choices cost alike is one price; of lists that say how many there are of each, the shortest supply is sure.
    if (added.length > 0) return { ...facts, options: [], notes: [...facts.notes, extrasLeftOut] }
    const counts = itemsIn(cells.at('옵션 재고수량')).flatMap((count) => piecesIn(count).pieces ?? [])
    return {
      ...facts,
      options: names
        .map((name, n) => ({ name, values: itemsIn(values[n]) }))
        .filter((option) => option.values.length > 0),
      stock: counts.length > 0 ? Math.min(...counts) : facts.stock,
    }
  },
}

const linesIn = (cell = '') => cell.split('\n').flatMap((line) => line.trim() || [])
const itemsIn = (line = '') => line.split(',').flatMap((item) => item.trim() || [])
