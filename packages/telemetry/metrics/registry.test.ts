import { setTimeout as wait } from 'node:timers/promises'
import { eventually } from '@micromart/testing/eventually'
import { seriesIn } from '@micromart/testing/series'
import { Gauge } from 'prom-client'
import { expect, it } from 'vitest'
import { openRegistry } from './registry.ts'

it('a loop that nothing holds up has no lag, and one that something does has as much as it was held up for', async () => {
  const registry = openRegistry('test')
  const lag = async (which: string) => seriesIn(await registry.metrics(), `nodejs_eventloop_lag_${which}_seconds`)
  expect(await lag('max')).toBe(0)
  expect(await lag('min')).toBe(0)
  // A machine that is busy may be late by itself.
  await eventually(async () => expect(await lag('p50')).toBeLessThan(0.05), { within: 20_000 })
  await eventually(async () => {
    // The first look after somebody has read has nothing to be compared with, and one comes after the stall.
    await wait(250)
    const until = performance.now() + 700
    while (performance.now() < until);
    await wait(250)
    expect(await lag('max')).toBeGreaterThan(0.5)
  })
})

it('one metric that cannot be read takes no other with it', async () => {
  const registry = openRegistry('test')
  const fails = async () => {
    throw new Error('gone')
  }
  new Gauge({ name: 'folder_bytes', help: 'Of a folder.', registers: [registry], collect: fails })
  const text = await registry.metrics()
  expect(text).toContain('# TYPE folder_bytes gauge')
  expect(text).not.toMatch(/^folder_bytes/m)
  expect(seriesIn(text, 'process_start_time_seconds')).toBeGreaterThan(0)
  expect(await registry.getMetricsAsJSON()).toContainEqual(
    expect.objectContaining({ name: 'folder_bytes', values: [] }),
  )
})
