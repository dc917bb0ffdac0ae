/** Values of a metric's series whose label sets contain `labels`. */
function valuesOf(text: string, name: string, labels: Record<string, string>): number[] {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  return text.split('\n').flatMap((line) => {
    const [, found, set = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    const has = set.split(',')
    return found === name && wanted.every((label) => has.includes(label)) ? [Number(value)] : []
  })
}

/** How many series of a metric contain `labels`: what has never been counted may be there all the same, at 0. */
export const countSeries = (text: string, name: string, labels: Record<string, string> = {}): number =>
  valuesOf(text, name, labels).length

/**
 * The sum of a metric's series, over all their label sets that contain `labels`; 0 of none.
 * @param text what `/metrics` answers.
 * @param name as Prometheus spells it, such as `http_server_request_duration_seconds_count`.
 */
export function seriesIn(text: string, name: string, labels: Record<string, string> = {}): number {
  return valuesOf(text, name, labels).reduce((sum, value) => sum + value, 0)
}
