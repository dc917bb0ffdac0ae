// Figures as people read them.

/** What nobody knows now. */
const unknown = '?'

/** A duration, such as 640 µs, 12.3 ms, 4.56 s, 3 min 20 s. */
export function duration(ms: number | null): string {
  if (ms === null) return '–'
  if (Number.isNaN(ms)) return unknown
  if (ms >= 99_500) return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`
  if (ms >= 999.5) return `${(ms / 1_000).toPrecision(3)} s`
  if (ms >= 99.5) return `${Math.round(ms)} ms`
  if (ms >= 1) return `${ms.toPrecision(3)} ms`
  return ms === 0 ? '0 ms' : `${Math.max(1, Math.round(ms * 1_000))} µs`
}

export function rate(perSecond: number): string {
  if (perSecond === 0) return '0'
  if (perSecond >= 100) return String(Math.round(perSecond))
  return perSecond >= 10 ? perSecond.toFixed(1) : perSecond.toFixed(2)
}

export function share(part: number): string {
  if (part === 0) return '0 %'
  if (part < 0.001) return '< 0.1 %'
  return `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0)} MiB`
}

export const whole = (count: number): string =>
  Number.isNaN(count) ? unknown : Math.round(count).toLocaleString('en').replaceAll(',', ' ')

/** One span, 2 spans. */
export const counted = (count: number, one: string): string => `${whole(count)} ${one}${count === 1 ? '' : 's'}`

/** Of the day, in UTC, to the millisecond. */
export const timeOfDay = (atMs: number): string => isoOf(atMs).slice(11, 23)

/** Day and time in UTC. */
export const dayAndTime = (atMs: number): string => `${isoOf(atMs).slice(0, 10)} ${timeOfDay(atMs)} UTC`

/** Whatever somebody sent as a time. */
function isoOf(atMs: number): string {
  return new Date(Math.min(Math.max(Number.isFinite(atMs) ? atMs : 0, 0), 253_402_300_799_999)).toISOString()
}
