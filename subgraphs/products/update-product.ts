import type { ProductSnapshot } from '@micromart/events'
import { categoryFault } from './category-fault.ts'
import { changeProduct, type Missing } from './change-product.ts'
import { updateProduct as decide } from './decide.ts'
import type { InputFault } from './input-faults.ts'
import { detailsFault, type ProductDetails } from './product-faults.ts'
import type { Shop } from './record-change.ts'

export async function updateProduct(
  shop: Shop,
  id: string,
  details: ProductDetails,
): Promise<{ product: ProductSnapshot } | InputFault | Missing> {
  const fault = detailsFault(details) ?? (await categoryFault(shop.db, details.categoryIds))
  // A product that is missing is told before what is wrong with the input for it.
  return changeProduct(shop, id, (product, now) => fault ?? decide(product, details, now))
}
