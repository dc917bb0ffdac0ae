import type { ProductSnapshot } from '@micromart/events'
import { categoryFault } from './category-fault.ts'
import { insertUnderSlug, type SlugTaken } from './choose-slug.ts'
import { createProduct as decide } from './decide.ts'
import type { InputFault } from './input-faults.ts'
import { type ProductInput, productFault } from './product-faults.ts'
import { recordChange, type Shop } from './record-change.ts'
import { insertProduct } from './store.ts'

/** Makes a draft. */
export async function createProduct(
  shop: Shop,
  input: ProductInput,
): Promise<{ product: ProductSnapshot } | InputFault | SlugTaken> {
  const fault = productFault(input) ?? (await categoryFault(shop.db, input.categoryIds))
  if (fault) return fault
  const { name, slug } = input
  const id = shop.newId('prd')
  return insertUnderSlug(shop.db, 'products', { id, name, slug }, (free) =>
    shop.db.transaction().execute(async (trx) => {
      const change = decide(input, id, free, shop.clock())
      await insertProduct(trx, change.product)
      return { product: await recordChange(trx, shop, change) }
    }),
  )
}
