import { isId } from '@micromart/ids'
import { type InvalidInput, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from './change-product.ts'
import { removeVariantPrice as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { currencyInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { productIdOfVariant } from './variant-store.ts'

/** Takes away what a variant costs in a further currency. */
export async function removeVariantPrice(
  deps: Deps,
  variantId: string,
  currency: string,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing'>> {
  const productId = isId('var', variantId) ? await productIdOfVariant(deps.db, variantId) : undefined
  if (productId === undefined) return { problem: 'no such thing', id: variantId }
  const read = readInput(currencyInput, { currency })
  return changeProduct<InvalidInput | ProblemOf<'no such thing'>>(deps, productId, (product, now) =>
    'problem' in read ? read : decide(product, variantId, read.value.currency, now),
  )
}
