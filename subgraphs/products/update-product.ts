import { type InvalidInput, readInput } from '@micromart/input'
import { holdCategories } from './categories/hold-categories.ts'
import { changeProduct, type ProductChanged } from './change-product.ts'
import { updateProduct as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { updateProductInput } from './input.ts'
import { insertUnderSlug } from './insert-under-slug.ts'
import type { ProblemOf } from './problem.ts'

/** Changes what is given of a product, and leaves the rest. */
export async function updateProduct(
  deps: Deps,
  id: string,
  details: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing' | 'slug taken'>> {
  const read = readInput(updateProductInput, details)
  const { slug, categoryIds = [] } = 'problem' in read ? {} : read.value
  // A product that is missing is told before what is wrong with the input for it.
  const change = () =>
    changeProduct<InvalidInput>(
      deps,
      id,
      (product, now) => ('problem' in read ? read : decide(product, read.value, now)),
      (trx) => holdCategories(trx, categoryIds),
    )
  if (slug === undefined) return change()
  return insertUnderSlug(deps, 'products', { id, name: '', slug }, change)
}
