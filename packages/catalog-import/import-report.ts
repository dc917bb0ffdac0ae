import type { CatalogProduct } from './catalog-product.ts'
import type { CsvFile } from './csv/file/csv-file.ts'
import { anyShop } from './csv/platforms/by-columns.ts'
import type { Note, Refusal } from './csv/products.ts'
import type { Survey } from './csv/survey.ts'
import type { Change, Remark, Stop } from './reasons/reason.ts'

/** How a file was understood: what people check before they let it in. */
export interface Understood {
  /** Null where it is none that is known. */
  platform: string | null
  encoding: string
  delimiter: string
  /** What parts whole numbers from decimals; null where no price tells. */
  decimals: 'comma' | 'point' | null
  /** Those that the file names itself; else the one that was given. */
  currencies: string[]
  columns: { field: string; headings: string[] }[]
  /** Headings of columns that nothing is read from. */
  unused: string[]
  /** What holds for the whole file. */
  remarks: Remark[]
  /** That its products stand in, with those above them. */
  categories: number
  /** The first product, as it would stand in the shop. */
  sample: CatalogProduct | null
}

export interface ChangedProduct {
  slug: string
  name: string
  changes: Change[]
}

export interface ImportReport {
  understood: Understood | null
  /** Rows after the header. */
  rows: number
  /** Products, as are those that were there before. In a dry run: those that could go in. */
  imported: number
  /** Of those: not on sale, as drafts or archived. */
  withheld: number
  alreadyThere: number
  /** Products that differed, and what is changed of each: with `update` alone. */
  changed: ChangedProduct[]
  variants: number
  refused: Refusal[]
  /** What is told of rows that went in. */
  notes: Note[]
  seconds: number
  /** Why the import ended before the file did; null when it did not. */
  stopped: Stop | null
  /** Products of the file that are behind it, for `from` of the next step; null once there are no more, or nothing can be made of the file. */
  next: number | null
}

export const emptyReport = (): ImportReport => ({
  ...{ understood: null, rows: 0, imported: 0, withheld: 0, alreadyThere: 0, variants: 0 },
  ...{ changed: [], refused: [], notes: [], seconds: 0, stopped: null, next: null },
})

export function understoodAs(
  file: CsvFile,
  { platform, columns, looked, hints: { decimalComma }, currencies, net, gtins }: Survey,
  given: string | undefined,
): Understood {
  const used = new Set([
    ...[...columns.byRole.values()].flat().map(({ index }) => index),
    ...columns.options.flatMap(({ name, value }) => [name ?? value, value]),
    ...columns.levels,
    ...furtherPlaces(columns),
  ])
  const at = (places: readonly number[]) => places.map((place) => columns.headings[place] ?? '')
  const options = at(columns.options.flatMap(({ name, value }) => [...(name === undefined ? [] : [name]), value]))
  const kinds = columns.kinds.filter((place) => !used.has(place) && !looked.has(place))
  for (const place of kinds) used.add(place)
  const own = columns.headings.filter((_, index) => looked.has(index) && !used.has(index))
  const told = currencies.length > 0 ? currencies : given === undefined ? [] : [given]
  return {
    platform: platform === anyShop ? null : platform.name,
    encoding: file.format.encoding,
    delimiter: file.format.delimiter,
    decimals: decimalComma === undefined ? null : decimalComma ? 'comma' : 'point',
    currencies: told,
    columns: [
      ...[...columns.byRole].map(([field, found]) => ({ field, headings: found.map(({ heading }) => heading) })),
      ...further('categoryLevels', at(columns.levels)),
      ...further('options', options),
      ...further('furtherPrices', at(furtherPlaces(columns))),
      ...further('giftCard', at(kinds)),
      ...further(`${platform.name}'s own`, own),
    ],
    unused: columns.headings.filter((heading, index) => heading !== '' && !used.has(index) && !looked.has(index)),
    remarks: [
      ...(file.format.titled ? [{ reason: 'headings-below', line: file.format.skipLines + 1 } as const] : []),
      ...(net ? [{ reason: 'prices-net' } as const] : []),
      ...gtins,
      ...(file.remarks?.() ?? []),
    ],
    categories: 0,
    sample: null,
  }
}

const furtherPlaces = ({ further }: Survey['columns']) =>
  further.flatMap(({ price, sale, compareAt }) => [price, sale, compareAt].filter((place) => place >= 0))

/** A field that is no role, where it has columns. */
const further = (field: string, headings: string[]) => (headings.length > 0 ? [{ field, headings }] : [])
