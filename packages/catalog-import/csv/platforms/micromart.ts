import { categoryPathsBy } from '../category-paths.ts'
import { hasAll, type Platform } from './platform.ts'

/** How this shop's own export writes categories. */
export const ownCategories = { between: /\|/, below: />/ }

/** This shop's own export: what is in it stands as it is meant, and a product keeps its slug. */
export const micromart: Platform = {
  name: 'MicroMart',
  media: { before: '' },
  writes: (columns) =>
    hasAll(columns, 'slug', 'name', 'status', 'sku', 'price', 'currency', 'stock', 'image url', 'image alt'),
  open: (columns) => {
    const at = (name: string) => columns.normal.indexOf(name)
    return (facts, { raw }) => {
      const text = (name: string) => raw[at(name)] || undefined
      const slug = text('slug')
      const isMore = !text('sku')
      const url = text('image url')
      return {
        ...facts,
        kind: isMore ? 'more' : 'whole',
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
