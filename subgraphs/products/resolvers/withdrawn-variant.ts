import { toWire } from '@micromart/money'
import type { WithdrawnVariantResolvers } from '../generated.ts'
import { variantTitle } from '../product.ts'

export const WithdrawnVariant: WithdrawnVariantResolvers = {
  variantId: ({ variant }) => variant.id,
  sku: ({ variant }) => variant.sku,
  title: ({ product, variant }) => variantTitle(product, variant.selection),
  selection: ({ variant }) => [...variant.selection],
  price: ({ variant }) => toWire(variant.price),
  gtin: ({ variant }) => variant.gtin,
  withdrawnAt: ({ withdrawnAt }) => withdrawnAt.toISOString(),
}
