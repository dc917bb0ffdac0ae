import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import { categoriesById } from './category-store.ts'
import type { Change, Unchanged } from './decide.ts'
import { type Product, snapshotOf } from './product.ts'
import { recordChange, type Shop } from './record-change.ts'
import { loadProduct, saveProduct } from './store.ts'

export interface Missing {
  problem: 'NotFound'
  id: string
}

/**
 * Changes one product by a decision about it as it is now. The first try takes no lock and is beaten by whoever commits
 * before it; the second locks the product, so it cannot be.
 */
export async function changeProduct<Refused extends { problem: string }>(
  shop: Shop,
  id: string,
  decide: (product: Product, now: Date) => Change | Unchanged | Refused,
): Promise<{ product: ProductSnapshot } | Refused | Missing> {
  if (!isId('prd', id)) return { problem: 'NotFound', id }
  return (await attempt(shop, id, decide, false)) ?? (await attempt(shop, id, decide, true)) ?? lost(id)
}

/** Undefined when another change came first. */
function attempt<Refused extends { problem: string }>(
  shop: Shop,
  id: string,
  decide: (product: Product, now: Date) => Change | Unchanged | Refused,
  lock: boolean,
): Promise<{ product: ProductSnapshot } | Refused | Missing | undefined> {
  return shop.db.transaction().execute(async (trx) => {
    const product = await loadProduct(trx, id, { lock })
    if (!product) return { problem: 'NotFound', id }
    const decision = decide(product, shop.clock())
    if ('problem' in decision) return decision
    if (decision.change === 'none') {
      return { product: snapshotOf(product, await categoriesById(trx, product.categoryIds)) }
    }
    if (!(await saveProduct(trx, product, decision.product))) return
    return { product: await recordChange(trx, shop, decision) }
  })
}

function lost(id: string): never {
  throw new Error(`${id} changed although it was locked`)
}
