import type { VariantResolvers } from '../generated.ts'

export const Variant: VariantResolvers = {
  // A representation names a variant by either of its keys.
  __resolveReference: (reference, { loaders }) =>
    'sku' in reference ? loaders.variantBySku.load(reference.sku) : loaders.variantById.load(reference.id),
  id: ({ variant }) => variant.variantId,
  sku: ({ variant }) => variant.sku,
  product: ({ product }) => product,
  title: ({ variant }) => variant.title,
  selection: ({ variant }) => variant.selection,
  price: ({ variant }) => variant.price,
  compareAtPrice: ({ variant }) => variant.compareAtPrice ?? null,
  weightGrams: ({ variant }) => variant.weightGrams ?? null,
}
