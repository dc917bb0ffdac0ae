/**
 * The sum of a metric's series, over all their label sets that contain `labels`; 0 of none.
 * @param text what `/metrics` answers.
 * @param name as Prometheus spells it, such as `http_server_request_duration_seconds_count`.
 */
export function seriesIn(text: string, name: string, labels: Record<string, string> = {}): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  let sum = 0
  for (const line of text.split('\n')) {
    const [, found, set = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (found === name && wanted.every((label) => set.split(',').includes(label))) sum += Number(value)
  }
  return sum
}
