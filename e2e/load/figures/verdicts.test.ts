import { expect, test } from 'vitest'
import { inWords, limitInWords, observedInWords, verdictsOf } from './verdicts.ts'

const summary = {
  metrics: {
    failures: {
      values: { rate: 0.002, passes: 1, fails: 499 },
      thresholds: { 'rate<0.001': { ok: false }, 'rate<0.1': { ok: true } },
    },
    'http_req_duration{scenario:pages}': {
      values: { med: 10, 'p(99)': 412.3, count: 500 },
      thresholds: { 'p(99)<500': { ok: true } },
    },
    order_confirmed_ms: { values: { med: 0, 'p(95)': 0, count: 0 }, thresholds: { 'p(95)<5000': { ok: true } } },
    dropped_iterations: { values: { count: 0, rate: 0 }, thresholds: { 'count<1': { ok: true } } },
    iterations: { values: { count: 9 } },
  },
}

test('each threshold has its verdict with what was seen, and what has none is left out', () => {
  expect(verdictsOf(summary)).toEqual([
    { metric: 'failures', threshold: 'rate<0.001', holds: false, observed: 0.002 },
    { metric: 'failures', threshold: 'rate<0.1', holds: true, observed: 0.002 },
    { metric: 'http_req_duration{scenario:pages}', threshold: 'p(99)<500', holds: true, observed: 412.3 },
    { metric: 'order_confirmed_ms', threshold: 'p(95)<5000', holds: false, observed: null },
    { metric: 'dropped_iterations', threshold: 'count<1', holds: true, observed: 0 },
  ])
})

test('a verdict reads as people write it', () => {
  const read = verdictsOf(summary).map((verdict) => [
    inWords(verdict.metric),
    limitInWords(verdict),
    observedInWords(verdict),
  ])
  expect(read).toEqual([
    ['requests and watches that failed', 'under 0.1 %', '0.2 %'],
    ['requests and watches that failed', 'under 10 %', '0.2 %'],
    ['answers (pages)', '99 of 100 under 500 ms', '412 ms'],
    ['placing an order to its confirmation, live', '95 of 100 under 5000 ms', 'nothing'],
    ['arrivals that came to nothing, since all before them still waited', 'none', '0'],
  ])
})

test('what is no summary of k6 is refused', () => {
  expect(() => verdictsOf({ root_group: {} })).toThrow()
})
