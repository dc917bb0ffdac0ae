import type { CatalogProduct } from '../../catalog-product.ts'

/** A product in a few lines: name and status, where it stands, its pictures, and what is offered of it. For tests. */
export function briefOf({ name, status, brand, description, categories, media, variants }: CatalogProduct): string[] {
  const parts = [brand, description, ...categories.map((path) => path.join(' > '))].filter(Boolean)
  return [
    `${name}: ${status}${parts.length > 0 ? `; ${parts.join('; ')}` : ''}`,
    ...media.map(({ url, alt }) => `  ${url}${alt ? ` (${alt})` : ''}`),
    ...variants.map(({ sku, selection, price, compareAtPrice, weightGrams, stock }) => {
      const chosen = selection.map(({ option, value }) => `${option}=${value}`)
      const before = compareAtPrice ? ` was ${compareAtPrice.amount}` : ''
      return `  ${[sku, ...chosen].join(' ')}: ${price.amount} ${price.currency}${before}, ${stock} pieces${weightGrams ? `, ${weightGrams} g` : ''}`
    }),
  ]
}
