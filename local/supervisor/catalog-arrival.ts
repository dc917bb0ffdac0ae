import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningShop } from '@micromart/running-shop'
import { openShopLog } from '@micromart/running-shop/shop-log'
import pg from 'pg'

/**
 * How long is waited for a catalog that was just brought in, in ms, and how long for what a shop says that had one before: one message that
 * nobody can take must not keep it from starting.
 */
export const catalogPatienceMs = { first: 120_000, again: 20_000 } as const

/** Where the catalog travels, in order: each step is done only once the ones before it are. */
const steps = [
  { unsent: 'products' },
  { unread: 'inventory', topic: 'products.events' },
  { unsent: 'inventory' },
  { unread: 'cart', topic: 'products.events' },
  { unread: 'search', topic: 'products.events' },
  { unread: 'search', topic: 'inventory.events' },
] as const

/**
 * Waits until everything that products and inventory have said so far has been heard by inventory, cart and search, for so many ms at most.
 * Answers whether it has.
 * @throws AbortError when `signal` aborts.
 */
export async function catalogArrives(shop: RunningShop, patienceMs: number, signal: AbortSignal): Promise<boolean> {
  const log = await openShopLog(shop)
  const left = (step: (typeof steps)[number]) =>
    'unsent' in step ? unsent(shop.databases[step.unsent] ?? '') : log.unread(step.unread, step.topic)
  const deadline = performance.now() + patienceMs
  try {
    for (const step of steps) {
      while ((await left(step)) > 0) {
        if (performance.now() > deadline) return false
        await sleep(40, undefined, { signal })
      }
    }
    return true
  } finally {
    await log.close()
  }
}

/** How many messages wait in a service's outbox. */
async function unsent(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })
  // Whoever asks next is told; with nobody listening it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ left: string }>('SELECT count(*) AS left FROM outbox')
    return Number(rows[0]?.left)
  } finally {
    await client.end()
  }
}
