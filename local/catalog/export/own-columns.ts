import { pathOf, type StandingProduct } from '@micromart/catalog-import'

const mostOptions = 5
const numbers = Array.from({ length: mostOptions }, (_, n) => n + 1)

/** @param currencies that something may have a further price in; a shop that sells in one has no columns of them */
export const ownHeadings = (currencies: readonly string[]): readonly string[] => [
  ...['Slug', 'Name', 'Description', 'Brand', 'Status', 'Categories'],
  ...numbers.flatMap((n) => [`Option ${n} name`, `Option ${n} value`]),
  ...['SKU', 'Price', 'Compare-at price', 'Currency', 'Weight (g)', 'GTIN', 'Stock', 'Image URL', 'Image alt'],
  ...currencies.flatMap((code) => [`Price ${code}`, `Compare-at price ${code}`]),
]

/** A product's rows in this shop's own columns: one for each variant, and as many more as it takes for all pictures. What is whole stands in the first. */
export function ownRows(
  { slug, name, description, brand, status, categories, options, media, variants }: StandingProduct,
  currencies: readonly string[],
): string[][] {
  const rows = Array.from({ length: Math.max(variants.length, media.length) })
  return rows.map((_, n) => {
    const variant = variants[n]
    const picture = media[n]
    const whole = [
      name,
      description ?? '',
      brand ?? '',
      status.toLowerCase(),
      categories.map((one) => writtenPath(pathOf(one))).join(' | '),
    ]
    const chosen = numbers.flatMap((number) => {
      const option = options[number - 1]?.name ?? ''
      const value = variant?.selection.find((one) => one.option === option)?.value ?? ''
      return value ? [option, value] : ['', '']
    })
    const { price, compareAtPrice, weightGrams, gtin, stock } = variant ?? {}
    return [
      slug,
      ...(n === 0 ? whole : whole.map(() => '')),
      ...chosen,
      variant?.sku ?? '',
      ...[price?.amount ?? '', compareAtPrice?.amount ?? '', price?.currency ?? ''],
      ...[weightGrams == null ? '' : String(weightGrams), gtin ?? '', stock == null ? '' : String(stock.onHand)],
      ...[picture?.url ?? '', picture?.alt ?? ''],
      ...currencies.flatMap((code) => {
        const further = variant?.prices.slice(1).find((one) => one.price.currency === code)
        return [further?.price.amount ?? '', further?.compareAtPrice?.amount ?? '']
      }),
    ]
  })
}

/** `A > B`; what would part a name there has a backslash before it. */
const writtenPath = (path: readonly string[]): string => path.map((name) => name.replace(/[|>]/g, '\\$&')).join(' > ')

/** Prices that the columns have no place for: what is not on sale may be priced in what nothing on sale is. */
export const pricesLeft = ({ slug, variants }: StandingProduct, currencies: readonly string[]): string[] => {
  const codes = variants.flatMap(({ prices }) => prices.slice(1).map(({ price }) => price.currency))
  const left = [...new Set(codes)].filter((code) => !currencies.includes(code))
  return left.map((code) => `${slug} has prices in ${code}, in which nothing is on sale`)
}

/** Values of options that no column has a place for, since nothing is sold as these. */
export const valuesLeft = ({ slug, options, variants }: StandingProduct): string[] => {
  const sold = new Set(variants.flatMap(({ selection }) => selection.map(({ option, value }) => `${option}: ${value}`)))
  return options.flatMap(({ name, values }) => {
    const left = values.filter((value) => !sold.has(`${name}: ${value}`))
    return left.length > 0 ? [`${slug} is not sold in ${name} ${left.join(', ')}, which is left out`] : []
  })
}
