/**
 * The sum of a metric's samples on an admin port, over all its label sets that contain `labels`; 0 of none.
 * @param name as Prometheus spells it, such as `http_server_request_duration_seconds_count`.
 */
export async function metricOf(admin: string, name: string, labels: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${admin}/metrics`)
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  let sum = 0
  for (const line of (await response.text()).split('\n')) {
    const [, found, set = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (found === name && wanted.every((label) => set.split(',').includes(label))) sum += Number(value)
  }
  return sum
}
