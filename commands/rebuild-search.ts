import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import { idsOfProducts } from '@micromart/products/product-store'
import type { Tables as ProductsTables } from '@micromart/products/tables'
import type { RunningShop } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { rebuildIndex } from '@micromart/search/rebuild-index'
import { RebuildRefused } from '@micromart/search/rebuild-store'
import type { Tables as SearchTables } from '@micromart/search/tables'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { announce } from './announce.ts'

/** Nothing being heard for that long, nobody is listening, in ms. */
const patienceMs = 60_000
const pauseMs = 200

/**
 * Makes search's index anew of what its owners say, beside the one that is read: products and inventory say all that they have, and once search has
 * heard it the new one takes the other's place. Searching and changes go on all the while.
 * @returns how many products the index has.
 * @throws OperatorError where the shop lacks a part, search does not listen, or what is built would miss something.
 */
export async function rebuildSearch(shop: RunningShop, progress: (done: number, of: number) => void): Promise<number> {
  const { search: searchUrl, products: productsUrl } = shop.databases
  if (searchUrl === undefined || productsUrl === undefined) {
    throw new OperatorError('This shop has no databases for search and products.')
  }
  const log = createLogger({ service: 'projections', level: 'warn' })
  const db = openDatabase<SearchTables>(searchUrl, log, { unlimited: true })
  const products = openDatabase<ProductsTables>(productsUrl, log, { unlimited: true })
  try {
    return await rebuildIndex(
      { db, newId, clock: () => new Date() },
      {
        async tell(hold) {
          const said = Object.values(await announce(shop, undefined)).reduce((sum, count) => sum + count, 0)
          await heard(shop, said, hold, progress)
        },
        existing: (ids) => idsOfProducts(products, ids),
      },
    )
  } catch (error) {
    throw error instanceof RebuildRefused ? new OperatorError(error.message) : error
  } finally {
    await Promise.all([db.destroy(), products.destroy()])
  }
}

/** Resolves once search has heard all that is said until now. */
async function heard(
  shop: RunningShop,
  said: number,
  hold: () => Promise<void>,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const log = await openShopLog(shop)
  const outboxes = (['products', 'inventory'] as const).flatMap((service) => shop.databases[service] ?? [])
  const databases = outboxes.map((url) =>
    openDatabase<MessagingTables>(url, createLogger({ service: 'projections', level: 'warn' })),
  )
  try {
    let least = Number.POSITIVE_INFINITY
    for (let movedAt = Date.now(); ; ) {
      await hold()
      // The outboxes first: what goes from there onto the log meanwhile is counted twice, and never not at all.
      const waiting = await Promise.all(databases.map(unsent))
      const unread = await Promise.all([
        log.unread('search', 'products.events'),
        log.unread('search', 'inventory.events'),
      ])
      const left = [...waiting, ...unread].reduce((sum, count) => sum + count, 0)
      progress(Math.max(0, said - left), said)
      if (left === 0) return
      if (left < least) [least, movedAt] = [left, Date.now()]
      if (Date.now() - movedAt > patienceMs) {
        throw new OperatorError(`Search has heard nothing for ${patienceMs / 1000} s, and ${left} messages are left.`)
      }
      await sleep(pauseMs)
    }
  } finally {
    await Promise.all([log.close(), ...databases.map((db) => db.destroy())])
  }
}

/** How many messages wait in a service's outbox. */
async function unsent(db: ReturnType<typeof openDatabase<MessagingTables>>): Promise<number> {
  const { left } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .executeTakeFirstOrThrow()
  return Number(left)
}
