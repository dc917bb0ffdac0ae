import { openShopLog } from '@micromart/running-shop/shop-log'
import { recordsOf } from '../../probes/log-records.ts'
import type { Shop } from '../../shop/shop.ts'

/**
 * How many events the shop itself has put on the log twice, as whoever heard no answer must: those who hear them know them by their ids.
 * @param repeated what others put there again.
 */
export async function eventsTwice(shop: Shop, repeated: ReadonlySet<string>): Promise<number> {
  const events = (await recordsOf(shop)).filter(({ topic }) => topic.endsWith('.events'))
  const counts = new Map<string, number>()
  for (const { value } of events) {
    const { id } = JSON.parse(value)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].filter(([id, count]) => count > 1 && !repeated.has(id)).length
}

/** What no group could handle, and lies there still. */
export async function parked(shop: Shop): Promise<string[]> {
  const log = await openShopLog(await shop.running())
  try {
    const letters = await log.deadLetters()
    return letters.map(({ group, topic, key, reason }) => `${group} could not handle ${topic} ${key}: ${reason}`)
  } finally {
    await log.close()
  }
}
