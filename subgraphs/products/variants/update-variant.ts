import { type InvalidInput, readInput } from '@micromart/input'
import type { ProductChanged } from '../change-product.ts'
import { updateVariant as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { updateVariantInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { changeVariant } from './change-variant.ts'
import { isSkuTaken } from './variant-store.ts'

/** Changes what is given of a variant: its SKU, its choice, its weight, its GTIN. */
export async function updateVariant(
  deps: Deps,
  variantId: string,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing' | 'SKU taken'>> {
  const read = readInput(updateVariantInput, input)
  try {
    return await changeVariant<InvalidInput>(deps, variantId, (product, now) =>
      'problem' in read ? read : decide(product, variantId, read.value, now),
    )
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}
