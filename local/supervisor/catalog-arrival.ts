import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '../operator-error.ts'

const PATIENCE_MS = 120_000

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
 * Waits until everything that products and inventory have said so far has been heard by inventory, cart and search.
 * @param databases each database's URL, by name; `events` as its owner.
 * @throws OperatorError when that takes too long; AbortError when `signal` aborts.
 */
export async function catalogArrives(databases: Record<string, string>, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (const step of steps) {
    const [database, sql, values] =
      'unsent' in step
        ? [step.unsent, 'SELECT count(*) AS left FROM outbox', []]
        : ['events', unread, [step.unread, step.topic]]
    const client = new pg.Client({ connectionString: databases[database] })
    await client.connect()
    try {
      for (;;) {
        const { rows } = await client.query<{ left: string }>(sql, values)
        if (Number(rows[0]?.left) === 0) break
        if (Date.now() > deadline) {
          throw new OperatorError(
            `The catalog is still on its way after ${PATIENCE_MS / 1000} s (${JSON.stringify(step)})`,
          )
        }
        await sleep(40, undefined, { signal })
      }
    } finally {
      await client.end()
    }
  }
}

/** Records of a topic that a group has not finished. */
const unread = `
  SELECT coalesce(sum(p.next_offset - coalesce(read.next_offset, 0)), 0) AS left
  FROM log.partitions p
  LEFT JOIN log.positions read ON read.consumer_group = $1 AND read.topic = p.topic AND read.partition = p.partition
  WHERE p.topic = $2`
