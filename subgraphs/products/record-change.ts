import { message, type ProductSnapshot } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { toWire } from '@micromart/money'
import { currentTraceContext } from '@micromart/telemetry'
import { categoriesById } from './categories/category-store.ts'
import type { Change } from './decide.ts'
import type { Deps } from './deps.ts'
import { snapshotOf } from './product.ts'
import { projectProduct } from './projections/product-view-store.ts'
import type { Trx } from './tables.ts'

/** Everything that a change brings with it in its own transaction: the read model and the event. */
export async function recordChange(trx: Trx, { newId }: Deps, change: Change): Promise<ProductSnapshot> {
  const { product } = change
  const snapshot = snapshotOf(product, await categoriesById(trx, product.categoryIds, { lock: true }))
  await projectProduct(trx, snapshot, product.version)
  const parts = {
    id: newId('evt'),
    subject: product.id,
    source: 'products',
    time: product.updatedAt,
    aggregateVersion: product.version,
    ...currentTraceContext(),
  }
  if (change.change === 'price_changed') {
    const data = { ...snapshot, variantId: change.variantId, was: toWire(change.was) }
    await enqueue(trx, [message('products.events', 'product.price_changed', { ...parts, data })])
  } else if (change.change === 'updated') {
    const data = { ...snapshot, withdrawnVariantIds: [...(change.withdrawnVariantIds ?? [])] }
    await enqueue(trx, [message('products.events', 'product.updated', { ...parts, data })])
  } else {
    await enqueue(trx, [message('products.events', `product.${change.change}`, { ...parts, data: snapshot })])
  }
  return snapshot
}
