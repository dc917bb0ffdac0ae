import { escaped, plain } from './html.ts'

export interface Series {
  name: string
  /** A CSS class: `one` to `four`, of which each has a colour. */
  colour: 'one' | 'two' | 'three' | 'four'
  /** By time; null where there was nothing to measure, which leaves a gap. */
  values: readonly (number | null)[]
}

interface Plot {
  title: string
  /** What is counted upwards, such as `per s`. */
  unit: string
  /** When each value begins, in s. */
  times: readonly number[]
  series: readonly Series[]
}

const WIDTH = 720
const HEIGHT = 220
const LEFT = 56
const RIGHT = 12
const TOP = 12
const BOTTOM = 30
const TICKS = 5

/** A plot of lines over the seconds of a run, as inline SVG with its legend. */
export function plot({ title, unit, times, series }: Plot): string {
  const last = times.at(-1) ?? 0
  const top = ceilingOf(Math.max(0, ...series.flatMap(({ values }) => values.filter((value) => value !== null))))
  const x = (time: number) => LEFT + (last === 0 ? 0 : (time / last) * (WIDTH - LEFT - RIGHT))
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM)
  const rows = ticks(top).map(
    (value) => `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(value))}" y2="${at(y(value))}"/>
<text x="${LEFT - 6}" y="${at(y(value) + 4)}" text-anchor="end">${plain(value)}</text>`,
  )
  const columns = ticks(ceilingOf(last))
    .filter((time) => time <= last)
    .map((time) => `<text x="${at(x(time))}" y="${HEIGHT - 10}" text-anchor="middle">${plain(time)} s</text>`)
  const lines = series.map(({ colour, values }) => {
    const points = values.map((value, nth) => (value === null ? null : ([x(times[nth] ?? 0), y(value)] as const)))
    return `<path class="line ${colour}" d="${pathOf(points)}"/>`
  })
  const legend = series.map(({ name, colour }) => `<span class="${colour}">${escaped(name)}</span>`).join(' ')
  return `<figure><figcaption>${escaped(title)} <small>${escaped(unit)}</small></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(`${title}, ${unit}`)}">
${[...rows, ...columns, ...lines].join('\n')}
</svg>
<p class="legend">${legend}</p></figure>`
}

/** A line through the points, interrupted where there is none; a point alone is a dot. */
export function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  let path = ''
  for (const [nth, point] of points.entries()) {
    if (point === null) continue
    const before = points[nth - 1]
    const place = `${at(point[0])} ${at(point[1])}`
    path += before ? `L${place}` : `M${place}${points[nth + 1] ? '' : 'h0.1'}`
  }
  return path
}

/** The least of 1, 2, 5, 10, 20 … that is at least `value`; 1 of nothing. */
export function ceilingOf(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-9)) ?? 10
  return Number((factor * power).toPrecision(1))
}

const ticks = (top: number) => Array.from({ length: TICKS + 1 }, (_, nth) => (top / TICKS) * nth)

const at = (place: number) => Number(place.toFixed(1))
