import { isId } from '@micromart/ids'
import { type InvalidInput, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from '../change-product.ts'
import { restoreVariant as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { restoreVariantInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { isSkuTaken, withdrawnVariant } from './variant-store.ts'

/** Puts a variant that was withdrawn back, with the choice that it had, or with another where its product's options have changed. */
export async function restoreVariant(
  deps: Deps,
  variantId: string,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing' | 'SKU taken'>> {
  const withdrawn = isId('var', variantId) ? await withdrawnVariant(deps.db, variantId) : undefined
  if (!withdrawn) return { problem: 'no such thing', what: 'variant', id: variantId }
  const read = readInput(restoreVariantInput, input)
  if ('problem' in read) return read
  try {
    return await changeProduct<InvalidInput | ProblemOf<'no such thing'>>(deps, withdrawn.productId, (product, now) =>
      decide(product, withdrawn.variant, read.value.selection, now),
    )
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}
