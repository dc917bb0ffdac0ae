import type { Column, Columns } from './headings/columns.ts'
import { isSaleWord } from './sale-status.ts'

/**
 * Columns that nothing is known by their headings, and in which nothing but words for being on sale stands: they say what is for sale, whatever they
 * are called. Rows are shown one by one.
 */
export function openStatusColumns(columns: Columns) {
  const open = new Set(columns.headings.keys())
  for (const index of claimedIn(columns)) open.delete(index)
  const telling = new Set<number>()
  return {
    see(cells: readonly string[]) {
      for (const index of open) {
        const cell = cells[index]?.trim() ?? ''
        if (cell === '') continue
        if (isSaleWord(cell)) telling.add(index)
        else open.delete(index)
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
