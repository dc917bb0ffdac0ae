import { readInput } from '@micromart/input'
import type { ProductChanged } from './change-product.ts'
import { createProduct as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { holdCategories } from './hold-categories.ts'
import { createProductInput } from './input.ts'
import { insertUnderSlug } from './insert-under-slug.ts'
import type { ProblemOf } from './problem.ts'
import { insertProduct } from './product-store.ts'
import { recordChange } from './record-change.ts'
import { isSkuTaken } from './variant-store.ts'

/** Makes a draft, with its variants: all of it or nothing. */
export async function createProduct(
  deps: Deps,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'slug taken' | 'SKU taken'>> {
  const read = readInput(createProductInput, input)
  if ('problem' in read) return read
  const { name, slug, categoryIds, variants } = read.value
  const id = deps.newId('prd')
  const variantIds = variants.map(() => deps.newId('var'))
  try {
    return await insertUnderSlug(deps, 'products', { id, name, slug }, (free) =>
      deps.db.transaction().execute(async (trx) => {
        const fault = await holdCategories(trx, categoryIds)
        if (fault) return fault
        const change = decide(read.value, { id, slug: free, variantIds }, deps.clock())
        if ('problem' in change) return change
        await insertProduct(trx, change.product)
        return { product: await recordChange(trx, deps, change) }
      }),
    )
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}
