import { pricesOf } from '@micromart/events'
import type { VariantResolvers } from '../generated.ts'
import type { Loaders } from '../loaders.ts'
import { editionOfPriceOnWire, editionOfVariant } from '../product.ts'
import { pricedIn } from './priced-in.ts'

export const Variant: VariantResolvers = {
  // A representation names a variant by either of its keys.
  __resolveReference: (reference, { loaders }) =>
    'sku' in reference ? variantBySku(loaders, reference.sku) : loaders.variantById.load(reference.id),
  id: ({ variant }) => variant.variantId,
  sku: ({ variant }) => variant.sku,
  product: ({ product }) => product,
  title: ({ variant }) => variant.title,
  selection: ({ variant }) => variant.selection,
  price: ({ variant }, { currency }) => pricedIn(variant, currency).price,
  compareAtPrice: ({ variant }, { currency }) => pricedIn(variant, currency).compareAtPrice,
  prices: ({ variant }) => pricesOf(variant).map((priced) => ({ ...priced, edition: editionOfPriceOnWire(priced) })),
  weightGrams: ({ variant }) => variant.weightGrams ?? null,
  gtin: ({ variant }) => variant.gtin ?? null,
  edition: ({ variant: { weightGrams = null, gtin = null, ...variant } }) =>
    editionOfVariant({ ...variant, weightGrams, gtin }),
}

/** A SKU names a variant whatever its case; null for one that is missing or not for this caller to see. */
export async function variantBySku({ variantIdBySku, variantById }: Loaders, sku: string) {
  const named = await variantIdBySku.load(sku)
  return named && variantById.load(named.variantId)
}
