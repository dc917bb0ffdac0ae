import { isId } from '@micromart/ids'
import { type InvalidInput, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from './change-product.ts'
import { updateVariant as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { updateVariantInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { isSkuTaken, productIdOfVariant } from './variant-store.ts'

/** Changes what is given of a variant: its SKU, its choice, its weight. */
export async function updateVariant(
  deps: Deps,
  variantId: string,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing' | 'SKU taken'>> {
  const productId = isId('var', variantId) ? await productIdOfVariant(deps.db, variantId) : undefined
  if (productId === undefined) return { problem: 'no such thing', id: variantId }
  const read = readInput(updateVariantInput, input)
  if ('problem' in read) return read
  try {
    return await changeProduct<InvalidInput | ProblemOf<'no such thing'>>(deps, productId, (product, now) =>
      decide(product, variantId, read.value, now),
    )
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}
