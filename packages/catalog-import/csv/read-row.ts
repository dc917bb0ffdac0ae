import type { WireMoney } from '@micromart/money'
import type { CatalogPrice } from '../catalog-product.ts'
import type { Noted, PriceFault, Refused } from '../reasons/reason.ts'
import { categoryPathsIn } from './category-paths.ts'
import { currencyIn } from './currency-symbols.ts'
import type { Role } from './headings/column-names.ts'
import { type Columns, cellOf, cellsOf, textOf } from './headings/columns.ts'
import { hasPaths, type Picture, picturesIn } from './images.ts'
import { type OptionFacts, optionsOf } from './options.ts'
import { plainText, shortText } from './plain-text.ts'
import { pricesOf } from './row-prices.ts'
import { isCondition, leastOf, type Status, saleStatusIn } from './sale-status.ts'
import { piecesIn } from './stock.ts'
import { isTotal } from './totals.ts'
import { gramsIn } from './weight.ts'

/** What a row is to its product. */
export type RowKind =
  /** A product, or a variant that tells of its product as well. */
  | 'whole'
  /** What a product's variants have in common; no variant itself while there are others. */
  | 'parent'
  /** A variant of a product that another row tells of. */
  | 'variant'
  /** Only says more of a product: further pictures. */
  | 'more'
  /** Belongs to a product, and says nothing that this shop has a place for. */
  | 'aside'

/** What one row says, before it is joined with the rows of the same product. */
export interface RowFacts {
  line: number
  kind: RowKind
  /** The shop's own key of what several rows belong to, such as Shopify's handle. */
  group: string | undefined
  /** The name of the row or the group that it belongs to, as `goesBy` has it. */
  belongs: string | undefined
  /** Names by which other rows may say that they belong to this one. */
  goesBy: string[]
  /** Names of the rows that belong to this one, where it is this one that says so. */
  holds: string[]
  id: string | undefined
  sku: string | undefined
  url: string | undefined
  /** The product's place in this shop's addresses, where the file is this shop's own. */
  slug: string | undefined
  name: string | undefined
  description: string | undefined
  brand: string | undefined
  categories: string[][]
  pictures: Picture[]
  /** Undefined in a row that has no price, as the rows of further pictures have none. */
  price: WireMoney | { reason: PriceFault } | undefined
  compareAt: WireMoney | undefined
  /** In further currencies, where the file is this shop's own. */
  furtherPrices?: readonly CatalogPrice[]
  /** Every value that each of its options takes. A name that is missing is that of the product's first row. */
  options: OptionFacts[]
  /** Pieces, when the file counts them. */
  stock: number | undefined
  soldOut: boolean
  weightGrams: number | null
  /** What the row says of being on sale, if it does. */
  status: Status | undefined
  /** It is on sale only as a part of another product. */
  hiddenAlone: boolean
  /** Why it can be no product here. */
  unfit: Refused | undefined
  /** What is told of it although it goes in. */
  notes: Noted[]
  /** What its price adds to the product's own, where it has none itself: `5.00`, `-5.00`, `10%`. */
  surcharge: string | undefined
  /** What a sale takes off its price or, of a product, off those of all its variants: `-10%`. */
  reduction: string | undefined
  /** The options of the rows that it holds, by what they go by. */
  selections: ReadonlyMap<string, OptionFacts[]> | undefined
}

/** Where pictures are that a file has only paths of. */
export interface Media {
  /** What stands before the paths: an address such as `https://old.example/media`, or a path of this shop. */
  before: string
  /** What is told of a row that has such. */
  told?: Noted
}

export interface ReadingHints {
  /** The currency of prices that name none. */
  currency: string | undefined
  decimalComma: boolean | undefined
  /** Sales that are over, or have not begun, are none. */
  now: Date
  /** Undefined where nobody knows. */
  media: Media | undefined
}

const longest = { name: 700, description: 20_000, brand: 120 }

