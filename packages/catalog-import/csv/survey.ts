import { currencyIn } from './cells/currency-symbols.ts'
import { decimalCommaIn } from './cells/price.ts'
import type { Row } from './file/rows.ts'
import { UnreadableFile } from './file/unreadable-file.ts'
import { type Groups, groupsOf, type RowTies } from './groups.ts'
import { isOfHeadings, mostBelow } from './header-row.ts'
import type { Role } from './headings/column-names.ts'
import { type Column, type Columns, cellsOf, columnsOf, type Mapping } from './headings/columns.ts'
import { isNet } from './headings/net-price.ts'
import { anyShop } from './platforms/by-columns.ts'
import { platformOf } from './platforms/index.ts'
import { type Cells, cellReader, type Platform } from './platforms/platform.ts'
import { isOfCombinations } from './platforms/prestashop.ts'
import { type ReadingHints, readRow } from './row/read-row.ts'
import { type Field, silentIn, toldBy } from './row/silent-fields.ts'
import { openStatusColumns } from './row/status-columns.ts'
import { type GtinsLeftOut, openGtins } from './row/wrong-gtins.ts'

/** What a first look over a whole file tells, before anything is made of its rows. */
export interface Survey {
  platform: Platform
  columns: Columns
  /** Places of the columns that the platform's own rules read. */
  looked: ReadonlySet<number>
  groups: Groups
  hints: ReadingHints
  /** Those that headings, a column or prices themselves name. */
  currencies: string[]
  /** The price is one without tax. */
  net: boolean
  /** Trade numbers that are none. */
  gtins: readonly GtinsLeftOut[]
  /** What the file says nothing of, in any row. */
  silent: readonly Field[]
}

export interface LookedFor {
  mapping: Mapping
  /** The currency of prices that name none. */
  currency: string | undefined
  now: Date
  /** Where the pictures are that the file has only paths of, such as `https://old.example/media`. */
  picturesFrom: string | undefined
}

/** @throws UnreadableFile when the header names nothing that could be a product's name or price, or not what is mapped. */
export async function surveyOf(
  rows: AsyncIterable<Row>,
  { mapping, currency, now, picturesFrom }: LookedFor,
): Promise<Survey> {
  let columns: Columns | undefined
  let platform: Platform = anyShop
  let hints: ReadingHints = { currency, now, decimalComma: undefined, media: undefined }
  const looked = new Set<number>()
  const told = new Set<Field>()
  let tiesOf: ((line: number, cells: readonly string[]) => RowTies) | undefined
  const ties: RowTies[] = []
  const prices: string[] = []
  const currencies = new Set<string>()
  const available = openCounts()
  let statuses: ReturnType<typeof openStatusColumns> | undefined
  let gtins: ReturnType<typeof openGtins> | undefined
  let below = 0
  for await (const row of rows) {
    if ('fault' in row) continue
    if (!columns) {
      const named = known(columnsOf(row.cells, checked(mapping, row.cells), currency), row.cells)
      platform = platformOf(named)
      columns = withoutOwn(named, platform)
      for (const name of platform.reads ?? []) looked.add(columns.normal.indexOf(name))
      hints = { ...hints, media: picturesFrom === undefined ? platform.media : { before: picturesFrom } }
      if (mapping.status === undefined) statuses = openStatusColumns(columns)
      gtins = openGtins(columns)
      tiesOf = tieReader({ platform, columns, hints, cellsOf: cellReader(columns, looked), told })
      continue
    }
    if (++below <= mostBelow && isOfHeadings(row.cells)) continue
    if (!fits(row.cells, columns)) continue
    if (tiesOf) ties.push(tiesOf(row.line, row.cells))
    statuses?.see(row.cells)
    gtins?.see(row.line, row.cells)
    const written = cellsOf(columns, row.cells, 'price')
    if (prices.length < mostPrices) prices.push(...written)
    for (const cell of cellsOf(columns, row.cells, 'available')) available.see(cell)
    for (const code of [...cellsOf(columns, row.cells, 'currency').map((cell) => cell.toUpperCase()), ...written]) {
      const named = currencyIn(code, columns.currency ?? currency)
      if (named !== undefined) currencies.add(named)
    }
  }
  if (!columns) throw new UnreadableFile({ reason: 'empty' })
  const isAnyYen = currency !== 'JPY' && prices.some((price) => /[¥￥]/.test(price))
  const meant = (isAnyYen ? yenOf(columns) : undefined) ?? currency
  if (meant !== undefined && meant !== currency && currencies.delete('JPY')) currencies.add(meant)
  if (available.areCounts()) columns = withStockOf(columns)
  columns = withStatuses(columns, statuses?.found().filter(({ index }) => !looked.has(index)) ?? [])
  for (const { currency } of columns.further) currencies.add(currency)
  if (columns.currency !== undefined) currencies.add(columns.currency)
  return {
    platform,
    columns,
    looked,
    groups: groupsOf(ties),
    hints: { ...hints, currency: meant, decimalComma: decimalCommaIn(prices) },
    currencies: [...currencies].sort(),
    net: isNet(columns),
    gtins: gtins?.found() ?? [],
    silent: silentIn(columns, told),
  }
}

