import type { ProductSnapshot } from '@micromart/events'
import { fold } from '../language/fold.ts'
import { lexemesOf } from '../language/lexemes.ts'
import { initialledWords, joinedWords, words } from '../language/words.ts'

/** Of the rules here: a document of an older form is formed anew, see form-documents.ts. Counted up whenever they change. */
export const currentForm = 10

/** A product as the index keeps it. */
export interface Document extends Formed {
  productId: string
  status: ProductSnapshot['status']
  name: string
  slug: string
  image: { url: string; alt: string | null } | null
  brand: string | null
  description: string
  skus: string[]
  /** Trade numbers of its variants, digits alone. */
  gtins: string[]
  categories: { id: string; name: string }[]
  /** Of its categories and all that they lie in. */
  categoryIds: string[]
  /** What its variants can be chosen by. */
  options: { name: string; values: string[] }[]
  /** `option=value`, folded, as filters look them up. */
  optionKeys: string[]
  variants: {
    variantId: string
    currency: string
    price: string
    /** Amounts in further currencies, by their codes. */
    furtherPrices: Record<string, string>
    optionKeys: string[]
  }[]
  createdAt: string
}

/** What is reckoned from a document's own texts. */
export interface Formed {
  heads: string
  lexemes: string
  /** Words that a misspelling may have meant. */
  vocabulary: string[]
}

/** An option's name in keys, whose first `=` is behind it: one in the name is the wide one, which no folded text has. */
export const optionName = (option: string) => fold(option).replaceAll('=', '\uff1d')

export const optionKey = (option: string, value: string) => `${optionName(option)}=${fold(value)}`

/** @param around names of the categories that its own lie in, as far as they are known. */
export function documentOf(product: ProductSnapshot, around: readonly string[] = []): Document {
  const options = chosen(product)
  const first = product.media[0]
  const document = {
    productId: product.productId,
    status: product.status,
    name: product.name,
    slug: product.slug,
    image: first ? { url: first.url, alt: first.alt ?? null } : null,
    brand: product.brand ?? null,
    description: product.description ?? '',
    skus: product.variants.map(({ sku }) => sku),
    gtins: product.variants.flatMap(({ gtin }) => gtin ?? []),
    categories: product.categories.map(({ categoryId, name }) => ({ id: categoryId, name })),
    categoryIds: [...new Set(product.categories.flatMap(({ path }) => path))],
    options,
    optionKeys: [...new Set(options.flatMap(({ name, values }) => values.map((value) => optionKey(name, value))))],
    variants: product.variants.map(({ variantId, price, prices = [], selection }) => ({
      variantId,
      currency: price.currency,
      price: price.amount,
      furtherPrices: Object.fromEntries(prices.map((further) => [further.price.currency, further.price.amount])),
      optionKeys: [...new Set(selection.map(({ option, value }) => optionKey(option, value)))],
    })),
    createdAt: product.createdAt,
  }
  return { ...document, ...formed(document, around) }
}

type Told = Pick<Document, 'name' | 'brand' | 'categories' | 'options' | 'skus' | 'gtins' | 'description'>

/** What a document is found by. */
export function formed(
  { name, brand, categories, options, skus, gtins, description }: Told,
  around: readonly string[],
): Formed {
  const places = [...new Set([brand ?? '', ...categories.map((category) => category.name), ...around])]
  const choices = options.flatMap(({ values }) => values)
  return {
    ...lexemesOf({ name, places, choices, description }, { skus, gtins }),
    vocabulary: [...new Set([name, ...places].flatMap(namedIn))].filter((term) =>
      /^(?:[\p{L}\p{M}]{3,}|\p{Script=Hangul}{2,})$/u.test(term),
    ),
  }
}

const namedIn = (text: string) => [
  ...words(text).map(({ term }) => term),
  ...joinedWords(text),
  ...initialledWords(text),
]

/** Every option with the values that some variant has: a value nobody can buy is no facet. */
function chosen(product: ProductSnapshot): { name: string; values: string[] }[] {
  const byOption = new Map<string, Set<string>>()
  for (const { selection } of product.variants) {
    for (const { option, value } of selection) {
      byOption.set(option, (byOption.get(option) ?? new Set()).add(value))
    }
  }
  return [...byOption].map(([name, values]) => ({ name, values: [...values] }))
}
