import type { WireMoney } from '@micromart/money'
import type { CatalogProduct } from './catalog-product.ts'
import type { StandingProduct } from './standing-product.ts'

/** The shop refused an operation as such, which is a fault of ours; `message` says what it said. */
export class ShopRefused extends Error {
  override name = 'ShopRefused'
}

/** The shop, or the part of it that was asked, cannot be reached just now. What was asked may or may not have happened. */
export class ShopUnavailable extends Error {
  override name = 'ShopUnavailable'
}

/** The shop took too long: what was asked may still be under way. */
export class ShopTimedOut extends ShopUnavailable {
  override name = 'ShopTimedOut'
}

/** A mutation's problem: its typename, and its message for people. */
export interface Problem {
  __typename: string
  message: string
  path?: string[]
}

/** What a mutation answers to one input. */
export type Answer<Success extends object = object> = (Success & { __typename: string }) | Problem

/**
 * The questions that filling a shop takes. Each is asked for many things at once, and answered for each in their order; how many requests that
 * makes is the implementation's own affair, and so is waiting out a rate limit.
 * Each throws ShopRefused, ShopUnavailable or ShopTimedOut.
 */
export interface ShopPort {
  /** With their variants, or not at all: `SlugTaken` where there is a product under that slug, `SkuTaken` where another variant has a SKU. */
  createProducts(
    inputs: readonly NewProduct[],
  ): Promise<Answer<{ product: { id: string; variants: KnownVariant[] | null } }>[]>
  updateProducts(inputs: readonly DetailsInput[]): Promise<Answer[]>
  publishProducts(ids: readonly string[]): Promise<Answer[]>
  archiveProducts(ids: readonly string[]): Promise<Answer[]>
  /** `SkuTaken` where another variant has that SKU. */
  addVariants(inputs: readonly NewVariant[]): Promise<Answer<{ variant: { id: string } }>[]>
  updateVariants(inputs: readonly VariantChange[]): Promise<Answer[]>
  withdrawVariants(ids: readonly string[]): Promise<Answer[]>
  changeOptions(inputs: readonly OptionsChange[]): Promise<Answer[]>
  changePrices(inputs: readonly PriceChange[]): Promise<Answer[]>
  /** In further currencies. */
  setPrices(inputs: readonly PriceChange[]): Promise<Answer[]>
  removePrices(inputs: readonly PriceRemoval[]): Promise<Answer[]>
  /** `NotFound` while inventory has not heard of a variant; `IdempotencyKeyReused` for a key that came with another amount. */
  adjustStock(inputs: readonly StockAdjustment[]): Promise<Answer[]>
  /** `SlugTaken` where there is a category under that slug. */
  createCategory(input: NewCategory): Promise<Answer<{ category: { id: string } }>>
  categoryBySlug(slug: string): Promise<{ id: string; parent: { id: string } | null } | null>
  productsBySlug(slugs: readonly string[]): Promise<({ id: string; status: CatalogProduct['status'] } | null)[]>
  /** By the products' ids. */
  variantsOfProducts(
    ids: readonly string[],
  ): Promise<({ edition: string; options: CatalogProduct['options']; variants: KnownVariant[] | null } | null)[]>
  /** All that a file may say of products, by their slugs: for updates alone. */
  standingProducts(slugs: readonly string[]): Promise<(StandingProduct | null)[]>
  /** The same by their ids: for undoing alone. */
  standingById(ids: readonly string[]): Promise<(StandingProduct | null)[]>
  /** The slugs of the products whose variants have these SKUs: for updates alone. */
  slugsBySku(skus: readonly string[]): Promise<(string | null)[]>
}

export interface NewProduct {
  slug: string
  name: string
  description: string | null
  brand: string | null
  categoryIds: string[]
  media: CatalogProduct['media']
  options: CatalogProduct['options']
  variants: NewProductsVariant[]
  /** Asked again under it, within a day, the product is the same, and answered as it is. */
  idempotencyKey?: string
}

/** Only if it is still of that edition; left out: whatever has changed since. */
interface IfEdition {
  ifEdition?: string | undefined
}

/** What is left out stays as it is. */
export interface DetailsInput extends IfEdition {
  id: string
  name?: string | undefined
  description?: string | null | undefined
  brand?: string | null | undefined
  categoryIds?: string[] | undefined
  media?: CatalogProduct['media'] | undefined
}

export interface NewVariant extends NewProductsVariant {
  productId: string
}

/** Of a product that is made with it. */
export interface NewProductsVariant {
  sku: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  weightGrams: number | null
  gtin?: string
}

/** What is left out stays as it is. */
export interface VariantChange extends IfEdition {
  id: string
  weightGrams?: number | null
  gtin?: string | null
}

/** All of a product's options as they shall be. */
export interface OptionsChange extends IfEdition {
  productId: string
  options: { name: string; values: { value: string }[] }[]
}

export interface PriceChange extends IfEdition {
  variantId: string
  price: WireMoney
  compareAtPrice: WireMoney | null
}

export interface PriceRemoval extends IfEdition {
  variantId: string
  currency: string
}

export interface StockAdjustment {
  idempotencyKey: string
  variantId: string
  by: number
  reason: 'RECEIVED' | 'COUNTED'
}

export interface NewCategory {
  name: string
  slug: string
  parentId: string | null
}

export interface KnownVariant {
  id: string
  selection: { option: string; value: string }[]
}
