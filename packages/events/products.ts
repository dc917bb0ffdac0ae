import { z } from 'zod'
import { id, instant, money, plain } from './shared.ts'

export const image = z.object({ url: plain, alt: plain.nullish() })

const priced = { price: money, compareAtPrice: money.nullish() }

export const productSnapshot = z.object({
  productId: id,
  name: plain,
  slug: plain,
  description: plain.nullish(),
  brand: plain.nullish(),
  status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
  /** Each with its ancestors' ids, root first, itself last: a filter on any of them finds the product. */
  categories: z.array(z.object({ categoryId: id, name: plain, slug: plain, path: z.array(id) })),
  options: z.array(z.object({ name: plain, values: z.array(plain) })),
  media: z.array(image),
  variants: z.array(
    z.object({
      variantId: id,
      sku: plain,
      title: plain,
      selection: z.array(z.object({ option: plain, value: plain })),
      ...priced,
      /** What it costs in further currencies, by their codes; `price` is its own. What was said before there were such has none. */
      prices: z.array(z.object(priced)).optional(),
      weightGrams: z.int().nullish(),
      /** Its trade number (GTIN, EAN, UPC, ISBN), if it has one: digits alone. */
      gtin: plain.nullish(),
    }),
  ),
  createdAt: instant,
  updatedAt: instant,
})

export type ProductSnapshot = z.infer<typeof productSnapshot>

/** What a variant is called where its product is not shown beside it: the product, and which one of it where there are several. */
export function titleInFull({ name }: Pick<ProductSnapshot, 'name'>, variant: { title: string }): string {
  return variant.title === '' || variant.title === name ? name : `${name}, ${variant.title}`
}

type SnapshotOfVariant = ProductSnapshot['variants'][number]

/** What a variant costs: its own price first, then those in further currencies. */
export const pricesOf = ({
  price,
  compareAtPrice,
  prices = [],
}: Pick<SnapshotOfVariant, 'price' | 'compareAtPrice' | 'prices'>) =>
  [{ price, compareAtPrice }, ...prices].map((each) => ({
    price: each.price,
    compareAtPrice: each.compareAtPrice ?? null,
  }))

const category = z.object({
  categoryId: id,
  name: plain,
  slug: plain,
  parentId: id.nullish(),
  path: z.array(id),
})

// Event-carried state: every event of a product holds the whole product as it then is, so a consumer may apply any of
// them alone and drop all that are not newer than what it has.
export const productsEvents = {
  'product.created': productSnapshot,
  /** `withdrawnVariantIds` are those that it had until now: of what is not in it any more nobody could tell otherwise. */
  'product.updated': productSnapshot.extend({ withdrawnVariantIds: z.array(id).optional() }),
  'product.variant_added': productSnapshot,
  'product.price_changed': productSnapshot.extend({ variantId: id, was: money }),
  'product.published': productSnapshot,
  'product.archived': productSnapshot,
  'category.created': category,
  /** As it is from now on; `formerParentId` is what it lay in before. */
  'category.updated': category.extend({ formerParentId: id.nullish() }),
  /** As it was at last. */
  'category.withdrawn': category,
}

type ProductsData = { [Type in keyof typeof productsEvents]: z.infer<(typeof productsEvents)[Type]> }

/** Whether what is said on `products.events` is of a product; otherwise it is of a category. */
export const isOfProduct = <M extends { data: ProductsData[keyof ProductsData] }>(
  message: M,
): message is Extract<M, { data: ProductSnapshot }> => 'productId' in message.data
