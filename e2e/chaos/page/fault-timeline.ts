import { escaped, plain } from '../../page/html.ts'
import type { Act, Befell } from '../history.ts'

const WIDTH = 960
const LEFT = 150
const RIGHT = 10
const ROW = 20
const AXIS = 24

/** Faults as bars over the run's seconds, a row each kind, and below them what nobody answered at once. As inline SVG. */
export function faultTimeline(befell: readonly Befell[], acts: readonly Act[], began: number, ended: number): string {
  const kinds = [...new Set(befell.map(({ name }) => name))].sort()
  const asked = [...new Set(acts.map(({ what }) => what))]
  const rows = [...kinds, ...asked]
  const height = rows.length * ROW + AXIS
  const x = (at: number) => LEFT + ((at - began) / Math.max(1, ended - began)) * (WIDTH - LEFT - RIGHT)
  const bar = (row: number, from: number, to: number, colour: string, title: string) =>
    `<rect class="bar ${colour}" x="${x(from).toFixed(1)}" y="${row * ROW + 4}" width="${Math.max(1.5, x(to) - x(from)).toFixed(1)}" height="${ROW - 8}"><title>${escaped(title)}</title></rect>`
  const names = rows.map(
    (name, row) => `<text x="${LEFT - 8}" y="${row * ROW + 14}" text-anchor="end">${escaped(name)}</text>`,
  )
  const lines = rows.map(
    (_, row) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${(row + 1) * ROW}" y2="${(row + 1) * ROW}"/>`,
  )
  const faults = befell
    .filter(({ missed }) => missed === undefined)
    .map((one) => bar(kinds.indexOf(one.name), one.began, one.ended, 'four', `${one.name}: ${one.what}`))
  const waits = acts.map((act) =>
    bar(
      kinds.length + asked.indexOf(act.what),
      act.began,
      act.ended,
      colourOf(act),
      `${act.what}: ${act.outcome}, ${act.tries} tries`,
    ),
  )
  const seconds = (ended - began) / 1000
  const ticks = Array.from({ length: 7 }, (_, nth) => (seconds / 6) * nth).map(
    (at) =>
      `<text x="${x(began + at * 1000).toFixed(1)}" y="${height - 6}" text-anchor="middle">${plain(Math.round(at))} s</text>`,
  )
  return `<figure><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Faults, and what people waited for, over the run">
${[...lines, ...names, ...faults, ...waits, ...ticks].join('\n')}
</svg></figure>`
}

const colourOf = ({ outcome, tries }: Act) => (outcome === 'unknown' ? 'four' : tries > 1 ? 'two' : 'one')
