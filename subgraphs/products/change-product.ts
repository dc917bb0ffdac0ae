import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import { categoriesById } from './categories/category-store.ts'
import type { Change, Unchanged } from './decide.ts'
import type { Deps } from './deps.ts'
import type { Problem, ProblemOf } from './problem.ts'
import { type Product, snapshotOf } from './product.ts'
import { loadProduct, saveProduct } from './product-store.ts'
import { recordChange } from './record-change.ts'
import type { Trx } from './tables.ts'

export type ProductChanged = { product: ProductSnapshot }

type Decide<Refused extends Problem> = (product: Product, now: Date) => Change | Unchanged | Refused
type Hold<Refused extends Problem> = (trx: Trx) => Promise<Refused | null>
type Outcome<Refused extends Problem> = ProductChanged | Refused | ProblemOf<'no such thing'>

/**
 * Changes one product by a decision about it as it is now. The first try takes no lock and is beaten by whoever commits
 * before it; the second locks the product, so it cannot be.
 *
 * @param hold takes hold of what the decision is going to refer to, before anything else; what is wrong with that is told of a product that
 * there is
 */
export async function changeProduct<Refused extends Problem>(
  deps: Deps,
  id: string,
  decide: Decide<Refused>,
  hold: Hold<Refused> = async () => null,
): Promise<Outcome<Refused>> {
  if (!isId('prd', id)) return { problem: 'no such thing', what: 'product', id }
  const tryWith = (lock: boolean) => attempt(deps, id, { decide, hold, lock })
  return (await tryWith(false)) ?? (await tryWith(true)) ?? lost(id)
}

/** Undefined when another change came first. */
function attempt<Refused extends Problem>(
  deps: Deps,
  id: string,
  { decide, hold, lock }: { decide: Decide<Refused>; hold: Hold<Refused>; lock: boolean },
): Promise<Outcome<Refused> | undefined> {
  return deps.db.transaction().execute(async (trx) => {
    const fault = await hold(trx)
    const product = await loadProduct(trx, id, { lock })
    if (!product) return { problem: 'no such thing', what: 'product', id }
    if (fault) return fault
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
