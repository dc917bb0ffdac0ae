import { existsSync } from 'node:fs'
import { fillShelves } from '@micromart/catalog/demo'
import type { RunningShop } from '@micromart/running-shop'
import { catalogArrives, catalogPatienceMs } from './catalog-arrival.ts'
import { say, warn } from './console/console.ts'
import type { Ground } from './ground.ts'
import { graphqlUrl } from './plan/plan.ts'

/** Puts the demo catalog on the shelves of a shop that runs, and waits until its services have heard of it. Rejects with the signal's reason. */
export async function fillDemoShelves(
  { folder, ports }: Ground,
  running: () => RunningShop,
  signal: AbortSignal,
): Promise<void> {
  const marker = folder.file('demo-catalog')
  const patienceMs = existsSync(marker) ? catalogPatienceMs.again : catalogPatienceMs.first
  await unlessStopped(fillShelves({ marker, graphqlUrl: graphqlUrl(ports.router.port), say }), signal)
  if (!(await catalogArrives(running(), patienceMs, signal)))
    warn('Not all that was said of the catalog is heard yet: search and carts may lack some of it.')
}

/** Waits for some work until we are asked to stop: it fails by itself as what it needs ends. Rejects with the signal's reason. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, stopped])
}
