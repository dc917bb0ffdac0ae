import type { ProductSnapshot } from '@micromart/events'
import { violates } from '@micromart/service'
import { changeProduct, type Missing } from './change-product.ts'
import { addVariant as decide, type VariantInput } from './decide.ts'
import type { InputFault } from './input-faults.ts'
import type { Shop } from './record-change.ts'

export async function addVariant(
  shop: Shop,
  productId: string,
  input: VariantInput,
): Promise<{ product: ProductSnapshot; variantId: string } | InputFault | Missing | { problem: 'SkuTaken' }> {
  const variantId = shop.newId('var')
  try {
    const outcome = await changeProduct(shop, productId, (product, now) => decide(product, input, variantId, now))
    return 'problem' in outcome ? outcome : { ...outcome, variantId }
  } catch (error) {
    if (violates(error, 'variants_sku_key')) return { problem: 'SkuTaken' }
    throw error
  }
}
