import assert from 'node:assert/strict'
import { services } from '@micromart/subgraphs'
import type { PartContext } from '../runner/part.ts'
import { type Described, describedMetrics } from './metrics-page.ts'

export const title =
  'Every process publishes the metrics that docs/metrics.md has of it, each series with whose it is, and no others'

/** What there is only where the router is told to do more than this shop's does, or on a system that tells of it. */
const optional =
  /^(router_hook_|router_cache_|router_rate_limit_|db_client_.*|process_(open_fds|max_fds|virtual_memory_bytes|heap_bytes)$)/

export async function run({ shop, say }: PartContext): Promise<void> {
  const page = await describedMetrics()
  const { processes } = await shop.running()
  for (const [name, { admin }] of Object.entries(processes)) {
    if (!admin) continue
    const kind = name.replace(/-\d+$/, '')
    const isService = (services as readonly string[]).includes(kind)
    const sections = ['Every process', ...(isService ? ['Every service'] : []), kind]
    const described = sections.flatMap((section): Described[] => page.get(section) ?? [])
    const text = await (await fetch(`${admin}/metrics`)).text()
    const published = new Map(
      [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, metric = '', type = '']) => [metric, type] as const),
    )
    for (const [metric, type] of published) {
      const row = described.find((each) => each.name === metric)
      assert.equal(
        row?.type,
        type,
        `${name} publishes ${metric}, a ${type}: docs/metrics.md says ${row?.type ?? 'nothing of it'}`,
      )
    }
    const missing = described.filter((each) => !published.has(each.name) && !optional.test(each.name))
    assert.deepEqual(
      missing.map((each) => each.name),
      [],
      `${name} does not publish what docs/metrics.md says`,
    )
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const foreign = series.filter(
      (line) => !['service', 'service_version', 'service_instance_id'].every((label) => line.includes(`${label}="`)),
    )
    assert.deepEqual(foreign, [], `series of ${name} do not say whose they are`)
    assert.ok(text.includes(`service_instance_id="${name}"`), `${name} goes by another name`)
    say(`${name}: ${published.size} metrics, ${series.length} series`)
  }
}
