import { currency, idempotencyKey, ifGiven, money, optionalGtin, optionalText, text } from '@micromart/input'
import type { Money } from '@micromart/money'
import { isSlug } from '@micromart/slug'
import { z } from 'zod'
import { limits } from './limits.ts'

const name = text({ longest: limits.name })
const description = optionalText({ longest: limits.description, lines: true })
const brand = optionalText({ longest: limits.brand })

const slug = z
  .string()
  .nullish()
  .refine((sent) => sent == null || (isSlug(sent) && sent.length <= limits.slug), {
    message: `A slug has at most ${limits.slug} lower case letters, digits and single hyphens between them.`,
  })

const atMost = <T extends z.ZodType>(item: T, most: number, what: string) =>
  z.array(item).max(most, { message: `There may be at most ${most} ${what}.` })

const categoryIds = atMost(z.string(), limits.categories, 'categories')

const media = atMost(
  z.object({
    url: text({ longest: limits.url, asWritten: true }).refine(isPictureUrl, {
      message: "This must be an absolute https address, or a path of the shop's own.",
    }),
    alt: optionalText({ longest: limits.alt }),
  }),
  limits.media,
  'pictures',
)

function isPictureUrl(url: string): boolean {
  // `//host` and `/\host` are other hosts to a browser.
  if (/^\/(?![/\\])[\x21-\x7e]*$/.test(url)) return true
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'https:' && !parsed.username && !parsed.password && !/\s/.test(url)
}

const optionName = text({ longest: limits.optionName })
const optionValue = text({ longest: limits.optionValue })

const option = z.object({
  name: optionName,
  values: atMost(optionValue, limits.valuesPerOption, 'values')
    .min(1, { message: 'An option needs at least one value.' })
    .superRefine(noneTwice((value) => value, 'The option has this value already.')),
})

const options = atMost(option, limits.options, 'options').superRefine(
  noneTwice(({ name }) => name.toLowerCase(), 'There is such an option already.', 'name'),
)

/** Tells the first item that another before it is the same as. */
function noneTwice<T>(keyOf: (item: T) => string, message: string, ...path: string[]) {
  return (items: T[], context: z.RefinementCtx) => {
    const keys = items.map(keyOf)
    const again = keys.findIndex((key, index) => keys.indexOf(key) !== index)
    if (again >= 0) context.addIssue({ code: 'custom', message, path: [again, ...path] })
  }
}

export const createCategoryInput = z.object({
  name,
  slug,
  parentId: z.string().nullish(),
  idempotencyKey: idempotencyKey.nullish(),
})

/** Null is the wish to empty a field, which a name cannot be. */
const newName = z.preprocess((sent) => (sent === null ? '' : sent), name.optional())
/** Nothing is without a slug: null is none other. */
const newSlug = slug.transform((sent) => sent ?? undefined)

/** What whoever makes a change has seen; left out where they take whatever there is. */
const ifEdition = z.string().nullish()

/** What is left out stays as it is; a parent of null is the top of the tree. */
export const updateCategoryInput = z.object({
  name: newName,
  slug: newSlug,
  parentId: z.string().nullish(),
  ifEdition,
})
export type CategoryDetails = z.infer<typeof updateCategoryInput>

/** What is left out stays as it is. */
export const updateProductInput = z.object({
  name: newName,
  slug: newSlug,
  description: ifGiven(description),
  brand: ifGiven(brand),
  categoryIds: categoryIds
    .nullable()
    .transform((ids) => ids ?? [])
    .optional(),
  media: media
    .nullable()
    .transform((images) => images ?? [])
    .optional(),
  ifEdition,
})
export type ProductDetails = z.infer<typeof updateProductInput>

/** A price of at least 0, and one before the sale that is above it. */
const prices = {
  price: money({ least: 'zero', ofOnePiece: true }),
  compareAtPrice: money({ least: 'zero', ofOnePiece: true })
    .nullish()
    .transform((before) => before ?? null),
}

function salePriced(
  { price, compareAtPrice: before }: { price: Money; compareAtPrice: Money | null },
  context: z.RefinementCtx,
) {
  if (!before) return
  if (before.currency !== price.currency) {
    const message = `This must be ${price.currency}, as the price is.`
    context.addIssue({ code: 'custom', message, path: ['compareAtPrice', 'currency'] })
  } else if (before.minor <= price.minor) {
    const message = 'The price before a sale must be above the price.'
    context.addIssue({ code: 'custom', message, path: ['compareAtPrice', 'amount'] })
  }
}

/** Of an own price, and of one in a further currency. */
export const changePriceInput = z.object({ ...prices, ifEdition }).superRefine(salePriced)
export type Prices = z.infer<typeof changePriceInput>

export const removePriceInput = z.object({
  currency,
  ifEdition,
})
export type PriceRemoval = z.infer<typeof removePriceInput>

const sku = text({ longest: limits.sku })
const selection = z.array(z.object({ option: z.string(), value: z.string() }))
const weightGrams = z
  .int()
  .nullish()
  .transform((grams) => grams ?? null)
  .refine((grams) => grams === null || (grams >= 0 && grams <= limits.weightGrams), {
    message: `This must be from 0 to ${limits.weightGrams}.`,
  })

/** Of a wish that says none there is nothing: it is what it was before there were any, whoever knows of it by its key. */
const newGtin = optionalGtin.transform((gtin) => gtin ?? undefined)

export const addVariantInput = z
  .object({ sku, selection, ...prices, weightGrams, gtin: newGtin })
  .superRefine(salePriced)
export type NewVariant = z.infer<typeof addVariantInput>

export const createProductInput = z.object({
  name,
  slug,
  description,
  brand,
  categoryIds: categoryIds.nullish().transform((ids) => ids ?? []),
  media: media.nullish().transform((images) => images ?? []),
  options: options.nullish().transform((all) => all ?? []),
  variants: atMost(addVariantInput, limits.variants, 'variants')
    .nullish()
    .transform((all) => all ?? []),
  idempotencyKey: idempotencyKey.nullish(),
})
export type NewProduct = z.infer<typeof createProductInput>

/** What is left out stays as it is. */
export const updateVariantInput = z.object({
  sku: z.preprocess((sent) => (sent === null ? '' : sent), sku.optional()),
  selection: selection.nullish().transform((chosen) => chosen ?? undefined),
  weightGrams: ifGiven(weightGrams),
  gtin: ifGiven(optionalGtin),
  ifEdition,
})
export type VariantDetails = z.infer<typeof updateVariantInput>

export const restoreVariantInput = updateVariantInput.pick({ selection: true })

/** A product's options as they shall be; `was` is what an option or a value is called until now. */
export const changeOptionsInput = z.object({
  options: atMost(
    z.object({
      name: optionName,
      was: z.string().nullish(),
      values: atMost(z.object({ value: optionValue, was: z.string().nullish() }), limits.valuesPerOption, 'values')
        .min(1, { message: 'An option needs at least one value.' })
        .superRefine(noneTwice(({ value }) => value, 'The option has this value already.', 'value')),
      forPresent: z.string().nullish(),
    }),
    limits.options,
    'options',
  ).superRefine(noneTwice(({ name }) => name.toLowerCase(), 'There is such an option already.', 'name')),
  ifEdition,
})
export type NewOptions = z.infer<typeof changeOptionsInput>['options']
