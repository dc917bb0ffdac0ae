import { seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { afterEach, expect, it, vi } from 'vitest'
import { measureReadiness } from './readiness.ts'

afterEach(() => void vi.useRealTimers())

async function published(isReady: () => Promise<boolean>): Promise<number> {
  const registry = new Registry()
  measureReadiness(registry, isReady)
  const text = registry.metrics()
  await vi.advanceTimersByTimeAsync(3_000)
  return seriesIn(await text, 'health_ready')
}

it.each([
  ['can serve', async () => true, 1],
  ['lacks something', async () => false, 0],
  ['cannot tell', () => Promise.reject(new Error('connection refused')), 0],
  ['waits for a database that hangs', () => new Promise<boolean>(() => {}), 0],
])('a process that %s says so to whoever scrapes', async (_, isReady, said) => {
  vi.useFakeTimers()
  expect(await published(isReady)).toBe(said)
})
