import { basename, dirname } from 'node:path'
import { measureFolder } from '@micromart/auditor/folder-metrics'
import { measureLog } from '@micromart/auditor/log-metrics'
import { measureAudit } from '@micromart/auditor/metrics'
import { everyMetric } from '@micromart/router/testing/every-metric'
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

/** What a registry has, less what another has, too. */
function own(registry: Registry, common?: Registry): Described[] {
  const known = new Set(common?.getMetricsAsArray().map(({ name }) => name))
  return (registry.getMetricsAsArray() as unknown as { name: string; type: string; labelNames: string[] }[])
    .filter(({ name }) => !known.has(name))
    .map(({ name, type, labelNames }) => ({ name, type, labels: [...labelNames].sort() }))
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
  published.set('payments-sandbox', own(sandbox, every))
  const viewer = openRegistry('test')
  const nothing = { size: () => ({ bytes: 0 }) } as never
  measureKept(viewer, { traces: nothing, logs: nothing })
  published.set('viewer', own(viewer, every))
  for (const name of services) {
    const metrics = own(await metricsOf(name))
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
})
