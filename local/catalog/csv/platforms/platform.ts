import type { Columns } from '../headings/columns.ts'
import { textOf } from '../headings/columns.ts'
import type { ReadingHints, RowFacts } from '../read-row.ts'

/** A row's cells, by what `normalHeading` makes of their headings. */
export interface Cells {
  /** As they stand, in the file's order. */
  raw: readonly string[]
  /** The first that says something, of columns with these headings. */
  at(...normal: string[]): string | undefined
  /** Every cell of columns whose heading matches, in their order. */
  matching(normal: RegExp): string[]
}

/** A shop system, and how it writes its products into a file. */
export interface Platform {
  name: string
  /** Columns, as `normalHeading` has them, that say of what make a row is, where other shops write a category. */
  kinds?: readonly string[]
  /** Whether a file with these columns is one of its. */
  writes(columns: Columns): boolean
  /**
   * Begins a reading of a file. What is returned takes what the columns alone say of each row, in the file's order, and puts right what this
   * platform means otherwise.
   */
  open?(columns: Columns, hints: ReadingHints): (facts: RowFacts, cells: Cells) => RowFacts
  /** Puts right what only all rows of a product tell together. */
  join?(rows: readonly RowFacts[]): readonly RowFacts[]
}

/** `looked` is told the place of every column that is asked for. */
export function cellsOfRow(columns: Columns, cells: readonly string[], looked?: Set<number>): Cells {
  return {
    raw: cells,
    at: (...names) => {
      for (const name of names) {
        const place = columns.normal.indexOf(name)
        if (place >= 0) looked?.add(place)
        const text = textOf(cells[place])
        if (text !== undefined) return text
      }
      return undefined
    },
    matching: (pattern) =>
      columns.normal.flatMap((name, place) => {
        if (!pattern.test(name)) return []
        looked?.add(place)
        return textOf(cells[place]) ?? []
      }),
  }
}

/** Whether a file has all of these columns. */
export const hasAll = ({ normal }: Columns, ...names: string[]): boolean => names.every((name) => normal.includes(name))

/** Whether a file has at least one of these columns. */
export const hasAny = ({ normal }: Columns, ...names: string[]): boolean => names.some((name) => normal.includes(name))

/** `Red` and `M` of `color=Red,size=M`, by their names. Values may hold commas. */
export function pairsIn(text: string): [string, string][] {
  return text.split(/,(?=\s*[\w.-]+=)/).flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 1
      ? []
      : [
          [
            pair.slice(0, at).trim(),
            pair
              .slice(at + 1)
              .trim()
              .replace(/^"(.*)"$/, '$1'),
          ] as [string, string],
        ]
  })
}
