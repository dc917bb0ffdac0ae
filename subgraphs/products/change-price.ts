import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import type { WireMoney } from '@micromart/money'
import { changeProduct, type Missing } from './change-product.ts'
import { changePrice as decide } from './decide.ts'
import type { InputFault } from './input-faults.ts'
import type { Shop } from './record-change.ts'
import { productIdOfVariant } from './store.ts'

export async function changePrice(
  shop: Shop,
  variantId: string,
  prices: { price: WireMoney; compareAtPrice?: WireMoney | null },
): Promise<{ product: ProductSnapshot } | InputFault | Missing> {
  const productId = isId('var', variantId) ? await productIdOfVariant(shop.db, variantId) : undefined
  if (productId === undefined) return { problem: 'NotFound', id: variantId }
  return changeProduct(shop, productId, (product, now) => decide(product, variantId, prices, now))
}
