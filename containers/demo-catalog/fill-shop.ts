import { setTimeout as sleep } from 'node:timers/promises'
import { openShop, type ShopApi } from '@micromart/catalog'
import { demoCatalog, demoPassword, fillShelves } from '@micromart/catalog/demo'
import { ShopUnavailable } from '@micromart/catalog-import'

const PATIENCE_MS = 300_000
const PAUSE_MS = 1_000
const staff = 'staff@micromart.example'

const findable =
  '{ search(first: 1) { totalCount } inStock: search(first: 1, filter: { inStock: true }) { totalCount } }'

interface Findable {
  search: { totalCount: number }
  inStock: { totalCount: number }
}

/**
 * Fills a shop with the demo catalog at its first start only, through its public API, and waits until a shopper finds it. A shop
 * whose services are still starting is waited for.
 * @param marker file that says it was done.
 * @throws ShopUnavailable when the shop does not answer in time; ShopRefused
 */
export async function fillShop(args: {
  graphqlUrl: string
  marker: string
  say: (line: string) => void
}): Promise<void> {
  const { graphqlUrl, say } = args
  const deadline = Date.now() + PATIENCE_MS
  await patiently(deadline, say, () => fillShelves(args))
  const shop = openShop({ graphqlUrl, email: staff, password: demoPassword })
  await patiently(deadline, say, () => shelvesAreSeen(shop))
  say('demo catalog: on the shelves and in the search')
}

/** Search hears of products and of their stock a moment later. What people have removed since the first start is not missed. */
async function shelvesAreSeen(shop: ShopApi): Promise<void> {
  const { search, inStock } = await shop.ask<Findable>(findable, {})
  const stocked = demoCatalog.filter(({ variants }) => variants.some(({ stock }) => (stock ?? 0) > 0)).length
  if (search.totalCount >= demoCatalog.length && inStock.totalCount >= stocked) return
  throw new ShopUnavailable(`search knows ${search.totalCount} products, ${inStock.totalCount} of them in stock`)
}

async function patiently(deadline: number, say: (line: string) => void, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ShopUnavailable) || Date.now() > deadline) throw error
      say(`demo catalog: ${error.message}; trying again`)
      await sleep(PAUSE_MS)
    }
  }
}
