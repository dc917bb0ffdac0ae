import { expect, it } from 'vitest'
import { metricNames } from './metric-names.ts'

it.each([
  ['up == 0', ['up']],
  ['sum by (le, operation) (rate(asked_seconds_bucket{code=~"a|b"}[5m])) > 2', ['asked_seconds_bucket']],
  ['(max(a_total) or vector(0)) / (sum(rate(b:c[$__rate_interval])) > 0)', ['a_total', 'b:c']],
  [
    'label_replace(max by (service, sibling) (open) == 1, "subgraph", "$1", "sibling", "(.*)") and on (x) y',
    ['open', 'y'],
  ],
  ['time() - max(seconds) > bool 1e3', ['seconds']],
])('finds what %s asks for', (expr, names) => {
  expect(metricNames(expr)).toEqual(names)
})
