import type { Columns } from '../headings/columns.ts'
import { textOf } from '../headings/columns.ts'
import type { Media, ReadingHints, RowFacts } from '../row/read-row.ts'

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
  /** Columns, as `normalHeading` has them, that its own rules alone can read: elsewhere such headings mean something else. */
  own?: readonly string[]
  /** Columns, as `normalHeading` has them, that its own rules read by their places. */
  reads?: readonly string[]
  /** Where the pictures are that its files have only paths of, unless somebody says otherwise. */
  media?: Media
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

/** Reads the cells of a file's rows, each heading looked for once. `looked` is told the place of every column that is asked for. */
export function cellReader({ normal }: Columns, looked = new Set<number>()): (cells: readonly string[]) => Cells {
  const places = new Map<string, number>()
  for (const [place, name] of normal.entries()) if (!places.has(name)) places.set(name, place)
  const matching = new Map<string, number[]>()

  function placesOf(pattern: RegExp): number[] {
    const known = matching.get(pattern.source)
    if (known) return known
    const found = [...normal.entries()].flatMap(([place, name]) => (pattern.test(name) ? place : []))
    matching.set(pattern.source, found)
    for (const place of found) looked.add(place)
    return found
  }

  return (cells) => ({
    raw: cells,
    at: (...names) => {
      for (const name of names) {
        const place = places.get(name)
        if (place === undefined) continue
        looked.add(place)
        const text = textOf(cells[place])
        if (text !== undefined) return text
      }
      return undefined
    },
    matching: (pattern) => placesOf(pattern).flatMap((place) => textOf(cells[place]) ?? []),
  })
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
