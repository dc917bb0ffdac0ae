import type { WireMoney } from '@micromart/money'
import type { CatalogPrice } from '../../catalog-product.ts'
import type { Noted, PriceFault, Refused } from '../../reasons/reason.ts'
import { currencyIn } from '../cells/currency-symbols.ts'
import { gtinIn } from '../cells/gtin.ts'
import { hasPaths, type Picture, picturesIn } from '../cells/images.ts'
import { plainText, shortText } from '../cells/plain-text.ts'
import { withoutMarks } from '../cells/rich-text.ts'
import type { Status } from '../cells/sale-status.ts'
import { isRounded } from '../cells/spreadsheet.ts'
import { gramsIn } from '../cells/weight.ts'
import type { Role } from '../headings/column-names.ts'
import { type Columns, cellOf, cellsOf, textOf } from '../headings/columns.ts'
import { saysExtras } from '../headings/extras.ts'
import { categoriesOf } from './categories-of-row.ts'
import { furtherPricesOf } from './further-prices-of-row.ts'
import { type OptionFacts, optionsOf } from './options.ts'
import { pricesOf } from './row-prices.ts'
import { saleOf, saysNone, saysStock } from './sale-of-row.ts'
import { piecesIn } from './stock.ts'
import { isTotal } from './totals.ts'
import { wornOf } from './worn.ts'

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
  /** Its trade number, where it is one. */
  gtin: string | undefined
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
  /** In further currencies. */
  furtherPrices: readonly CatalogPrice[]
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
  const further = furtherPricesOf(columns.further, cells, hints)
  // What has none in the file's own currency is priced in the first that it has one in.
  const instead = prices.price === undefined ? further.prices[0] : undefined
  const stockCells = cellsOf(columns, cells, 'stock')
  const counts = stockCells.map((text) => piecesIn(text, hints.decimalComma))
  const counted = counts.find(({ pieces }) => pieces !== undefined) ?? { pieces: undefined }
  const sale = saleOf(columns, cells)
  const rule = hints.media === undefined ? {} : { paths: hints.media }
  const pictureCells = [...cellsOf(columns, cells, 'mainImage'), ...cellsOf(columns, cells, 'images')]
  const short = (role: Role, most: number) => shortText(cell(role) ?? '').slice(0, most) || undefined
  const description = plainText(withoutMarks(cell('description') ?? '')).slice(0, longest.description)
  const rounded: Noted[] = []
  const [id, sku, group] = (['id', 'sku', 'group'] as const).map((role) => {
    const text = cell(role)
    if (text === undefined || !isRounded(text)) return text
    const heading = columns.byRole.get(role)?.[0]?.heading ?? ''
    if (!rounded.some((told) => 'heading' in told && told.heading === heading))
      rounded.push({ reason: 'number-rounded', said: text, heading })
    return undefined
  })
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
    gtin: gtinOf(cellsOf(columns, cells, 'gtin')),
    url: cell('url'),
    slug: undefined,
    name,
    description: description || undefined,
    brand: brandIn(short('brand', longest.brand)),
    categories: categoriesOf(columns, cells),
    pictures: picturesIn(pictureCells, cellsOf(columns, cells, 'imageAlt'), rule),
    price: instead?.price ?? prices.price,
    compareAt: instead?.compareAtPrice ?? prices.compareAt,
    furtherPrices: further.prices,
    options: optionsOf(columns, cells),
    stock: counted.pieces,
    soldOut: sale.soldOut || (counted.pieces === undefined && stockCells.some(saysNone)),
    weightGrams: gramsIn(cell('weight'), {
      heading: columns.byRole.get('weight')?.[0]?.heading,
      named: cell('weightUnit'),
      decimalComma: hints.decimalComma,
    }),
    status: sale.status,
    hiddenAlone: false,
    unfit: sumsUp ? { reason: 'sums-up' } : undefined,
    notes: [
      ...prices.notes,
      ...further.notes,
      ...(counted.note ? [counted.note] : []),
      ...rounded,
      ...uncounted(stockCells, counts),
      ...sale.notes,
      ...wornOf(columns, cells),
      ...pathsTold(pictureCells, hints),
      ...(columns.extras.some((place) => saysExtras(textOf(cells[place]) ?? '')) ? [extrasLeftOut] : []),
    ],
    surcharge: undefined,
    reduction: undefined,
    selections: undefined,
  }
}

/** The first that is one: of a thing's EAN, UPC and ISBN most shops have but one. */
const gtinOf = (cells: readonly string[]): string | undefined =>
  cells.map(gtinIn).flatMap((read) => (read && 'gtin' in read ? read.gtin : []))[0]

/** What marketplaces write where a thing has no brand. */
const brandless = new Set(
  `no brand, nobrand, unbranded, no name, noname, does not apply, not applicable, ohne marke, markenlos, keine marke, nicht zutreffend, sans marque, ne s'applique pas, sin marca, no aplicable,
  senza marca, non applicabile, bez marki, bez značky, без бренда, нет бренда, sem marca, tanpa merek, không thương hiệu, ไม่มียี่ห้อ, markasız, 无品牌, 無品牌, ノーブランド, ノーブランド品, 브랜드없음`
    .split(',')
    .map((name) => name.trim()),
)

const brandIn = (name: string | undefined): string | undefined =>
  name !== undefined && brandless.has(name.toLowerCase().replace(/[-_\s]+/g, ' ')) ? undefined : name

/** That customers choose or type in more than this shop asks them for. */
export const extrasLeftOut: Noted = { reason: 'extras-left-out' }

/** Pictures that are paths of the old shop would show nothing here: what is to be told of such cells. */
export function pathsTold(cells: readonly string[], { media }: ReadingHints): Noted[] {
  const told = media ? media.told : ({ reason: 'pictures-are-paths' } as const)
  return told !== undefined && hasPaths(cells) ? [told] : []
}

/** Of cells that should count pieces, and say something else than whether there are any. */
function uncounted(cells: readonly string[], counts: readonly { pieces: number | undefined }[]): Noted[] {
  const [said] = cells
  const isTold = counts.some(({ pieces }) => pieces !== undefined) || cells.some((cell) => saysStock(cell))
  return said === undefined || isTold ? [] : [{ reason: 'stock-unread', said: said.slice(0, 40) }]
}
