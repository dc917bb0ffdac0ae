import type { ProductSnapshot } from '@micromart/events'
import { fold, stem, words } from './words.ts'

/** A product as the index keeps it. */
export interface Document {
  productId: string
  status: ProductSnapshot['status']
  name: string
  slug: string
  image: { url: string; alt: string | null } | null
  brand: string | null
  categories: { id: string; name: string }[]
  /** Of its categories and all that they lie in. */
  categoryIds: string[]
  /** What its variants can be chosen by. */
  options: { name: string; values: string[] }[]
  /** `option=value`, folded, as filters look them up. */
  optionKeys: string[]
  variants: { variantId: string; currency: string; price: string }[]
  /** The words as a tsvector literal: name A, brand and categories B, options and skus C, description D. */
  lexemes: string
  /** Words that a misspelling may have meant. */
  vocabulary: string[]
  createdAt: string
}

export const optionKey = (option: string, value: string) => `${fold(option)}=${fold(value)}`

export function documentOf(product: ProductSnapshot): Document {
  const options = chosen(product)
  const texts: [weight: string, text: string][] = [
    ['A', product.name],
    ['B', [product.brand ?? '', ...product.categories.map(({ name }) => name)].join(' ')],
    ['C', [...options.flatMap(({ values }) => values), ...product.variants.map(({ sku }) => sku)].join(' ')],
    ['D', product.description ?? ''],
  ]
  const first = product.media[0]
  return {
    productId: product.productId,
    status: product.status,
    name: product.name,
    slug: product.slug,
    image: first ? { url: first.url, alt: first.alt ?? null } : null,
    brand: product.brand ?? null,
    categories: product.categories.map(({ categoryId, name }) => ({ id: categoryId, name })),
    categoryIds: [...new Set(product.categories.flatMap(({ path }) => path))],
    options,
    optionKeys: options.flatMap(({ name, values }) => values.map((value) => optionKey(name, value))),
    variants: product.variants.map(({ variantId, price }) => ({
      variantId,
      currency: price.currency,
      price: price.amount,
    })),
    lexemes: lexemes(texts),
    vocabulary: [...new Set(texts.slice(0, 2).flatMap(([, text]) => words(text).map(({ term }) => term)))].filter(
      (term) => /^\p{L}{3,}$/u.test(term),
    ),
    createdAt: product.createdAt,
  }
}

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

// PostgreSQL's own limits on a tsvector.
const lastPosition = 16_383
const mostLexemes = 5_000

function lexemes(texts: readonly [string, string][]): string {
  const parts: string[] = []
  let position = 0
  for (const [weight, text] of texts) {
    for (const { term } of words(text)) {
      position = Math.min(position + 1, lastPosition)
      for (const form of new Set([term, stem(term)])) parts.push(`'${form}':${position}${weight}`)
    }
  }
  return parts.slice(0, mostLexemes).join(' ')
}
