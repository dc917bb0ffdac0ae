import type { ProductSnapshot } from '@micromart/events'
import { editionOf } from '@micromart/input'
import { type Money, toWire } from '@micromart/money'

export type ProductStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED'

export interface Selected {
  option: string
  value: string
}

/** What something costs, and what it did before the sale, in one currency. */
export interface Priced {
  price: Money
  compareAtPrice: Money | null
}

/** One sellable thing: a product with every option chosen. */
export interface Variant extends Priced {
  id: string
  sku: string
  selection: readonly Selected[]
  /** In other currencies than that of `price`, each once, by their codes. */
  furtherPrices: readonly Priced[]
  weightGrams: number | null
  /** Its trade number; other variants may have the same. */
  gtin: string | null
}

export interface Image {
  url: string
  alt: string | null
}

/** The aggregate: what is changed and versioned as one. */
export interface Product {
  id: string
  /** 1 when it is created, one more with every change. */
  version: number
  name: string
  slug: string
  description: string | null
  brand: string | null
  status: ProductStatus
  categoryIds: readonly string[]
  options: readonly { name: string; values: readonly string[] }[]
  media: readonly Image[]
  variants: readonly Variant[]
  createdAt: Date
  updatedAt: Date
}

export interface Category {
  id: string
  name: string
  slug: string
  parentId: string | null
  /** Ids of its ancestors, root first, and its own last. */
  path: readonly string[]
  /** 1 when it is created, one more with every change, of what it lies in as well. */
  version: number
}

/** What staff edit of a product itself; its variants and their prices are edited one by one. */
type Details = Pick<Product, 'name' | 'slug' | 'description' | 'brand' | 'categoryIds' | 'options' | 'media'>

export const editionOfProduct = ({ name, slug, description, brand, categoryIds, options, media }: Details): string =>
  editionOf(
    ...[name, slug, description, brand, categoryIds],
    options.map((option) => [option.name, option.values]),
    media.map(({ url, alt }) => [url, alt]),
  )

export const editionOfVariant = ({
  sku,
  selection,
  weightGrams,
  gtin,
}: Pick<Variant, 'sku' | 'selection' | 'weightGrams' | 'gtin'>): string =>
  editionOf(
    sku,
    selection.map(({ option, value }) => [option, value]),
    weightGrams,
    // Of what has none it is as it was before there were any.
    ...(gtin === null ? [] : [gtin]),
  )

/** Of what something costs in one currency; of none where it costs nothing in that. */
export const editionOfPrice = (priced: Priced | undefined): string =>
  editionOfPriceOnWire(priced && pricedOnWire(priced))

export const editionOfPriceOnWire = (priced: ReturnType<typeof pricedOnWire> | undefined): string =>
  editionOf(priced?.price.currency, priced?.price.amount, priced?.compareAtPrice?.amount)

export const editionOfCategory = ({ name, slug, parentId }: Pick<Category, 'name' | 'slug' | 'parentId'>): string =>
  editionOf(name, slug, parentId)

/** What a variant is called beside its product's name: its chosen values, or the product itself when nothing varies. */
export function variantTitle(product: Pick<Product, 'name'>, selection: readonly Selected[]): string {
  return selection.map(({ value }) => value).join(' / ') || product.name
}

/** The whole product as events and read models carry it. `categories` are those of `product.categoryIds`, in any order. */
export function snapshotOf(product: Product, categories: readonly Category[]): ProductSnapshot {
  const byId = new Map(categories.map((category) => [category.id, category]))
  return {
    productId: product.id,
    name: product.name,
    slug: product.slug,
    description: product.description,
    brand: product.brand,
    status: product.status,
    categories: product.categoryIds.flatMap((id) => {
      const category = byId.get(id)
      if (!category) return []
      return { categoryId: id, name: category.name, slug: category.slug, path: [...category.path] }
    }),
    options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
    media: product.media.map(({ url, alt }) => ({ url, alt })),
    variants: product.variants.map((variant) => ({
      variantId: variant.id,
      sku: variant.sku,
      title: variantTitle(product, variant.selection),
      selection: variant.selection.map(({ option, value }) => ({ option, value })),
      ...pricedOnWire(variant),
      ...(variant.furtherPrices.length > 0 && { prices: variant.furtherPrices.map(pricedOnWire) }),
      weightGrams: variant.weightGrams,
      ...(variant.gtin !== null && { gtin: variant.gtin }),
    })),
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  }
}

const pricedOnWire = ({ price, compareAtPrice }: Priced) => ({
  price: toWire(price),
  compareAtPrice: compareAtPrice && toWire(compareAtPrice),
})
