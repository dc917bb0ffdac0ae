import { type InvalidInput, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from '../change-product.ts'
import { addVariant as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { addVariantInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { isSkuTaken } from './variant-store.ts'

type AddVariantProblem = ProblemOf<'invalid input' | 'no such thing' | 'SKU taken'>

/** Adds what can be sold of a product: one choice of its options, with a SKU and a price. */
export async function addVariant(
  deps: Deps,
  productId: string,
  input: unknown,
): Promise<(ProductChanged & { variantId: string }) | AddVariantProblem> {
  const read = readInput(addVariantInput, input)
  const variantId = deps.newId('var')
  try {
    // A product that is missing is told before what is wrong with the input for it.
    const outcome = await changeProduct<InvalidInput>(deps, productId, (product, now) =>
      'problem' in read ? read : decide(product, read.value, variantId, now),
    )
    return 'problem' in outcome ? outcome : { ...outcome, variantId }
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}
