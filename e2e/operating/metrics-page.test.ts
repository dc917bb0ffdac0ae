import { basename, dirname } from 'node:path'
import { measureFolder } from '@micromart/auditor/folder-metrics'
import { measureLog } from '@micromart/auditor/log-metrics'
import { measureAudit } from '@micromart/auditor/metrics'
import { everyMetric } from '@micromart/router/testing/every-metric'
import { timeWorkers } from '@micromart/service'
import { openMetrics } from '@micromart/service/metrics'
import { storefrontMetrics } from '@micromart/storefront/metrics'
import { services } from '@micromart/subgraphs'
import { metricsOf } from '@micromart/subgraphs/testing'
import { createLogger, measurePools, measureReadiness, openRegistry } from '@micromart/telemetry'
import { measureCertificates } from '@micromart/tls'
import { measureKept } from '@micromart/viewer/measure-kept'
import { describe, expect, it } from 'vitest'
import { filesWith } from '../probes/files-with.ts'
import { type Described, describedMetrics } from './metrics-page.ts'

type Registry = ReturnType<typeof openRegistry>

/** Gauges of ours that say what they were set to, and why that does not become untrue while nobody sets them. */
const standing: Record<string, string> = {
  micromart_invariant_violations: 'of the round that micromart_invariants_checked_timestamp_seconds says the time of',
  micromart_invariants_check_duration_seconds: 'of the same round',
  micromart_invariants_checked_timestamp_seconds: 'a time',
  router_cache_invalidations_heard: 'set by a clock as soon as nothing is heard',
  router_rate_limit_shared: 'what came of the last try, as which router this is',
  router_subgraph_address_state: 'how this process goes about an address',
  router_subgraph_breaker_open: 'as the addresses',
  router_subscriptions_active: 'this process counts its own',
  router_websocket_connections: 'this process counts its own',
  rows_in_unknown_state:
    'of the last look of the worker unknown-states, whose time is worker_last_success_timestamp_seconds',
  sibling_address_state: 'how this process goes about an address',
  sibling_breaker_open: 'as the addresses',
  worker_interval_seconds: 'a setting',
  worker_last_success_timestamp_seconds: 'a time',
}
const set = new Set<string>()

/** What a registry has, less what another has, too. */
function own(registry: Registry, common?: Registry): Described[] {
  const known = new Set(common?.getMetricsAsArray().map(({ name }) => name))
  const metrics = registry.getMetricsAsArray() as unknown as (Described & { labelNames: string[]; collect?: unknown })[]
  return metrics
    .filter(({ name }) => !known.has(name))
    .map(({ name, type, labelNames, collect }) => {
      if (common && type === 'gauge' && collect === undefined) set.add(name)
      return { name, type, labels: [...labelNames].sort() }
    })
}

async function collected(): Promise<Map<string, Described[]>> {
  const published = new Map<string, Described[]>()
  const every = openRegistry('test')
  // Of the admin port, which each process has.
  measureReadiness(every, async () => true)
  published.set('Every process', own(every))
  published.set('Every service', own(openMetrics('test').registry, every))
  published.set('router', own(everyMetric(), every))
  const auditor = openRegistry('test')
  measureAudit(auditor)
  measureFolder(auditor, '.')
  measureLog(auditor, createLogger({ service: 'test', level: 'silent' }))
  published.set('auditor', own(auditor, every))
  const storefront = openRegistry('test')
  storefrontMetrics(storefront)
  published.set('storefront', own(storefront, every))
  const sandbox = openRegistry('test')
  measureCertificates(sandbox)
  measurePools(sandbox)
  timeWorkers(sandbox)
  published.set('payments-sandbox', own(sandbox, every))
  const viewer = openRegistry('test')
  const nothing = { size: () => ({ bytes: 0 }) } as never
  measureKept(viewer, { traces: nothing, logs: nothing })
  published.set('viewer', own(viewer, every))
  for (const name of services) {
    const metrics = own(await metricsOf(name), every)
    if (metrics.length > 0) published.set(name, metrics)
  }
  return published
}

// All subgraphs are loaded for it, which belongs to loading this file.
const published = await collected()
const described = await describedMetrics()

describe('the page of metrics', () => {
  it('has a section for each kind of process that publishes any, and for no other', () => {
    expect([...described.keys()].sort()).toEqual([...published.keys()].sort())
  })

  it('is held to every process that publishes metrics of its own', async () => {
    const mains = (await Promise.all(['local', 'router', 'storefront'].map((room) => filesWith(room, 'openRegistry('))))
      .flat()
      .filter((file) => file.endsWith('/main.ts'))
    expect(mains.length).toBeGreaterThan(4)
    for (const main of mains) {
      const room = dirname(main)
      const known = new Set(await filesWith(room, "from 'prom-client'"))
      expect({ main, countsItself: known.has(main) }).toEqual({ main, countsItself: false })
      if (known.size > 0) expect([...published.keys()]).toContain(basename(room))
    }
  })

  it('has each metric once, with its type and its labels, and none that nobody publishes', () => {
    // The Node process tells less where the system does.
    const optional = /^process_(?:open_fds|max_fds|virtual_memory_bytes|heap_bytes)$/
    const byName = (metrics: readonly Described[] = []) =>
      metrics.filter(({ name }) => !optional.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    for (const [section, metrics] of published) {
      expect({ section, metrics: byName(described.get(section)) }).toEqual({ section, metrics: byName(metrics) })
    }
  })

  it('has no gauge that stands still where what it is of cannot be looked at: each is read when it is asked for, or says why not', () => {
    expect([...set].sort()).toEqual(Object.keys(standing))
  })
})
