import { isId } from '@micromart/ids'
import { changeProduct, type ProductChanged } from './change-product.ts'
import { withdrawVariant as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { productIdOfVariant } from './variant-store.ts'

/** Takes a variant out of what is sold; it may be restored. Its SKU is free. */
export async function withdrawVariant(
  deps: Deps,
  variantId: string,
): Promise<ProductChanged | ProblemOf<'no such thing' | 'nothing to sell'>> {
  const productId = isId('var', variantId) ? await productIdOfVariant(deps.db, variantId) : undefined
  if (productId === undefined) return { problem: 'no such thing', id: variantId }
  return changeProduct<ProblemOf<'no such thing' | 'nothing to sell'>>(deps, productId, (product, now) =>
    decide(product, variantId, now),
  )
}
