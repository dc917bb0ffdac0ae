import type { CatalogPrice } from '../../catalog-product.ts'
import type { Noted } from '../../reasons/reason.ts'
import { categoryPathsBy } from '../category-paths.ts'
import { textOf } from '../headings/columns.ts'
import { type FurtherColumn, furtherColumnsIn } from '../headings/further-prices.ts'
import { readPrice } from '../price.ts'
import type { ReadingHints } from '../read-row.ts'
import { hasAll, type Platform } from './platform.ts'

/** How this shop's own export writes categories. */
export const ownCategories = { between: /\|/, below: />/ }

/** This shop's own export: what is in it stands as it is meant, and a product keeps its slug. */
export const micromart: Platform = {
  name: 'MicroMart',
  media: { before: '' },
  writes: (columns) =>
    hasAll(columns, 'slug', 'name', 'status', 'sku', 'price', 'currency', 'stock', 'image url', 'image alt'),
  open: (columns, hints) => {
    const further = furtherColumnsIn(columns.headings)
    const at = (name: string) => columns.normal.indexOf(name)
    return (facts, { raw }) => {
      const text = (name: string) => raw[at(name)] || undefined
      const slug = text('slug')
      const isMore = !text('sku')
      const priced = furtherPrices(further, raw, hints)
      const url = text('image url')
      return {
        ...facts,
        kind: isMore ? 'more' : 'whole',
        furtherPrices: priced.prices,
        notes: [...facts.notes, ...priced.notes],
        slug,
        group: slug,
        belongs: slug,
        id: undefined,
        goesBy: [],
        name: text('name'),
        description: text('description'),
        brand: text('brand'),
        categories: categoryPathsBy(text('categories') ?? '', ownCategories),
        pictures: url === undefined ? [] : [{ url, alt: text('image alt') ?? null }],
        options: columns.options.flatMap(({ name = -1, value }) =>
          raw[value] ? [{ name: raw[name] || undefined, values: [raw[value]] }] : [],
        ),
      }
    }
  },
}

function furtherPrices(columns: readonly FurtherColumn[], cells: readonly string[], hints: ReadingHints) {
  const notes: Noted[] = []
  const prices = columns.flatMap(({ currency, price, compareAt }): CatalogPrice[] => {
    const read = (at: number) => {
      const text = textOf(cells[at])
      const told = text === undefined ? undefined : readPrice(text, { ...hints, currency })
      if (told && 'reason' in told) notes.push({ reason: 'further-price-left-out', currency, because: told.reason })
      return told && 'price' in told && told.price.currency === currency ? told.price : undefined
    }
    const now = read(price)
    const before = read(compareAt)
    if (!now) return []
    return [{ price: now, compareAtPrice: before && Number(before.amount) > Number(now.amount) ? before : null }]
  })
  return { prices, notes }
}
