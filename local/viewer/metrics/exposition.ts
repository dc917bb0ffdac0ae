export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

const escapes: Record<string, string> = { '\\\\': '\\', '\\"': '"', '\\n': '\n' }

/**
 * Samples of a page in Prometheus's text format.
 * What is `NaN` is not known.
 * @param wants names as they stand in the lines, with `_bucket`, `_sum` and `_count`; others cost next to nothing.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function* samplesOf(page: string, wants: (name: string) => boolean): Generator<Sample> {
  for (const line of page.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const name = /^[\w:]+/.exec(line)?.[0]
    if (name === undefined || !wants(name)) continue
    const [, set = '', written = ''] = /^[\w:]+(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+(\S+)/.exec(line) ?? []
    const value = numberOf(written)
    if (value === null) continue
    const labels: Record<string, string> = {}
    for (const [, label = '', text = ''] of set.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)) {
      labels[label] = text.replaceAll(/\\[\\"n]/g, (escaped) => escapes[escaped] ?? escaped)
    }
    yield { name, labels, value }
  }
}

function numberOf(written: string): number | null {
  if (written === '+Inf') return Number.POSITIVE_INFINITY
  if (written === '-Inf') return Number.NEGATIVE_INFINITY
  if (written.toLowerCase() === 'nan') return Number.NaN
  const value = Number(written)
  return written === '' || Number.isNaN(value) ? null : value
}
