import { once, wishUnder } from '@micromart/idempotency'
import { readInput } from '@micromart/input'
import { categoriesById } from './categories/category-store.ts'
import { holdCategories } from './categories/hold-categories.ts'
import type { ProductChanged } from './change-product.ts'
import { createProduct as decide } from './decide.ts'
import type { Deps } from './deps.ts'
import { createProductInput } from './input.ts'
import { insertUnderSlug } from './insert-under-slug.ts'
import type { ProblemOf } from './problem.ts'
import { snapshotOf } from './product.ts'
import { insertProduct, loadProduct } from './product-store.ts'
import { recordChange } from './record-change.ts'
import type { Tables, Trx } from './tables.ts'
import { isSkuTaken } from './variants/variant-store.ts'

type CreateProductOutcome = ProductChanged | ProblemOf<'invalid input' | 'key reused' | 'slug taken' | 'SKU taken'>

/**
 * Makes a draft, with its variants: all of it or nothing; under a key once. Keys are the shop's own: what one of the staff began another may go on
 * with.
 */
export async function createProduct(deps: Deps, input: unknown): Promise<CreateProductOutcome> {
  const read = readInput(createProductInput, input)
  if ('problem' in read) return read
  const { idempotencyKey: key, ...wished } = read.value
  const { name, slug, categoryIds, variants } = wished
  const wish = wishUnder(key, { operation: 'createProduct', caller: 'shop', chosen: [wished] })
  const id = deps.newId('prd')
  const variantIds = variants.map(() => deps.newId('var'))
  const make = (trx: Trx, free: string) =>
    once<Tables, CreateProductOutcome>(trx, wish, deps.clock(), {
      async effect() {
        const fault = await holdCategories(trx, categoryIds)
        if (fault) return fault
        const change = decide(wished, { id, slug: free, variantIds }, deps.clock())
        if ('problem' in change) return change
        await insertProduct(trx, change.product)
        return { product: await recordChange(trx, deps, change) }
      },
      kept: ({ product }) => product.productId,
      again: (made) => madeBefore(trx, made),
    })
  try {
    return await insertUnderSlug(deps, 'products', { id, name, slug }, (free) =>
      deps.db.transaction().execute((trx) => make(trx, free)),
    )
  } catch (error) {
    if (isSkuTaken(error)) return { problem: 'SKU taken' }
    throw error
  }
}

/** The product that a key led to, as it is by now. */
async function madeBefore(trx: Trx, id: string): Promise<CreateProductOutcome> {
  const product = await loadProduct(trx, id)
  if (!product) return { problem: 'key reused' }
  return { product: snapshotOf(product, await categoriesById(trx, product.categoryIds)) }
}
