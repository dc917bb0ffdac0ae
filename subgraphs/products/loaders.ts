import type { ProductSnapshot } from '@micromart/events'
import { isId } from '@micromart/ids'
import { loadGrouped, loadOne, type RequestContext } from '@micromart/service'
import { isSlug } from '@micromart/slug'
import { categoriesById, childrenOf } from './categories/category-store.ts'
import type { Deps } from './deps.ts'
import { limits } from './limits.ts'
import type { Variant } from './mappers.ts'
import { productsById, productsBySlug, productsOfVariants, variantIdsBySku } from './projections/product-view-store.ts'
import { seesEverything } from './resolvers/may-see.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups; null for what is missing or not for this caller to see. */
export function createLoaders({ db }: Deps, request: RequestContext) {
  const visible = (products: ProductSnapshot[]) =>
    seesEverything(request) ? products : products.filter(({ status }) => status === 'ACTIVE')
  return {
    productById: loadOne({
      couldBe: (id) => isId('prd', id),
      find: async (ids) => visible(await productsById(db, ids)),
      keyOf: ({ productId }) => productId,
    }),
    productBySlug: loadOne({
      couldBe: isSlug,
      find: async (slugs) => {
        const found = await productsBySlug(db, slugs)
        const shown = new Set(visible(found.map(({ product }) => product)))
        return found.filter(({ product }) => shown.has(product))
      },
      keyOf: ({ slug }) => slug,
    }),
    variantById: loadOne({
      couldBe: (id) => isId('var', id),
      find: async (ids) =>
        visible(await productsOfVariants(db, ids)).flatMap((product) =>
          product.variants.map((variant): Variant => ({ variant, product })),
        ),
      keyOf: ({ variant }) => variant.variantId,
    }),
    variantIdBySku: loadOne({
      couldBe: (sku) => sku.length <= 2 * limits.sku,
      find: (skus) => variantIdsBySku(db, skus),
      keyOf: ({ sku }) => sku,
    }),
    categoryById: loadOne({
      couldBe: (id) => isId('cat', id),
      find: (ids) => categoriesById(db, ids),
      keyOf: ({ id }) => id,
    }),
    categoryChildren: loadGrouped({
      couldBe: (id) => isId('cat', id),
      find: (parentIds) => childrenOf(db, parentIds),
      keyOf: ({ parentId }) => parentId ?? '',
    }),
  }
}