/** Reads a row by its columns alone, as any platform's. */
export function readRow(columns: Columns, line: number, cells: readonly string[], hints: ReadingHints): RowFacts {
  const cell = (role: Role) => cellOf(columns, cells, role)
  const currencyCell = cell('currency')
  const currency = currencyCell === undefined ? undefined : (currencyIn(currencyCell.toUpperCase()) ?? currencyCell)
  const priceHints = { ...hints, currency: currency ?? columns.currency ?? hints.currency }
  const prices = pricesOf(columns, cells, priceHints, hints.now)
  const counted = piecesIn(cell('stock') ?? '', hints.decimalComma)
  const available = cell('available')
  const sale = saleOf(columns, cells)
  const rule = hints.media === undefined ? {} : { paths: hints.media }
  const pictureCells = [...cellsOf(columns, cells, 'mainImage'), ...cellsOf(columns, cells, 'images')]
  const short = (role: Role, most: number) => shortText(cell(role) ?? '').slice(0, most) || undefined
  const description = plainText(cell('description') ?? '').slice(0, longest.description)
  const [id, sku, group] = [cell('id'), cell('sku'), cell('group')]
  const name = short('name', longest.name)
  // Below a list, and with nothing that a product goes by.
  const sumsUp = name !== undefined && id === undefined && sku === undefined && isTotal(name)
  return {
    line,
    kind: 'whole',
    group,
    belongs: group === undefined ? undefined : columns.groupIsId ? `id:${group}` : group,
    goesBy: [...(sku === undefined ? [] : [sku]), ...(id === undefined ? [] : [`id:${id}`])],
    holds: [],
    id,
    sku,
    url: cell('url'),
    slug: undefined,
    name,
    description: description || undefined,
    brand: short('brand', longest.brand),
    categories: categoriesOf(columns, cells),
    pictures: picturesIn(pictureCells, cellsOf(columns, cells, 'imageAlt'), rule),
    price: prices.price,
    compareAt: prices.compareAt,
    options: optionsOf(columns, cells),
    stock: counted.pieces,
    soldOut: available !== undefined && soldOut.test(available),
    weightGrams: gramsIn(cell('weight'), columns.byRole.get('weight')?.[0]?.heading),
    status: sale.status,
    hiddenAlone: false,
    unfit: sumsUp ? { reason: 'sums-up' } : undefined,
    notes: [...prices.notes, ...(counted.note ? [counted.note] : []), ...sale.notes, ...pathsTold(pictureCells, hints)],
    surcharge: undefined,
    reduction: undefined,
    selections: undefined,
  }
}

/** Pictures that are paths of the old shop would show nothing here. */
function pathsTold(cells: readonly string[], { media }: ReadingHints): Noted[] {
  const told = media ? media.told : ({ reason: 'pictures-are-paths' } as const)
  return told !== undefined && hasPaths(cells) ? [told] : []
}

const soldOut =
  /^(?:false|0|no|n|f|nein|non|нет|なし|無|无|×|nie|não)$|out.?of.?stock|outofstock|sold.?out|unavailable|not available|pre.?order|ausverkauft|nicht|épuisé|rupture|agotado|esaurito|esgotado|brak|niedostępn|売り切れ|在庫なし|品切|缺货|售罄|нет в наличии|품절|หมด|hết hàng/i

/** Every column that says whether it is for sale must agree that it is. */
function saleOf(columns: Columns, cells: readonly string[]): { status: Status | undefined; notes: Noted[] } {
  const notes: Noted[] = []
  const statuses = (['status', 'published', 'visibility', 'purchasable'] as const).flatMap((role) =>
    (columns.byRole.get(role) ?? []).map(({ index, heading }) => {
      const cell = textOf(cells[index]) ?? (/^none$/i.test(cells[index]?.trim() ?? '') ? 'none' : undefined)
      if (cell === undefined || isCondition(cell)) return undefined
      const said = saleStatusIn(cell)
      // What only says that none is left is a thing's stock.
      if (said === undefined && soldOut.test(cell)) return 'ACTIVE' as const
      if (said === undefined) notes.push({ reason: 'status-unknown', said: cell.slice(0, 40), heading })
      return said ?? ('DRAFT' as const)
    }),
  )
  return { status: leastOf(statuses), notes }
}

// What platforms write of a product's make, where others write a category.
const makes = new Set([
  'simple',
  'variable',
  'variation',
  'grouped',
  'external',
  'virtual',
  'downloadable',
  'configurable',
  'bundle',
  'p',
  'physical',
  'digital',
])

function categoriesOf(columns: Columns, cells: readonly string[]): string[][] {
  for (const { index, heading } of columns.byRole.get('categoryPath') ?? []) {
    const cell = textOf(cells[index])
    // Numbers are categories of somebody else's list.
    if (cell === undefined || makes.has(cell.toLowerCase()) || /^\d[\d\s,;|]*$/.test(cell)) continue
    const paths = categoryPathsIn(cell, { breadcrumbs: /bread/i.test(heading) })
    // A lone name says less than a root and a name beside each other do.
    if (paths.some((path) => path.length > 1) || !columns.byRole.has('rootCategory')) return paths
  }
  const named = columns.levels.length > 0 ? columns.levels.map((index) => textOf(cells[index])) : undefined
  const lone = named ? undefined : cellOf(columns, cells, 'category')
  const paths = lone === undefined || columns.byRole.has('rootCategory') ? [] : categoryPathsIn(lone)
  if (paths.some((path) => path.length > 1)) return paths
  const names = named ?? [cellOf(columns, cells, 'rootCategory'), cellOf(columns, cells, 'category')]
  const path = [...new Set(names.filter((name) => name !== undefined))].map(shortText)
  return path.length > 0 ? [path] : []
}
