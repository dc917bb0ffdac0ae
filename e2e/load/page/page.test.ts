import { expect, test } from 'vitest'
import { plain } from '../../page/html.ts'
import { ceilingOf, pathOf, plot } from '../../page/plot.ts'
import type { LoadReport } from '../figures/report.ts'
import { reportPage } from './report-page.ts'

const stretch = {
  from: 0,
  seconds: 1,
  requestsPerSecond: 4,
  p50: 20,
  p95: 40,
  p99: 50,
  failuresPerSecond: 0,
  placedPerSecond: 1,
  confirmedPerSecond: 0,
  underWay: 1,
  cancelled: 0,
  dropped: 0,
  watchers: 0,
}

const report: LoadReport = {
  profile: 'checkout',
  title: 'customers <buy>',
  scale: 0.125,
  began: '2026-11-27T15:00:00.000Z',
  seconds: 2,
  machine: { cores: 2, processor: 'Some & Co', gibibytes: 23, system: 'linux x64', node: '20.20.2', k6: 'v1.8.1' },
  loadBefore: 3.14,
  orders: { placed: 1, confirmed: 1, cancelled: 0 },
  verdicts: [{ metric: 'failures', threshold: 'rate<0.001', holds: true, observed: 0 }],
  promises: [{ title: 'each mail once', holds: true, faults: [] }],
  usage: { processes: [{ name: 'orders', cores: 0.5, mebibytes: 120, mebibytesBefore: 100 }], otherCores: 1.25 },
  timeline: [stretch, { ...stretch, from: 1, placedPerSecond: 0, confirmedPerSecond: 1, underWay: 0 }],
  operations: [{ operation: 'PlaceOrder', count: 1, p50: 40, p95: 40, p99: 40, failures: 0, reasons: {} }],
  toConfirmed: { p50: 510, p95: 798, p99: 800 },
  news: null,
}

test('a page says what was promised, on what machine, beside what, and at what scale', () => {
  const page = reportPage(report)
  expect(page).toContain('All of it held')
  expect(page).toContain('2 cores (Some &amp; Co), 23 GiB')
  expect(page).toContain('kept 1.25 cores busy')
  expect(page).toContain('here 0.125 of that')
  expect(page).toContain('customers &lt;buy&gt;')
  expect(page.match(/<svg /g)).toHaveLength(4)
})

test('what did not hold is in its first sentence, and what could not be looked at is no promise kept', () => {
  const verdicts = [...report.verdicts, { metric: 'failures', threshold: 'rate<0.1', holds: false, observed: 0.2 }]
  expect(reportPage({ ...report, verdicts })).toContain(
    'Not all of it held: 1 of 2 limits did not hold; orders, money and goods are right.',
  )
  const promises = [{ title: 'each mail once', holds: null, faults: ['no mailbox'] }]
  expect(reportPage({ ...report, promises })).toContain('1 of 1 promises about orders, money and goods did not')
})

test('a column that has nothing to say takes no room', () => {
  expect(reportPage(report)).not.toMatch(/what is wrong|>why</)
  const promises = [{ title: 'each mail once', holds: false, faults: ['MM-1 has none'] }]
  expect(reportPage({ ...report, promises })).toContain('what is wrong')
})

test('a page needs nothing from elsewhere', () => {
  expect(reportPage(report)).not.toMatch(/(?:src|href)=|@import|url\(/)
})

test('a line is interrupted where nothing was measured, and a point between two gaps is a dot', () => {
  expect(pathOf([[0, 1], [1, 2], null, [3, 4], null])).toBe('M0 1L1 2M3 4h0.1')
})

test('the scale of a plot ends at 1, 2 or 5 times a power of ten', () => {
  expect([0, 0.3, 1, 3, 20, 51, 700].map(ceilingOf)).toEqual([1, 0.5, 1, 5, 20, 100, 1000])
})

test('the greatest value of a plot is at its top, and 0 at its foot', () => {
  const drawn = plot({ title: 'a', unit: 'b', times: [0, 1], series: [{ name: 'c', colour: 'one', values: [0, 100] }] })
  expect(drawn).toContain('d="M56 190L708 12"')
})

test('figures have three digits that count', () => {
  expect([0.12345, 12.345, 1234.5, 1_234_567].map(plain)).toEqual(['0.123', '12.3', '1,235', '1,234,567'])
})
