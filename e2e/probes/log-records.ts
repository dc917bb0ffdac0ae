import { topics } from '@micromart/events'
import type { Delivery } from '@micromart/messaging'
import { openShopLog } from '@micromart/running-shop/shop-log'
import type { Shop } from '../shop/shop.ts'

/** What a shop's log holds now: of one topic and key, or all of it; a partition's records in their order. */
export async function recordsOf(shop: Shop, topic?: string, key?: string): Promise<Delivery[]> {
  const log = await openShopLog(await shop.running())
  try {
    const found: Delivery[] = []
    for (const each of topic === undefined ? topics : [topic]) {
      for await (const record of log.records(each)) if (key === undefined || record.key === key) found.push(record)
    }
    return found
  } finally {
    await log.close()
  }
}
