import { Counter, Gauge, Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { recordSpans } from '../testing.ts'
import { withSpan } from '../traces/spans.ts'
import { currentExemplar, exemplarOf } from './exemplar.ts'
import { exposition } from './exposition.ts'
import { TracedHistogram } from './traced-histogram.ts'

const openMetrics = 'application/openmetrics-text; version=1.0.0; charset=utf-8'
const prometheus2 =
  'application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2'
const prometheus3 =
  'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2'

function sample() {
  const registry = new Registry()
  registry.setDefaultLabels({ service: 'orders' })
  const registers = [registry]
  new Counter({ name: 'orders_total', help: 'Orders.', labelNames: ['currency'], registers }).inc({ currency: 'EUR' })
  new Gauge({ name: 'handles_total', help: 'A "total" that is none.\nOf old.', registers }).set(2)
  new Gauge({ name: 'unknown', help: 'Cannot be read now.', registers }).set(Number.NaN)
  const took = new TracedHistogram({
    name: 'took_seconds',
    help: 'Took.',
    labelNames: ['of'],
    buckets: [0.5, 1],
    registers,
  })
  return { registry, took }
}

describe('a page of metrics', () => {
  it.each([
    ['who asks as Prometheus 2 does', prometheus2, openMetrics],
    ['who asks as Prometheus 3 does', prometheus3, openMetrics],
    ['who asks for it alone', 'Application/OpenMetrics-Text', openMetrics],
    [
      'who would rather have text',
      'text/plain;q=0.9, application/openmetrics-text;q=0.5',
      Registry.PROMETHEUS_CONTENT_TYPE,
    ],
    ['who will not have OpenMetrics', 'application/openmetrics-text;q=0, */*', Registry.PROMETHEUS_CONTENT_TYPE],
    [
      'who would rather have any other',
      'application/openmetrics-text;q=0.5, text/*;q=0.8, */*;q=0.1',
      Registry.PROMETHEUS_CONTENT_TYPE,
    ],
    ['who would have either', 'application/openmetrics-text, */*', openMetrics],
    ['a browser', 'text/html,*/*;q=0.8', Registry.PROMETHEUS_CONTENT_TYPE],
    ['who says nothing', undefined, Registry.PROMETHEUS_CONTENT_TYPE],
    ['who talks nonsense', ',;q,=;;application/openmetrics-text;q=x', Registry.PROMETHEUS_CONTENT_TYPE],
  ])('is in the format that %s likes best', async (_who, accept, type) => {
    const { contentType, text } = await exposition(sample().registry, accept)
    expect(contentType).toBe(type)
    expect(text.endsWith('\n# EOF\n')).toBe(type === openMetrics)
  })

  it('is the same whichever was asked for before', async () => {
    const { registry } = sample()
    const pages = []
    for (const accept of [undefined, prometheus3, undefined, prometheus3])
      pages.push((await exposition(registry, accept)).text)
    expect(pages.slice(2)).toEqual(pages.slice(0, 2))
  })

  it('has as OpenMetrics the names, the numbers and the exemplars that it wants', async () => {
    const { registry, took } = sample()
    took.observe({ of: 'a' }, 0.2)
    took.observe({ of: 'a' }, 0.7, { trace_id: 'one' })
    took.observe({ of: 'a' }, 0.8, { trace_id: 'two' })
    took.observe({ of: 'a' }, 7, { trace_id: 'three' })
    const { text } = await exposition(registry, prometheus3)
    expect(text.replaceAll(/ \d{10}\.?\d*$/gm, ' THEN').split('\n')).toEqual([
      '# HELP orders Orders.',
      '# TYPE orders counter',
      'orders_total{currency="EUR",service="orders"} 1',
      '# HELP handles_total A "total" that is none.\\nOf old.',
      '# TYPE handles_total gauge',
      'handles_total{service="orders"} 2',
      '# HELP unknown Cannot be read now.',
      '# TYPE unknown gauge',
      'unknown{service="orders"} Nan',
      '# HELP took_seconds Took.',
      '# TYPE took_seconds histogram',
      'took_seconds_bucket{le="0.5",of="a",service="orders"} 1',
      'took_seconds_bucket{le="1.0",of="a",service="orders"} 3 # {trace_id="two"} 0.8 THEN',
      'took_seconds_bucket{le="+Inf",of="a",service="orders"} 4 # {trace_id="three"} 7 THEN',
      'took_seconds_sum{of="a",service="orders"} 8.7',
      'took_seconds_count{of="a",service="orders"} 4',
      '# EOF',
      '',
    ])
  })
})

describe('an exemplar', () => {
  it('is of the span that is running, where there is one that is made', async () => {
    const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    expect(exemplarOf(theirs)).toBeUndefined()
    const { spans, stop } = recordSpans()
    const { registry, took } = sample()
    await withSpan('slow', {}, async () => took.observe({ of: 'a' }, 0.7))
    expect(currentExemplar()).toBeUndefined()
    expect(exemplarOf(theirs)).toEqual({ trace_id: theirs.slice(3, 35) })
    for (const other of [theirs.replace(/1$/, '0'), 'garbage', undefined]) expect(exemplarOf(other)).toBeUndefined()
    const [{ traceId, spanId } = {}] = spans()
    await stop()
    const { text } = await exposition(registry, prometheus3)
    expect(text).toContain(`{trace_id="${traceId}",span_id="${spanId}"} 0.7`)
  })
})