const mostPrices = 10_000

/** Whose `¥` it is below headings in Chinese, which have no kana; undefined where they do not tell. */
function yenOf({ headings }: Columns): string | undefined {
  const all = headings.join('')
  return /\p{Script=Han}/u.test(all) && !/[\p{Script=Hiragana}\p{Script=Katakana}]|価|売|円/u.test(all)
    ? 'CNY'
    : undefined
}

/** Whether a column that is called `In stock` counts: it has numbers alone, and more than a yes and a no. */
function openCounts() {
  let only = true
  let most = 0
  return {
    see(cell: string) {
      if (/^-?\d{1,9}$/.test(cell)) most = Math.max(most, Number(cell))
      else only = false
    },
    areCounts: () => only && most > 1,
  }
}

function withStatuses(columns: Columns, further: readonly Column[]): Columns {
  if (further.length === 0) return columns
  const { byRole } = columns
  return { ...columns, byRole: new Map([...byRole, ['status', [...(byRole.get('status') ?? []), ...further]]]) }
}

function withStockOf(columns: Columns): Columns {
  const found = columns.byRole.get('available')
  if (!found || columns.byRole.has('stock')) return columns
  const others = [...columns.byRole].filter(([role]) => role !== 'available')
  return { ...columns, byRole: new Map([...others, ['stock', found] as const]) }
}

/** What ties rows together; their prices and texts are read once it is known which rows are one product's. */
const tying: readonly Role[] = ['group', 'id', 'sku', 'name']

interface Reading {
  platform: Platform
  columns: Columns
  hints: ReadingHints
  cellsOf: (cells: readonly string[]) => Cells
  /** Grows by what the platform's own rules make of a row. */
  told: Set<Field>
}

function tieReader({ platform, columns, hints, cellsOf, told }: Reading) {
  const refine = platform.open?.(columns, hints)
  const byRole = new Map([...columns.byRole].filter(([role]) => tying.includes(role)))
  const few = { ...columns, byRole, options: [], levels: [], kinds: [], saleFlags: [], further: [] }
  return (line: number, cells: readonly string[]): RowTies => {
    const facts = readRow(few, line, cells, hints)
    const refined = refine?.(facts, cellsOf(cells)) ?? facts
    for (const field of toldBy(refined)) told.add(field)
    const { id, belongs, goesBy, holds } = refined
    return { id, belongs, goesBy, holds }
  }
}

/** A row may leave out nothing but columns at its end that nothing names, and have nothing more but empty cells there. */
export const fits = (cells: readonly string[], { headings }: Columns): boolean =>
  cells.length >= headings.findLastIndex((heading) => heading !== '') + 1 &&
  cells.slice(headings.length).every((cell) => cell.trim() === '')

function withoutOwn(columns: Columns, { own = [] }: Platform): Columns {
  const byRole = [...columns.byRole].map(
    ([role, found]) => [role, found.filter(({ index }) => !own.includes(columns.normal[index] ?? ''))] as const,
  )
  return { ...columns, byRole: new Map(byRole.filter(([, found]) => found.length > 0)) }
}

function known(columns: Columns, header: readonly string[]): Columns {
  const missing = (['name', 'price'] as const).filter((role) => !columns.byRole.has(role))
  if (missing.length === 0 || (missing[0] === 'price' && columns.byRole.has('salePrice'))) return columns
  if (isOfCombinations(columns)) throw new UnreadableFile({ reason: 'only-combinations' })
  throw new UnreadableFile({ reason: 'columns-untold', missing, headings: header })
}

function checked(mapping: Mapping, header: readonly string[]): Mapping {
  const headings = header.map((heading) => heading.trim())
  const missing = Object.values(mapping)
    .flat()
    .find((heading) => !headings.includes(heading))
  if (missing === undefined) return mapping
  throw new UnreadableFile({ reason: 'mapped-column-missing', heading: missing, headings })
}
