import { categoryPathsBy } from '../cells/category-paths.ts'
import { hasAll, type Platform } from './platform.ts'

/** How this shop's own export writes categories. */
const ownCategories = { between: /\|/, below: />/, exact: true }

const ownHeading =
  /^(?:slug|name|description|brand|status|categories|option \d (?:name|value)|sku|(?:compare at )?price(?: [a-z]{3})?|currency|weight|gtin|stock|image url|image alt)$/

/** An apostrophe that keeps a spreadsheet from calculating what follows; the export has put it there. */
const guard = /^'(?='*[=+\-@\t\r])/

/** This shop's own export, or some of its columns: what is in it stands as it is meant, and a product keeps its slug. */
export const micromart: Platform = {
  name: 'MicroMart',
  media: { before: '' },
  reads: ['slug'],
  writes: (columns) =>
    hasAll(columns, 'slug', 'name', 'sku', 'price', 'currency') &&
    columns.normal.every((name) => name === '' || ownHeading.test(name)),
  open: (columns) => {
    const at = (name: string) => columns.normal.indexOf(name)
    return (facts, { raw }) => {
      const cellAt = (place: number) => raw[place]?.replace(guard, '') ?? ''
      const text = (name: string) => cellAt(at(name)) || undefined
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
        sku: text('sku'),
        goesBy: [],
        name: text('name'),
        description: text('description'),
        brand: text('brand'),
        categories: categoryPathsBy(text('categories') ?? '', ownCategories),
        pictures: url === undefined ? [] : [{ url, alt: text('image alt') ?? null }],
        options: columns.options.flatMap(({ name = -1, value }) =>
          cellAt(value) ? [{ name: cellAt(name) || undefined, values: [cellAt(value)] }] : [],
        ),
      }
    }
  },
}
