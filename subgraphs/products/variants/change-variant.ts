import { isId } from '@micromart/ids'
import { changeProduct } from '../change-product.ts'
import type { Change, Unchanged } from '../decide.ts'
import type { Deps } from '../deps.ts'
import type { Problem, ProblemOf } from '../problem.ts'
import type { Product } from '../product.ts'
import { productIdOfVariant } from './variant-store.ts'

/** Changes one product by a decision about one of its variants. */
export async function changeVariant<Refused extends Problem>(
  deps: Deps,
  variantId: string,
  decide: (product: Product, now: Date) => Change | Unchanged | Refused | ProblemOf<'no such thing'>,
) {
  const productId = isId('var', variantId) ? await productIdOfVariant(deps.db, variantId) : undefined
  if (productId === undefined) return { problem: 'no such thing', what: 'variant', id: variantId } as const
  return changeProduct<Refused | ProblemOf<'no such thing'>>(deps, productId, decide)
}
