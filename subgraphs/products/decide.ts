import { type InvalidInput, invalidInput, outdated } from '@micromart/input'
import { type Money, sameMoney } from '@micromart/money'
import type {
  NewOptions,
  NewProduct,
  NewVariant,
  PriceRemoval,
  Prices,
  ProductDetails,
  VariantDetails,
} from './input.ts'
import { limits } from './limits.ts'
import type { ProblemOf } from './problem.ts'
import {
  editionOfPrice,
  editionOfProduct,
  editionOfVariant,
  type Priced,
  type Product,
  type Variant,
} from './product.ts'
import { reshape } from './variants/options.ts'
import { inOptionOrder, inOwnWords, selectionFault } from './variants/selection.ts'

/** What a command did to a product; `version` of `product` has grown by one. */
export type Change =
  | { change: 'created' | 'published' | 'archived'; product: Product }
  | { change: 'updated'; product: Product; withdrawnVariantIds?: readonly string[] }
  | { change: 'variant_added'; product: Product; variantId: string }
  | { change: 'price_changed'; product: Product; variantId: string; was: Money }

/** The command asks for what already is. */
export type Unchanged = { change: 'none'; product: Product }

/**
 * A new product, a draft: nobody but staff sees it before it is published. That no other product has the SKUs is the store's to say.
 *
 * @param variantIds one for each of its variants
 */
export function createProduct(
  input: NewProduct,
  { id, slug, variantIds }: { id: string; slug: string; variantIds: readonly string[] },
  now: Date,
): Change | InvalidInput {
  const { name, description, brand, categoryIds, options, media } = input
  const bare: Product = {
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
  let product = bare
  for (const [n, asked] of input.variants.entries()) {
    const variant = newVariant(product, asked, variantIds[n] as string)
    if ('problem' in variant) return { ...variant, path: ['variants', String(n), ...variant.path] }
    product = { ...product, variants: [...product.variants, variant] }
  }
  return { change: 'created', product }
}

/** Changes what is given and leaves the rest. The slug stays unless another is given, which the one before leads to. */
export function updateProduct(product: Product, details: ProductDetails, now: Date): Change | InvalidInput {
  const { name, slug, description, brand, categoryIds, media, ifEdition } = details
  const fault = outdated(ifEdition, editionOfProduct(product))
  if (fault) return fault
  return changed('updated', product, now, {
    ...(name !== undefined && { name }),
    ...(slug != null && { slug }),
    ...(description !== undefined && { description }),
    ...(brand !== undefined && { brand }),
    ...(categoryIds !== undefined && { categoryIds: [...new Set(categoryIds)] }),
    ...(media !== undefined && { media }),
  })
}

/** That no other product has the SKU is the store's to say. */
export function addVariant(product: Product, input: NewVariant, id: string, now: Date): Change | InvalidInput {
  const variant = newVariant(product, input, id)
  if ('problem' in variant) return variant
  const next = changed('variant_added', product, now, { variants: [...product.variants, variant] })
  return { change: 'variant_added', product: next.product, variantId: id }
}

function newVariant(product: Product, input: NewVariant, id: string): Variant | InvalidInput {
  const selection = inOwnWords(product, input.selection)
  const fault = selectionFault(product, selection) ?? currencyFault(product, input.price) ?? roomFault(product)
  const { gtin = null } = input
  return fault ?? { id, ...input, gtin, furtherPrices: [], selection: inOptionOrder(product, selection) }
}

/** Makes a product's options what is asked for; its variants keep what they have chosen. */
export function changeOptions(product: Product, asked: NewOptions, now: Date): Change | InvalidInput {
  const reshaped = reshape(product, asked)
  return 'problem' in reshaped ? reshaped : changed('updated', product, now, reshaped)
}

/** Changes what is given of a variant. That no other has the SKU is the store's to say. */
export function updateVariant(
  product: Product,
  variantId: string,
  { sku, selection: chosen, weightGrams, gtin, ifEdition }: VariantDetails,
  now: Date,
): Change | InvalidInput | ProblemOf<'no such thing'> {
  const before = product.variants.find(({ id }) => id === variantId)
  if (!before) return { problem: 'no such thing', what: 'variant', id: variantId }
  const unseen = outdated(ifEdition, editionOfVariant(before))
  if (unseen) return unseen
  const others = product.variants.filter(({ id }) => id !== variantId)
  const selection = chosen && inOwnWords(product, chosen)
  const fault = selection && selectionFault({ ...product, variants: others }, selection)
  if (fault) return fault
  const change = {
    ...(sku !== undefined && { sku }),
    ...(selection !== undefined && { selection: inOptionOrder(product, selection) }),
    ...(weightGrams !== undefined && { weightGrams }),
    ...(gtin !== undefined && { gtin }),
  }
  const variants = product.variants.map((variant) => (variant.id === variantId ? { ...variant, ...change } : variant))
  return changed('updated', product, now, { variants })
}

/** Takes a variant out of what is sold of a product, which keeps one while it is on sale. */
export function withdrawVariant(
  product: Product,
  variantId: string,
  now: Date,
): Change | ProblemOf<'no such thing' | 'nothing to sell'> {
  if (!has(product, variantId)) return { problem: 'no such thing', what: 'variant', id: variantId }
  const variants = product.variants.filter(({ id }) => id !== variantId)
  if (variants.length === 0 && product.status === 'ACTIVE') return { problem: 'nothing to sell' }
  return { ...changed('updated', product, now, { variants }), withdrawnVariantIds: [variantId] }
}

/** Puts a variant that was withdrawn back, as the last one. That no other has its SKU by now is the store's to say. */
export function restoreVariant(
  product: Product,
  variant: Variant,
  chosen: NewVariant['selection'] | undefined,
  now: Date,
): Change | InvalidInput | ProblemOf<'no such thing'> {
  if (has(product, variant.id)) return { problem: 'no such thing', what: 'variant', id: variant.id }
  const selection = inOwnWords(product, chosen ?? variant.selection)
  const fault = selectionFault(product, selection) ?? currencyFault(product, variant.price) ?? roomFault(product)
  if (fault) return fault
  const restored = { ...variant, selection: inOptionOrder(product, selection) }
  const { product: next } = changed('variant_added', product, now, { variants: [...product.variants, restored] })
  return { change: 'variant_added', product: next, variantId: variant.id }
}

/** Sets a variant's own price and the one before the sale; no `compareAtPrice` ends the sale. One that it had in that currency besides goes. */
export function changePrice(
  product: Product,
  variantId: string,
  { price, compareAtPrice, ifEdition }: Prices,
  now: Date,
): Change | Unchanged | InvalidInput | ProblemOf<'no such thing'> {
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) return { problem: 'no such thing', what: 'variant', id: variantId }
  const fault = outdated(ifEdition, editionOfPrice(variant)) ?? currencyFault(product, price, variantId)
  if (fault) return fault
  if (samePrices({ price, compareAtPrice }, variant)) return { change: 'none', product }
  const furtherPrices = isPricedIn(price.currency, variant.furtherPrices)
    ? variant.furtherPrices.filter((other) => other.price.currency !== price.currency)
    : variant.furtherPrices
  const next = changed(
    'price_changed',
    product,
    now,
    withVariant(product, { ...variant, price, compareAtPrice, furtherPrices }),
  )
  return { change: 'price_changed', product: next.product, variantId, was: variant.price }
}

