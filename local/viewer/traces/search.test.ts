import { expect, it } from 'vitest'
import { openLogStore } from '../logs/log-store.ts'
import { aSpan, traceId } from '../testing/samples.ts'
import { searchTraces } from './search.ts'
import { openTraceStore } from './trace-store.ts'

const traces = openTraceStore({ bytes: 1_000_000, traceBytes: 100_000 })
const logs = openLogStore({ bytes: 100_000 })
traces.add([
  aSpan({ name: 'PlaceOrder' }),
  aSpan({
    spanId: 'feedfacecafef00d',
    service: 'orders',
    attributes: { 'micromart.order.id': 'ord_abc12345', 'micromart.order.number': 'MM-7F3K-22' },
  }),
  // Staff say its id alone.
  aSpan({ traceId: traceId(2), startMs: 2_000, attributes: { 'micromart.order.id': 'ord_abc12345' } }),
  aSpan({ traceId: traceId(3), startMs: 3_000, attributes: { 'messaging.message.id': 'about ord_abc12345 again' } }),
  aSpan({ traceId: traceId(4), startMs: 500, attributes: { text: 'C:\\temp "quoted"', count: 42 } }),
])
logs.add({ process: 'router', atMs: 1, level: 'info', traceId: traceId(4), text: '{"request_id":"req-9"}' })

const found = (typed: string) => searchTraces(traces, logs, typed).map((summary) => Number(`0x${summary.traceId}`))

it.each([
  ['an order’s number', 'MM-7F3K-22', [1, 2, 3]],
  ['the number as people type it', ' mm 7f3k22 ', [1, 2, 3]],
  ['an order’s id', 'ord_abc12345', [1, 2, 3]],
  ['a trace’s id', traceId(3), [3]],
  ['a span’s id', 'feedfacecafef00d', [1]],
  ['the id of a request that a log line tells of', 'req-9', [4]],
  ['a name', 'placeorder', [1]],
  ['a number', '42', [4]],
  ['what JSON writes otherwise', 'C:\\temp "quoted"', [4]],
  ['what means something in a pattern', '.*', []],
  ['another order’s number', 'MM-2222-22', []],
  ['nothing', '  ', []],
])('finds traces by %s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected)
})
