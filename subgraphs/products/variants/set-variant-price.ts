import { type InvalidInput, readInput } from '@micromart/input'
import type { ProductChanged } from '../change-product.ts'
import { setVariantPrice as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { changePriceInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { changeVariant } from './change-variant.ts'

/** Sets what a variant costs in one currency, be it a further one or that of its own price. */
export async function setVariantPrice(
  deps: Deps,
  variantId: string,
  prices: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing'>> {
  const read = readInput(changePriceInput, prices)
  return changeVariant<InvalidInput>(deps, variantId, (product, now) =>
    'problem' in read ? read : decide(product, variantId, read.value, now),
  )
}
