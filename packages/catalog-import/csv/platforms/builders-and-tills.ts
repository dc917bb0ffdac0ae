import { categoryPathsBy } from '../cells/category-paths.ts'
import { shortText } from '../cells/plain-text.ts'
import { leastOf, saleStatusIn } from '../cells/sale-status.ts'
import type { OptionFacts } from '../row/options.ts'
import { piecesIn } from '../row/stock.ts'
import { type Cells, hasAll, hasAny, type Platform } from './platform.ts'

const saysNo = (cell: string | undefined) => cell !== undefined && saleStatusIn(cell) === 'DRAFT'
const saysYes = (cell: string | undefined) => cell !== undefined && saleStatusIn(cell) === 'ACTIVE'

/** Loyverse, a till: what is for sale, what it costs and how many there are, in columns for each of its stores. The first's price counts. */
const loyverse: Platform = {
  name: 'Loyverse',
  writes: ({ headings }) => headings.some((heading) => /^Available for sale \[.+\]$/i.test(heading)),
  open: () => (facts, cells) => {
    const more = facts.sku === undefined && facts.name === undefined
    const offered = cells.matching(/^available for sale$/)
    const counts = cells.matching(/^in stock$/).map((cell) => piecesIn(cell))
    const counted = counts.length > 0 && !saysNo(cells.at('track stock'))
    const told = counts.flatMap(({ note }) => note ?? [])
    return {
      ...facts,
      // What a set is made of stands in rows of its own.
      kind: more ? 'aside' : 'whole',
      id: undefined,
      status: offered.length === 0 || offered.some(saysYes) ? undefined : 'DRAFT',
      compareAt: undefined,
      stock: counted ? counts.reduce((sum, { pieces = 0 }) => sum + pieces, 0) : undefined,
      soldOut: false,
      notes: counted ? [...facts.notes, ...told] : facts.notes,
    }
  },
}

/** Spree: a row a variant, which its product's slug puts together. */
const spree: Platform = {
  name: 'Spree',
  writes: (columns) => hasAll(columns, 'slug', 'inventory count', 'available on'),
  open: () => (facts, cells) => {
    const slug = cells.at('slug')
    return {
      ...facts,
      ...{ id: undefined, group: slug, belongs: slug, goesBy: [] },
      stock: saysNo(cells.at('track inventory')) ? undefined : facts.stock,
      categories: cells
        .matching(/^category ?\d+$/)
        .flatMap((cell) => categoryPathsBy(cell, { between: /$^/, below: /->/, tops: ['categories'] })),
    }
  },
}

/** Tilda: a row a variant behind that of its product, which has no price of its own. */
const tilda: Platform = {
  name: 'Tilda',
  writes: (columns) => hasAll(columns, 'tilda uid', 'parent uid'),
  open: () => (facts, cells) => {
    const parent = cells.at('parent uid')
    const editions = pairsBy(cells.at('editions') ?? '', /;/)
    return {
      ...facts,
      ...{
        id: cells.at('tilda uid'),
        group: parent,
        belongs: parent,
        kind: parent === undefined ? 'whole' : 'variant',
      },
      goesBy: [cells.at('tilda uid') ?? ''].filter(Boolean),
      options: editions,
      categories: categoryPathsBy(cells.at('category') ?? '', { between: /;/, below: />>>/ }),
    }
  },
}

/** `Colour:Red,Blue;Size:S`, each with all values that it takes. */
const pairsBy = (text: string, between: RegExp): OptionFacts[] =>
  text.split(between).flatMap((pair) => {
    const [, name = '', values = ''] = /^([^:]+):(.+)$/s.exec(pair) ?? []
    const all = values.split(',').map(shortText).filter(Boolean)
    return name.trim() && all.length > 0 ? [{ name: shortText(name), values: all }] : []
  })

/** BASE: a product's kinds stand in rows of its id, each with a count of its own. */
const base: Platform = {
  name: 'BASE',
  writes: (columns) => hasAll(columns, '商品id', '種類id', '種類名'),
  open: () => (facts, cells) => {
    const [id, kind] = [cells.at('商品id'), cells.at('種類名')]
    return {
      ...facts,
      ...{ id, group: id, belongs: id, goesBy: [] },
      sku: cells.at('商品コード') ?? cells.at('種類id'),
      options: kind === undefined ? [] : [{ name: '種類', values: [shortText(kind)] }],
      stock: piecesIn(cells.at('種類在庫数') ?? '').pieces ?? facts.stock,
    }
  },
}

/** Haravan and Sapo write Shopify's columns in Vietnamese. */
const haravan: Platform = {
  name: 'Haravan',
  writes: (columns) => hasAny(columns, 'thuộc tính 1') && hasAny(columns, 'url', 'đường dẫn alias', 'đường dẫn'),
  open: () => (facts, cells) => {
    const handle = cells.at('url', 'đường dẫn alias', 'đường dẫn')
    return { ...facts, ...{ id: undefined, group: handle, belongs: handle, goesBy: [], url: undefined } }
  },
}

/** nopCommerce: what its buttons withhold is not for sale. */
const nopCommerce: Platform = {
  name: 'nopCommerce',
  own: ['product type', 'categories'],
  writes: (columns) => hasAll(columns, 'product type', 'visible individually', 'disable buy button'),
  open: () => (facts, cells) => {
    const withheld = saysYes(cells.at('disable buy button')) || saysYes(cells.at('call for price'))
    return {
      ...facts,
      brand: cells.at('manufacturers') ?? facts.brand,
      stock: /^manage stock$/i.test(cells.at('manage inventory method') ?? '') ? facts.stock : undefined,
      status: leastOf([facts.status, withheld ? 'DRAFT' : undefined]),
      unfit: /^grouped/i.test(cells.at('product type') ?? '') ? { reason: 'grouped' } : facts.unfit,
      categories: categoryPathsBy(cells.at('categories') ?? '', { between: /;/, below: />>/ }),
    }
  },
}

/** Mercado Libre: variations stand in rows of their listing's id. */
const mercadoLibre: Platform = {
  name: 'Mercado Libre',
  writes: (columns) =>
    hasAll(columns, 'item id', 'variation id') && hasAny(columns, 'marketplace price', 'listing type'),
  open: () => (facts, cells) => {
    const [item, variation] = [keyOf(cells, 'item id'), keyOf(cells, 'variation id')]
    return variation === undefined
      ? { ...facts, goesBy: item === undefined ? [] : [item] }
      : { ...facts, ...{ id: variation, group: item, belongs: item, kind: 'variant', goesBy: [] } }
  },
}

const keyOf = (cells: Cells, name: string) => cells.at(name)?.trim()

/** Builders of sites, tills and marketplaces whose files need little more than to know what their columns are called. */
export const buildersAndTills: readonly Platform[] = [loyverse, spree, tilda, base, haravan, nopCommerce, mercadoLibre]
