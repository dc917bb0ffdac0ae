import { message, type ProductSnapshot } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import { enqueue } from '@micromart/messaging'
import { toWire } from '@micromart/money'
import { currentTraceparent } from '@micromart/telemetry'
import { categoriesById } from './category-store.ts'
import type { Change } from './decide.ts'
import { snapshotOf } from './product.ts'
import { projectProduct } from './projections/product-views.ts'
import type { Db, Trx } from './tables.ts'

/** What a use case works with. */
export interface Shop {
  db: Db
  clock: () => Date
  newId: IdSource
}

/** Everything that a change brings with it in its own transaction: the read model and the event. */
export async function recordChange(trx: Trx, shop: Shop, change: Change): Promise<ProductSnapshot> {
  const { product } = change
  const snapshot = snapshotOf(product, await categoriesById(trx, product.categoryIds))
  await projectProduct(trx, snapshot, product.version)
  const parts = {
    id: shop.newId('evt'),
    subject: product.id,
    source: 'products',
    time: product.updatedAt,
    aggregateVersion: product.version,
    traceparent: currentTraceparent(),
  }
  if (change.change === 'price_changed') {
    const data = { ...snapshot, variantId: change.variantId, was: toWire(change.was) }
    await enqueue(trx, [message('products.events', 'product.price_changed', { ...parts, data })])
  } else {
    await enqueue(trx, [message('products.events', `product.${change.change}`, { ...parts, data: snapshot })])
  }
  return snapshot
}
