import type { CatalogProduct } from '../../catalog-product.ts'
import { type ReadingOfFile, readFixture } from './read-text.ts'

/** A product in a few lines: name and status, where it stands, its pictures, and what is offered of it. */
function briefOf({ name, status, brand, description, categories, media, variants }: CatalogProduct): string[] {
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

/** A platform's file, the platform that it is told to be of, and what comes of it: each product, then what is refused and told. */
export type BriefOfFile = [file: string, platform: string, lines: string[]]

export const briefOfFixture = async (file: string) =>
  briefOfReading(await readFixture(`platforms/${file}`, { currency: 'EUR' }))

export function briefOfReading({ platform, products, refused, notes }: ReadingOfFile): {
  platform: string
  lines: string[]
} {
  const lines = [
    ...products.flatMap(briefOf),
    ...refused.map(({ line, reason }) => `refused ${line}: ${reason}`),
    ...notes.map(({ line, note }) => `note ${line}: ${note}`),
  ]
  return { platform, lines }
}
