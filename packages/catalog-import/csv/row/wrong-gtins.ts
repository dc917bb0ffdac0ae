import type { Remark } from '../../reasons/reason.ts'
import { gtinIn, type NoGtin } from '../cells/gtin.ts'
import { type Columns, textOf } from '../headings/columns.ts'

export type GtinsLeftOut = Extract<Remark, { reason: 'gtins-left-out' }>

/**
 * What of the rows' trade numbers is none, each kind of fault once however many have it: a shop that numbers its goods itself does so in every row. What a
 * column has that tells rows apart as well is told of them when it is rounded.
 */
export function openGtins({ byRole, headings }: Columns) {
  const places = byRole.get('gtin') ?? []
  const ids = new Set((['id', 'sku', 'group'] as const).flatMap((role) => byRole.get(role)?.[0]?.index ?? []))
  const told = new Map<NoGtin, GtinsLeftOut>()
  return {
    see(line: number, cells: readonly string[]): void {
      const read = places.flatMap(({ index }) => {
        const said = textOf(cells[index])
        const one = said === undefined ? null : gtinIn(said)
        return said === undefined || one === null ? [] : { index, said, one }
      })
      if (read.some(({ one }) => 'gtin' in one)) return
      const [first] = read
      if (!first || !('fault' in first.one)) return
      const { fault: because } = first.one
      if (because === 'rounded' && ids.has(first.index)) return
      const known = told.get(because)
      if (known) known.rows++
      else {
        const heading = headings[first.index] ?? ''
        told.set(because, {
          ...{ reason: 'gtins-left-out', because, rows: 1, line, heading },
          said: first.said.slice(0, 40),
        })
      }
    },
    found: (): GtinsLeftOut[] => [...told.values()],
  }
}
