import { type InvalidInput, readInput } from '@micromart/input'
import type { ProductChanged } from '../change-product.ts'
import { removeVariantPrice as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { removePriceInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { changeVariant } from './change-variant.ts'

/** Takes away what a variant costs in a further currency. */
export async function removeVariantPrice(
  deps: Deps,
  variantId: string,
  removal: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing'>> {
  const read = readInput(removePriceInput, removal)
  return changeVariant<InvalidInput>(deps, variantId, (product, now) =>
    'problem' in read ? read : decide(product, variantId, read.value, now),
  )
}
