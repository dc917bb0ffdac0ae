import { expect, it } from 'vitest'
import { aSpan, spanId, traceId } from '../testing/samples.ts'
import { openTraceStore } from './trace-store.ts'

const filling = { text: 'x'.repeat(1_000) }

it('never keeps more than its bound, and lets the oldest go', () => {
  const store = openTraceStore({ bytes: 100_000, traceBytes: 50_000 })
  for (let nth = 1; nth <= 500; nth++) {
    store.add([aSpan({ traceId: traceId(nth), attributes: filling })])
    expect(store.size().bytes).toBeLessThanOrEqual(100_000)
  }
  const { traces, spans, dropped } = store.size()
  expect(traces).toBeGreaterThan(20)
  expect([spans, dropped]).toEqual([traces, 500 - traces])
  expect(store.spansOf(traceId(1))).toBeUndefined()
  expect(store.spansOf(traceId(500))).toHaveLength(1)
  expect(store.summaries().map((summary) => summary.traceId)).toEqual(
    Array.from({ length: traces }, (_, nth) => traceId(500 - nth)),
  )
})

it('keeps of one trace without end no more than its part, and says how much came beyond it', () => {
  const store = openTraceStore({ bytes: 100_000, traceBytes: 20_000 })
  store.add([aSpan({ traceId: traceId(2) })])
  for (let nth = 1; nth <= 200; nth++) store.add([aSpan({ spanId: spanId(nth), attributes: filling })])
  const kept = store.spansOf(traceId(1))?.length ?? 0
  expect(kept).toBeGreaterThan(10)
  expect(store.summaryOf(traceId(1))).toMatchObject({ spans: kept, dropped: 200 - kept })
  expect(store.size().bytes).toBeLessThan(25_000)
  expect(store.spansOf(traceId(2))).toHaveLength(1)
})

it('counts what takes two bytes a letter twice', () => {
  const sizeOf = (text: string) => {
    const store = openTraceStore({ bytes: 1_000_000, traceBytes: 1_000_000 })
    store.add([aSpan({ attributes: { text } })])
    return store.size().bytes
  }
  expect(sizeOf('€'.repeat(1_000)) - sizeOf('ü'.repeat(1_000))).toBeGreaterThan(1_000)
})

it('tells of a trace what its root is, however late that comes, and how long all of it took', () => {
  const store = openTraceStore({ bytes: 100_000, traceBytes: 50_000 })
  const child = { parentSpanId: spanId(1), service: 'orders', attributes: { 'micromart.order.id': 'ord_1234567' } }
  store.add([
    aSpan({ ...child, spanId: spanId(2), name: 'create-order', startMs: 1_005, durationMs: 995, failed: true }),
    aSpan({ durationMs: 40, attributes: { 'graphql.operation.name': 'PlaceOrder' } }),
    aSpan({ ...child, spanId: spanId(3), startMs: 990, attributes: { 'micromart.order.number': 'MM-7F3K-22' } }),
  ])
  expect(store.summaryOf(traceId(1))).toEqual({
    traceId: traceId(1),
    name: 'PlaceOrder · POST /graphql',
    service: 'router',
    startMs: 990,
    durationMs: 40,
    wholeMs: 1_010,
    spans: 3,
    failures: 1,
    services: ['orders', 'router'],
    orders: ['MM-7F3K-22'],
    dropped: 0,
    hasRoot: true,
  })
})
