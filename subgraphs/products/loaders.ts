import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import { isSlug } from '@micromart/slug'
import DataLoader from 'dataloader'
import { categoriesById, childrenOf } from './category-store.ts'
import { groupBy } from './group-by.ts'
import { limits } from './limits.ts'
import type { Variant } from './mappers.ts'
import type { Category } from './product.ts'
import { productsById, productsBySlug, productsOfVariants } from './projections/product-views.ts'
import type { Db } from './tables.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * One request's batched look-ups; null for what is missing or not for this caller to see. A key that no row could have
 * is never sent to the database.
 */
export function createLoaders(db: Db, seesEverything: boolean) {
  const visible = (products: ProductSnapshot[]) =>
    seesEverything ? products : products.filter(({ status }) => status === 'ACTIVE')

  const variants =
    (key: 'variant_id' | 'sku', keyOf: (variant: Variant['variant']) => string) => async (keys: string[]) =>
      visible(await productsOfVariants(db, key, keys)).flatMap((product) =>
        product.variants.map((variant): [string, Variant] => [keyOf(variant), { variant, product }]),
      )

  return {
    productById: loader(
      (id) => isId('prd', id),
      async (ids) =>
        visible(await productsById(db, ids)).map((product): [string, ProductSnapshot] => [product.productId, product]),
    ),
    productBySlug: loader(isSlug, async (slugs) =>
      visible(await productsBySlug(db, slugs)).map((product): [string, ProductSnapshot] => [product.slug, product]),
    ),
    variantById: loader(
      (id) => isId('var', id),
      variants('variant_id', (variant) => variant.variantId),
    ),
    variantBySku: loader(
      (sku) => sku.length <= limits.sku && !sku.includes('\u0000'),
      variants('sku', (variant) => variant.sku),
    ),
    categoryById: loader(
      (id) => isId('cat', id),
      async (ids) => (await categoriesById(db, ids)).map((category): [string, Category] => [category.id, category]),
    ),
    categoryChildren: new DataLoader<string, Category[]>(async (parentIds) => {
      const children = groupBy(await childrenOf(db, parentIds), ({ parentId }) => parentId)
      return parentIds.map((id) => children.get(id) ?? [])
    }),
  }
}

function loader<T>(couldBe: (key: string) => boolean, find: (keys: string[]) => Promise<[string, T][]>) {
  return new DataLoader<string, T | null>(async (keys) => {
    const sane = keys.filter(couldBe)
    const found = new Map(sane.length > 0 ? await find(sane) : [])
    return keys.map((key) => found.get(key) ?? null)
  })
}
