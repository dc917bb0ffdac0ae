import { createLogger } from '@micromart/telemetry'
import { countSeries, seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { createPeerMetrics, watchPeer } from './watch-peer.ts'

const log = createLogger({ service: 'a test', level: 'silent' })

it('an address that was never left out says so, from its first call on: the first time is a step of what it counts', async () => {
  const registry = new Registry()
  const watched = watchPeer('cart', createPeerMetrics(registry, 'sibling', 'sibling'), log)
  const labels = { sibling: 'cart', address: 'http://cart:4000' }
  const ejections = async (of = seriesIn) => of(await registry.metrics(), 'sibling_ejections_total', labels)
  watched.tried('http://cart:4000', 'answered')
  expect([await ejections(countSeries), await ejections()]).toEqual([1, 0])
  const change: Omit<Parameters<typeof watched.changed>[1], 'state'> = {
    why: 'failed',
    failed: 5,
    calls: 5,
    forMs: 1_000,
    refused: 0,
  }
  watched.changed('http://cart:4000', { state: 'ejected', ...change })
  watched.tried('http://cart:4000', 'answered')
  expect(await ejections()).toBe(1)
})
