import { exposition } from '@micromart/telemetry'
import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { KeptSeries } from './kept-series.ts'
import { Tally } from './tally.ts'

test('series are told apart by all of their labels', async () => {
  const registry = new Registry()
  const kept = new KeptSeries({ name: 'took', help: '.', labelNames: ['a', 'b'], buckets: [1, 10], registry })
  kept.of('x', 'y').observe(0.5)
  kept.of('x', 'y').observe(5)
  kept.of('x', 'z').observe(5)
  kept.of('y', 'x').observe(5)
  expect(kept.of('x', 'y')).toBe(kept.of('x', 'y'))
  const count = async (labels: Record<string, string>) => seriesIn(await registry.metrics(), 'took_count', labels)
  expect(
    await Promise.all(
      [
        { a: 'x', b: 'y' },
        { a: 'x', b: 'z' },
        { a: 'y', b: 'x' },
      ].map(count),
    ),
  ).toEqual([2, 1, 1])
})

test('what is counted is told whenever somebody asks, by its label where it has one', async () => {
  const registry = new Registry()
  const all = new Tally({ name: 'all_total', help: '.', registry })
  const each = new Tally({
    name: 'each_total',
    help: '.',
    label: { name: 'result', values: ['hit', 'miss'] },
    registry,
  })
  all.inc()
  all.inc()
  each.inc('hit')
  for (let time = 0; time < 2; time++) {
    const metrics = await registry.metrics()
    expect(seriesIn(metrics, 'all_total')).toBe(2)
    expect(seriesIn(metrics, 'each_total', { result: 'hit' })).toBe(1)
    expect(seriesIn(metrics, 'each_total', { result: 'miss' })).toBe(0)
  }
})

test('a bucket shows the newest trace that ended in it to whoever asks for OpenMetrics', async () => {
  const registry = new Registry()
  const series = new KeptSeries({ name: 'took', help: '.', labelNames: ['a'], buckets: [1, 10], registry }).of('x')
  series.observe(5, { trace_id: 'older' })
  series.observe(6, { trace_id: 'newer' })
  series.observe(50, { trace_id: 'slow' })
  series.observe(7)
  const { text } = await exposition(registry, 'application/openmetrics-text')
  expect(text).toMatch(/^took_bucket\{a="x",le="1.0"\} 0$/m)
  expect(text).toMatch(/^took_bucket\{a="x",le="10.0"\} 3 # \{trace_id="newer"\} 6 \d+(\.\d+)?$/m)
  expect(text).toMatch(/^took_bucket\{a="x",le="\+Inf"\} 4 # \{trace_id="slow"\} 50 \d+(\.\d+)?$/m)
})