/** Sets what a variant costs in one currency: that of its own price, or a further one. */
export function setVariantPrice(
  product: Product,
  variantId: string,
  prices: Prices,
  now: Date,
): Change | Unchanged | InvalidInput | ProblemOf<'no such thing'> {
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) return { problem: 'no such thing', what: 'variant', id: variantId }
  const { currency } = prices.price
  if (currency === variant.price.currency) return changePrice(product, variantId, prices, now)
  const before = variant.furtherPrices.find(({ price }) => price.currency === currency)
  const unseen = outdated(prices.ifEdition, editionOfPrice(before))
  if (unseen) return unseen
  if (before && samePrices(before, prices)) return { change: 'none', product }
  const others = variant.furtherPrices.filter((other) => other !== before)
  if (others.length >= limits.furtherPrices) {
    return invalidInput(`A variant may have at most ${limits.furtherPrices} further prices.`, 'price', 'currency')
  }
  const { price, compareAtPrice } = prices
  const furtherPrices = [...others, { price, compareAtPrice }].sort((a, b) =>
    a.price.currency < b.price.currency ? -1 : 1,
  )
  return changed('updated', product, now, withVariant(product, { ...variant, furtherPrices }))
}

/** Takes away what a variant costs in a further currency. */
export function removeVariantPrice(
  product: Product,
  variantId: string,
  { currency, ifEdition }: PriceRemoval,
  now: Date,
): Change | Unchanged | InvalidInput | ProblemOf<'no such thing'> {
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) return { problem: 'no such thing', what: 'variant', id: variantId }
  if (currency === variant.price.currency) {
    return invalidInput('It is what the variant is priced in itself, which it cannot be without.', 'currency')
  }
  const before = variant.furtherPrices.find(({ price }) => price.currency === currency)
  if (!before) return { change: 'none', product }
  const unseen = outdated(ifEdition, editionOfPrice(before))
  if (unseen) return unseen
  const furtherPrices = variant.furtherPrices.filter(({ price }) => price.currency !== currency)
  return changed('updated', product, now, withVariant(product, { ...variant, furtherPrices }))
}

const samePrices = (one: Priced, other: Priced) =>
  sameMoney(one.price, other.price) &&
  (one.compareAtPrice && other.compareAtPrice
    ? sameMoney(one.compareAtPrice, other.compareAtPrice)
    : one.compareAtPrice === other.compareAtPrice)

const isPricedIn = (code: string, prices: readonly Priced[]) => prices.some(({ price }) => price.currency === code)

const withVariant = ({ variants }: Product, variant: Variant) => ({
  variants: variants.map((other) => (other.id === variant.id ? variant : other)),
})

/** One may be withdrawn while somebody decides about it. */
const has = ({ variants }: Product, variantId: string) => variants.some(({ id }) => id === variantId)

const roomFault = ({ variants }: Product): InvalidInput | null =>
  variants.length < limits.variants ? null : invalidInput(`A product may have at most ${limits.variants} variants.`)

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

/** Nothing of the product has changed but what its categories are called, or lie in. */
export const tellAnew = (product: Product, now: Date): Change => changed('updated', product, now, {})

function changed<C extends Change['change']>(change: C, product: Product, now: Date, what: Partial<Product>) {
  return { change, product: { ...product, ...what, version: product.version + 1, updatedAt: now } }
}
