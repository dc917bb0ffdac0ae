import { isSaleWord, saleStatusIn } from '../cells/sale-status.ts'
import type { Column, Columns } from '../headings/columns.ts'
import { composedSale } from '../headings/composed-sale.ts'

/**
 * Columns that nothing is known by their headings, and that say what is for sale all the same: those in which nothing but words for that stands, and those
 * whose heading asks for it in words of its own, such as `Visible sur le site`, and gets answers. Rows are shown one by one.
 */
export function openStatusColumns(columns: Columns) {
  const open = new Set(columns.headings.keys())
  for (const index of claimedIn(columns)) open.delete(index)
  const asked = new Set([...open].filter((index) => composedSale(columns.normal[index] ?? '') === 'published'))
  const telling = new Set<number>()
  return {
    see(cells: readonly string[]) {
      for (const index of open) {
        const cell = cells[index]?.trim() ?? ''
        if (cell === '') continue
        const isAnswer = asked.has(index) ? saleStatusIn(cell) !== undefined : isSaleWord(cell)
        if (isAnswer) telling.add(index)
        // Who asks is not always answered by yes or no; by a price or a date never.
        else if (!asked.has(index) || /\d/.test(cell)) open.delete(index)
      }
    },
    found: (): Column[] =>
      [...telling]
        .filter((index) => open.has(index) && columns.headings[index] !== '')
        .sort((a, b) => a - b)
        .map((index) => ({ index, heading: columns.headings[index] ?? '' })),
  }
}

function claimedIn({ byRole, options, further, levels, kinds, saleFlags }: Columns): number[] {
  return [
    ...[...byRole.values()].flat().map(({ index }) => index),
    ...options.flatMap((pair) => Object.values(pair).filter((place) => typeof place === 'number')),
    ...further.flatMap((column) => Object.values(column).filter((place) => typeof place === 'number')),
    ...levels,
    ...kinds,
    ...saleFlags,
  ]
}
