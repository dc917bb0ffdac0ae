import type { ProductChanged } from '../change-product.ts'
import { withdrawVariant as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { changeVariant } from './change-variant.ts'

/** Takes a variant out of what is sold; it may be restored. Its SKU is free. */
export async function withdrawVariant(
  deps: Deps,
  variantId: string,
): Promise<ProductChanged | ProblemOf<'no such thing' | 'nothing to sell'>> {
  return changeVariant<ProblemOf<'nothing to sell'>>(deps, variantId, (product, now) => decide(product, variantId, now))
}
