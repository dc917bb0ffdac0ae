import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { inParallel } from '../actors/buyers.ts'
import type { Shop } from '../shop/shop.ts'
import type { Kind, Version, Versions } from './versions.ts'

/** How many processes are away at a time. */
const together = 3
const STARTING_MS = 120_000

/**
 * Has the nth process of each kind end as it is told to (SIGTERM) and start again as the other version, while the others of its kind go on.
 * Resolves when all are ready.
 */
export async function replace(
  shop: Shop,
  { put }: Versions,
  { kinds, nth, by }: { kinds: readonly Kind[]; nth: 1 | 2; by: Version },
): Promise<void> {
  await inParallel(kinds, together, async (kind) => {
    const name = nth === 1 ? kind : `${kind}-${nth}`
    const before = await processOf(shop, name)
    await put(kind, by)
    process.kill(before.pid, 'SIGTERM')
    await eventually(
      async () => {
        const { pid, admin } = await processOf(shop, name)
        assert.notEqual(pid, before.pid, `${name} is another process`)
        const { status } = await fetch(`${admin}/health/ready`, { signal: AbortSignal.timeout(5_000) })
        assert.equal(status, 200, `the ${by} ${name} is ready`)
      },
      { within: STARTING_MS },
    )
  })
}

async function processOf(shop: Shop, name: string) {
  const process = (await shop.running()).processes[name]
  assert.ok(process, `${name} runs`)
  return process
}
