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

/** Makes a draft. */
export async function createProduct(
  deps: Deps,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'slug taken'>> {
  const read = readInput(createProductInput, input)
  if ('problem' in read) return read
  const { name, slug, categoryIds } = read.value
  const id = deps.newId('prd')
  return insertUnderSlug(deps, 'products', { id, name, slug }, (free) =>
    deps.db.transaction().execute(async (trx) => {
      const fault = await holdCategories(trx, categoryIds)
      if (fault) return fault
      const change = decide(read.value, id, free, deps.clock())
      await insertProduct(trx, change.product)
      return { product: await recordChange(trx, deps, change) }
    }),
  )
}
