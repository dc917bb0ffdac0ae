import { isId } from '@micromart/ids'
import { type InvalidInput, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from './change-product.ts'
import { setVariantPrice as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { changePriceInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { productIdOfVariant } from './variant-store.ts'

/** Sets what a variant costs in one currency, be it a further one or that of its own price. */
export async function setVariantPrice(
  deps: Deps,
  variantId: string,
  prices: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing'>> {
  const productId = isId('var', variantId) ? await productIdOfVariant(deps.db, variantId) : undefined
  if (productId === undefined) return { problem: 'no such thing', id: variantId }
  const read = readInput(changePriceInput, prices)
  return changeProduct<InvalidInput | ProblemOf<'no such thing'>>(deps, productId, (product, now) =>
    'problem' in read ? read : decide(product, variantId, read.value, now),
  )
}
