import { fromWire, type Money, sameMoney, type WireMoney } from '@micromart/money'
import { type InputFault, inputFault, priceFault, requiredTextFault } from './input-faults.ts'
import { limits } from './limits.ts'
import type { Image, Product, Selected } from './product.ts'
import { currencyFault, detailsFault, type ProductDetails, type ProductInput, weightFault } from './product-faults.ts'
import { inOptionOrder, selectionFault } from './selection.ts'

/** What a command did to a product; `version` of `product` has grown by one. */
export type Change =
  | { change: 'created' | 'updated' | 'published' | 'archived'; product: Product }
  | { change: 'variant_added'; product: Product; variantId: string }
  | { change: 'price_changed'; product: Product; variantId: string; was: Money }

/** The command asks for what already is. */
export type Unchanged = { change: 'none'; product: Product }

/** A new product, a draft: nobody but staff sees it before it is published. The input has no fault. */
export function createProduct(input: ProductInput, id: string, slug: string, now: Date): Change {
  const product: Product = {
    id,
    version: 1,
    name: input.name.trim(),
    slug,
    description: orNull(input.description),
    brand: orNull(input.brand),
    status: 'DRAFT',
    categoryIds: [...new Set(input.categoryIds)],
    options: input.options,
    media: images(input.media),
    variants: [],
    createdAt: now,
    updatedAt: now,
  }
  return { change: 'created', product }
}

/** Changes what is given and leaves the rest; null empties what may be empty. The slug stays, since links point at it. */
export function updateProduct(product: Product, details: ProductDetails, now: Date): Change | InputFault {
  const { name, description, brand, categoryIds, media } = details
  if (name === null) return inputFault(['name'], 'It must not be empty.')
  const fault =
    (name === undefined ? undefined : requiredTextFault(name, limits.name, ['name'])) ?? detailsFault(details)
  if (fault) return fault
  return changed('updated', product, now, {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(description === undefined ? {} : { description: orNull(description) }),
    ...(brand === undefined ? {} : { brand: orNull(brand) }),
    ...(categoryIds === undefined ? {} : { categoryIds: [...new Set(categoryIds)] }),
    ...(media === undefined ? {} : { media: images(media ?? []) }),
  })
}

export interface VariantInput {
  sku: string
  selection: readonly Selected[]
  price: WireMoney
  compareAtPrice?: WireMoney | null
  weightGrams?: number | null
}

/** That no other product has the SKU is the store's to say. */
export function addVariant(product: Product, input: VariantInput, id: string, now: Date): Change | InputFault {
  const fault =
    requiredTextFault(input.sku, limits.sku, ['sku']) ??
    selectionFault(product, input.selection) ??
    priceFault(input.price, input.compareAtPrice) ??
    weightFault(input.weightGrams) ??
    currencyFault(product, input.price.currency)
  if (fault) return fault
  if (product.variants.length >= limits.variants) {
    return inputFault([], `A product may have at most ${limits.variants} variants.`)
  }
  const variant = {
    id,
    sku: input.sku.trim(),
    selection: inOptionOrder(product, input.selection),
    price: fromWire(input.price),
    compareAtPrice: input.compareAtPrice ? fromWire(input.compareAtPrice) : null,
    weightGrams: input.weightGrams ?? null,
  }
  const next = changed('variant_added', product, now, { variants: [...product.variants, variant] })
  return { change: 'variant_added', product: next.product, variantId: id }
}

/** Sets a variant's price and the one before the sale; no `compareAtPrice` ends the sale. */
export function changePrice(
  product: Product,
  variantId: string,
  prices: { price: WireMoney; compareAtPrice?: WireMoney | null },
  now: Date,
): Change | Unchanged | InputFault {
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) throw new Error(`${variantId} is no variant of ${product.id}`)
  const fault =
    priceFault(prices.price, prices.compareAtPrice) ?? currencyFault(product, prices.price.currency, variantId)
  if (fault) return fault
  const price = fromWire(prices.price)
  const compareAtPrice = prices.compareAtPrice ? fromWire(prices.compareAtPrice) : null
  const same = (a: Money | null, b: Money | null) => (a && b ? sameMoney(a, b) : a === b)
  if (same(price, variant.price) && same(compareAtPrice, variant.compareAtPrice)) return { change: 'none', product }
  const variants = product.variants.map((other) =>
    other.id === variantId ? { ...other, price, compareAtPrice } : other,
  )
  const next = changed('price_changed', product, now, { variants })
  return { change: 'price_changed', product: next.product, variantId, was: variant.price }
}

/** Puts a draft or an archived product on sale. */
export function publish(product: Product, now: Date): Change | Unchanged | { problem: 'NothingToSell' } {
  if (product.status === 'ACTIVE') return { change: 'none', product }
  if (product.variants.length === 0) return { problem: 'NothingToSell' }
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

const orNull = (text: string | null | undefined) => text?.trim() || null

const images = (media: readonly { url: string; alt?: string | null }[]): Image[] =>
  media.map(({ url, alt }) => ({ url, alt: orNull(alt) }))
