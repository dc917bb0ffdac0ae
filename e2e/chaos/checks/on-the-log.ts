import { openShopLog } from '@micromart/running-shop/shop-log'
import { recordsOf } from '../../probes/log-records.ts'
import type { Shop } from '../../shop/shop.ts'

/** Events that the shop itself has put on the log twice. @param repeated what was put there again by others. */
export async function eventsTwice(shop: Shop, repeated: ReadonlySet<string>): Promise<string[]> {
  // A command may be on it twice: a step that is slow to answer is asked for again.
  const events = (await recordsOf(shop)).filter(({ topic }) => topic.endsWith('.events'))
  const seen = new Set<string>()
  return events.flatMap(({ topic, value }) => {
    const { id } = JSON.parse(value)
    if (seen.has(id)) return repeated.has(id) ? [] : [`${id} is on ${topic} twice`]
    seen.add(id)
    return []
  })
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
