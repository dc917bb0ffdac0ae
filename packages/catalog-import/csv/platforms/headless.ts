import { categoryPathsBy } from '../cells/category-paths.ts'
import { picturesIn } from '../cells/images.ts'
import { plainText, shortText } from '../cells/plain-text.ts'
import { pathsTold } from '../row/read-row.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

/** Akeneo, whose columns are called after attributes in a locale, a channel and a currency: `name-en_US`, `price-EUR`. Categories are codes. */
const akeneo: Platform = {
  name: 'Akeneo',
  own: ['categories'],
  writes: (columns) =>
    hasAny(columns, 'family', 'family variant') &&
    columns.headings.some((heading) => /^[\w-]+-[a-z]{2}_[A-Z]{2}(?:-\w+)?$/.test(heading)),
  open: () => (facts, cells) => ({
    ...facts,
    description: facts.description ?? descriptionIn(cells),
    categories: categoryPathsBy(cells.at('categories') ?? '', { between: /,/, below: /$^/ }),
  }),
}

/** In a locale and a channel of its own: `description-de_DE-ecommerce`. */
const descriptionIn = (cells: Cells): string | undefined =>
  plainText(cells.matching(/^description [a-z]{2} [a-z]{2}(?: .+)?$/)[0] ?? '') || undefined

/** Medusa: a row a variant, prices in a column for each currency or region. */
const medusa: Platform = {
  name: 'Medusa',
  writes: (columns) =>
    hasAll(columns, 'product handle', 'product title') && hasAny(columns, 'variant manage inventory', 'variant title'),
  open: () => (facts, cells) => ({
    ...facts,
    stock: /^false$/i.test(cells.at('variant manage inventory') ?? '') ? undefined : facts.stock,
    categories: cells.matching(/^product category(?: name)? ?\d+(?: name)?$/).map((name) => [shortText(name)]),
  }),
}

/** Saleor: a row a variant, what a channel has of it in columns that are called after that. Categories are slugs. */
const saleor: Platform = {
  name: 'Saleor',
  writes: ({ headings }) => headings.some((heading) => /\(channel price amount\)$/i.test(heading)),
  open: () => (facts, cells) => {
    const category = cells.at('category slug')
    return {
      ...facts,
      sku: cells.at('variant sku') ?? facts.sku,
      description: facts.description ?? cells.at('description as str'),
      // What it costs in another channel is no former price.
      compareAt: undefined,
      categories: category === undefined ? [] : [[category]],
    }
  },
}

/** Vendure: the first of a product's rows names it, those of its further variants leave its columns empty; a bar parts what a cell lists. */
const vendure: Platform = {
  name: 'Vendure',
  writes: ({ normal }) => [groups, values].every((wanted) => normal.some((name) => wanted.test(name))),
  open: (_, hints) => {
    let belongs: string | undefined
    let named: string[] = []
    return (facts, cells) => {
      if (facts.name !== undefined) {
        belongs = `vendure:${facts.line}`
        named = listed(cells, groups)
      }
      const facets = listed(cells, /^facets(?: [a-z]{2})?$/).map((facet) => facet.split(':').map(shortText))
      const assets = [...listed(cells, /^assets$/), ...listed(cells, /^variant assets$/)]
      const ofFacet = (name: string) => facets.flatMap(([facet, value]) => (facet === name && value ? value : []))
      return {
        ...facts,
        belongs,
        group: belongs,
        goesBy: [],
        options: listed(cells, values).map((value, n) => ({ name: named[n], values: [shortText(value)] })),
        brand: facts.brand ?? ofFacet('brand')[0],
        categories: ofFacet('category').map((name) => [name]),
        stock: /^false$/i.test(cells.at('track inventory') ?? '') ? undefined : facts.stock,
        pictures: picturesIn(assets, [], hints.media ? { paths: hints.media } : {}),
        notes: [...facts.notes, ...pathsTold(assets, hints)],
      }
    }
  },
}

const groups = /^option groups(?: [a-z]{2})?$/
const values = /^option values(?: [a-z]{2})?$/

/** What a cell lists, in the first language that it stands in. */
const listed = (cells: Cells, wanted: RegExp) =>
  (cells.matching(wanted)[0] ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean)

/** Shops that have a catalog and no pages of their own. */
export const headless: readonly Platform[] = [akeneo, medusa, saleor, vendure]
