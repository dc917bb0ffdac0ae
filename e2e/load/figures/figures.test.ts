import { expect, test } from 'vitest'
import { collectFigures } from './figures.ts'
import { readSample, type Sample } from './sample.ts'

const began = Date.parse('2026-11-27T15:00:00Z')

const line = (metric: string, { second = 0, value = 1, tags = { scenario: 'orders' } as object, metadata = {} }) =>
  JSON.stringify({
    metric,
    type: 'Point',
    data: { time: new Date(began + second * 1000).toISOString(), value, tags, metadata },
  })

/** As it comes from k6, line by line. */
function figuresOf(lines: readonly string[]) {
  const figures = collectFigures()
  for (const sample of lines.map(readSample)) if (sample) figures.add(sample)
  return figures
}

const answers = (durations: readonly number[], second: number) =>
  durations.map((value) => line('http_req_duration', { second, value, tags: { scenario: 'pages', name: 'Search' } }))

test('a line of k6 is read with its operation, scenario and order', () => {
  const metadata = { order: 'ord_1' }
  expect(readSample(line('orders_placed', { second: 2, metadata }))).toEqual({
    metric: 'orders_placed',
    at: began + 2000,
    value: 1,
    scenario: 'orders',
    order: 'ord_1',
  } satisfies Sample)
  expect(readSample(answers([12.5], 0)[0] ?? '')).toMatchObject({ operation: 'Search', value: 12.5 })
})

test('metrics that make no figure, descriptions of metrics and broken lines are passed over', () => {
  expect(readSample(line('http_req_blocked', {}))).toBeNull()
  expect(readSample('{"metric":"failures","type":"Metric","data":{"name":"failures"}}')).toBeNull()
  expect(readSample('')).toBeNull()
})

test('percentiles are those of the answers of their stretch, and a second without any has none', () => {
  const hundred = Array.from({ length: 100 }, (_, nth) => nth + 1)
  const { timeline, operations } = figuresOf([...answers(hundred, 0), ...answers([7], 2)]).result()
  expect(timeline.map(({ p50, p95, p99 }) => [p50, p95, p99])).toEqual([
    [51, 96, 100],
    [null, null, null],
    [7, 7, 7],
  ])
  expect(timeline.map(({ requestsPerSecond }) => requestsPerSecond)).toEqual([100, 0, 1])
  expect(operations).toEqual([{ operation: 'Search', count: 101, p50: 50, p95: 95, p99: 99, failures: 0, reasons: {} }])
})

test('a long run has stretches of several seconds, whose rates are per second', () => {
  const lines = Array.from({ length: 600 }, (_, second) => answers([5, 5], second)).flat()
  const { timeline } = figuresOf(lines).result()
  expect(timeline).toHaveLength(60)
  expect(timeline[1]).toMatchObject({ from: 10, seconds: 10, requestsPerSecond: 2 })
})

test('orders are under way from when they are placed until they end, and each is known by its id', () => {
  const figures = figuresOf([
    line('orders_placed', { metadata: { order: 'a' } }),
    line('orders_placed', { metadata: { order: 'b' } }),
    line('orders_confirmed', { second: 1, metadata: { order: 'a' } }),
    line('orders_cancelled', { second: 2, metadata: { order: 'b' } }),
  ])
  expect(figures.result().timeline.map(({ underWay }) => underWay)).toEqual([2, 1, 0])
  expect(figures.orders).toEqual({ placed: new Set(['a', 'b']), confirmed: new Set(['a']), cancelled: new Set(['b']) })
})

test('what a setup asks is not part of the load, though its orders are to be accounted for', () => {
  const tags = { group: '::setup', name: 'SignUp' }
  const figures = figuresOf([
    line('http_req_duration', { tags, value: 900 }),
    line('orders_placed', { tags, metadata: { order: 'early' } }),
  ])
  expect(figures.span()).toBeNull()
  expect(figures.result()).toMatchObject({ timeline: [], operations: [] })
  expect(figures.orders.placed).toEqual(new Set(['early']))
})

test('failures are told by why, and by when', () => {
  const failed = (why: string, second: number) =>
    line('failures', { second, tags: { scenario: 'pages', operation: 'Search', why } })
  const fine = line('failures', { value: 0, tags: { scenario: 'pages', operation: 'Search' } })
  const { operations, timeline } = figuresOf([
    failed('OVERLOADED', 0),
    failed('OVERLOADED', 1),
    failed('NO_ANSWER', 1),
    fine,
  ]).result()
  expect(operations[0]).toMatchObject({ failures: 3, reasons: { OVERLOADED: 2, NO_ANSWER: 1 } })
  expect(timeline.map(({ failuresPerSecond }) => failuresPerSecond)).toEqual([1, 2])
})

test('watchers are counted as they come and go', () => {
  const lines = [0, 0, 1].map((second) => line('watchers_begun', { second }))
  const figures = figuresOf([...lines, line('watchers_heard', { second: 2 }), line('watchers_lost', { second: 2 })])
  expect(figures.result().timeline.map(({ watchers }) => watchers)).toEqual([2, 3, 1])
})
