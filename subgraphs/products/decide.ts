import { type InvalidInput, invalidInput } from '@micromart/input'
import { type Money, sameMoney } from '@micromart/money'
import type { NewProduct, NewVariant, Prices, ProductDetails } from './input.ts'
import { limits } from './limits.ts'
import type { ProblemOf } from './problem.ts'
import type { Product } from './product.ts'
import { inOptionOrder, selectionFault } from './selection.ts'

/** What a command did to a product; `version` of `product` has grown by one. */
export type Change =
  | { change: 'created' | 'updated' | 'published' | 'archived'; product: Product }
  | { change: 'variant_added'; product: Product; variantId: string }
  | { change: 'price_changed'; product: Product; variantId: string; was: Money }

/** The command asks for what already is. */
export type Unchanged = { change: 'none'; product: Product }

/** A new product, a draft: nobody but staff sees it before it is published. */
export function createProduct(input: NewProduct, id: string, slug: string, now: Date): Change {
  const { name, description, brand, categoryIds, options, media } = input
  const product: Product = {
    id,
    version: 1,
    name,
    slug,
    description,
    brand,
    status: 'DRAFT',
    categoryIds: [...new Set(categoryIds)],
    options,
    media,
    variants: [],
    createdAt: now,
    updatedAt: now,
  }
  return { change: 'created', product }
}

/** Changes what is given and leaves the rest. The slug stays, since links point at it. */
export function updateProduct(product: Product, details: ProductDetails, now: Date): Change {
  const { name, description, brand, categoryIds, media } = details
  return changed('updated', product, now, {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(brand !== undefined && { brand }),
    ...(categoryIds !== undefined && { categoryIds: [...new Set(categoryIds)] }),
    ...(media !== undefined && { media }),
  })
}

/** That no other product has the SKU is the store's to say. */
export function addVariant(product: Product, input: NewVariant, id: string, now: Date): Change | InvalidInput {
  const fault = selectionFault(product, input.selection) ?? currencyFault(product, input.price)
  if (fault) return fault
  if (product.variants.length >= limits.variants) {
    return invalidInput(`A product may have at most ${limits.variants} variants.`)
  }
  const variant = { id, ...input, selection: inOptionOrder(product, input.selection) }
  const next = changed('variant_added', product, now, { variants: [...product.variants, variant] })
  return { change: 'variant_added', product: next.product, variantId: id }
}

/** Sets a variant's price and the one before the sale; no `compareAtPrice` ends the sale. */
export function changePrice(
  product: Product,
  variantId: string,
  { price, compareAtPrice }: Prices,
  now: Date,
): Change | Unchanged | InvalidInput {
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) throw new Error(`${variantId} is no variant of ${product.id}`)
  const fault = currencyFault(product, price, variantId)
  if (fault) return fault
  const same = (a: Money | null, b: Money | null) => (a && b ? sameMoney(a, b) : a === b)
  if (same(price, variant.price) && same(compareAtPrice, variant.compareAtPrice)) return { change: 'none', product }
  const variants = product.variants.map((other) =>
    other.id === variantId ? { ...other, price, compareAtPrice } : other,
  )
  const next = changed('price_changed', product, now, { variants })
  return { change: 'price_changed', product: next.product, variantId, was: variant.price }
}

/** A price range needs one currency, so all of a product's variants share it. */
function currencyFault({ variants }: Product, { currency }: Money, besides?: string): InvalidInput | null {
  const other = variants.find(({ id, price }) => id !== besides && price.currency !== currency)
  if (!other) return null
  return invalidInput(`It must be ${other.price.currency}, as the product's other prices are.`, 'price', 'currency')
}

/** Puts a draft or an archived product on sale. */
export function publish(product: Product, now: Date): Change | Unchanged | ProblemOf<'nothing to sell'> {
  if (product.status === 'ACTIVE') return { change: 'none', product }
  if (product.variants.length === 0) return { problem: 'nothing to sell' }
  return changed('published', product, now, { status: 'ACTIVE' })
}

/** Takes a product off the shelf; it may be published again. */
export function archive(product: Product, now: Date): Change | Unchanged {
  if (product.status === 'ARCHIVED') return { change: 'none', product }
  return changed('archived', product, now, { status: 'ARCHIVED' })
}

function changed<C extends Change['change']>(change: C, product: Product, now: Date, what: Partial<Product>) {
  return { change, product: { ...product, ...what, version: product.version + 1, updatedAt: now } }
}
