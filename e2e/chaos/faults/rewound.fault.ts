import { openShopLog } from '@micromart/running-shop/shop-log'
import { list, services } from '@micromart/subgraphs'
import type { Random } from '@micromart/testing/random'
import type { Ground, Struck } from '../fault.ts'

export const title = 'a service reads again all that it has ever heard'

const consuming = services.filter((name) => list[name].consumes)

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const group = random.pick(consuming)
  const log = await openShopLog(await shop.running())
  try {
    const moved = await log.rewind({ group })
    return { what: `${group}, in ${moved} partitions` }
  } finally {
    await log.close()
  }
}
