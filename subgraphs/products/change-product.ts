import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import { categoriesById } from './category-store.ts'
import type { Change, Unchanged } from './decide.ts'
import type { Deps } from './deps.ts'
import type { Problem, ProblemOf } from './problem.ts'
import { type Product, snapshotOf } from './product.ts'
import { loadProduct, saveProduct } from './product-store.ts'
import { recordChange } from './record-change.ts'

export type ProductChanged = { product: ProductSnapshot }

type Decide<Refused extends Problem> = (product: Product, now: Date) => Change | Unchanged | Refused
type Outcome<Refused extends Problem> = ProductChanged | Refused | ProblemOf<'no such thing'>

/**
 * Changes one product by a decision about it as it is now. The first try takes no lock and is beaten by whoever commits
 * before it; the second locks the product, so it cannot be.
 */
export async function changeProduct<Refused extends Problem>(
  deps: Deps,
  id: string,
  decide: Decide<Refused>,
): Promise<Outcome<Refused>> {
  if (!isId('prd', id)) return { problem: 'no such thing', id }
  return (await attempt(deps, id, decide, false)) ?? (await attempt(deps, id, decide, true)) ?? lost(id)
}

/** Undefined when another change came first. */
function attempt<Refused extends Problem>(
  deps: Deps,
  id: string,
  decide: Decide<Refused>,
  lock: boolean,
): Promise<Outcome<Refused> | undefined> {
  return deps.db.transaction().execute(async (trx) => {
    const product = await loadProduct(trx, id, { lock })
    if (!product) return { problem: 'no such thing', id }
    const decision = decide(product, deps.clock())
    if ('problem' in decision) return decision
    if (decision.change === 'none') {
      return { product: snapshotOf(product, await categoriesById(trx, product.categoryIds)) }
    }
    if (!(await saveProduct(trx, product, decision.product))) return
    return { product: await recordChange(trx, deps, decision) }
  })
}

function lost(id: string): never {
  throw new Error(`${id} changed although it was locked`)
}
