import assert from 'node:assert/strict'
import { list, services } from '@micromart/subgraphs'
import { eventually } from '@micromart/testing/eventually'
import { metricOf } from '../probes/metrics.ts'
import type { Shop } from '../shop/shop.ts'

/** What there may be two of. */
export const kinds = [...services, 'router']

/** Those that listen to the log. */
const consuming = services.filter((name) => list[name].consumes)

/** The least that one of two may have done of the work of both. */
const leastShare = 0.2

/**
 * Sees on their own metrics that both processes of each service answer requests, and both of each group handle messages. At
 * which router they ask is the clients' own choice.
 */
export async function loadIsShared(shop: Shop): Promise<void> {
  const admins = await adminsOf(shop)
  for (const kind of services) {
    const [one = 0, other = 0] = await ofBoth(admins, kind, 'http_server_request_duration_seconds_count', {
      http_route: '/graphql',
    })
    const least = Math.min(one, other) / (one + other)
    assert.ok(least >= leastShare, `both processes of ${kind} answer requests: one ${one}, the other ${other}`)
  }
  await eventually(async () => {
    for (const kind of consuming) {
      const handled = await ofBoth(admins, kind, 'messaging_process_duration_seconds_count')
      assert.ok(Math.min(...handled) > 0, `both processes of ${kind} handle messages: ${handled.join(' and ')}`)
    }
  })
}

function ofBoth(admins: Map<string, string>, kind: string, metric: string, labels: Record<string, string> = {}) {
  return Promise.all(
    [kind, `${kind}-2`].map(async (name) => {
      const admin = admins.get(name)
      assert.ok(admin, `${name} runs`)
      return metricOf(admin, metric, labels)
    }),
  )
}

async function adminsOf(shop: Shop): Promise<Map<string, string>> {
  const { processes } = await shop.running()
  return new Map(Object.entries(processes).flatMap(([name, { admin }]) => (admin ? [[name, admin]] : [])))
}
