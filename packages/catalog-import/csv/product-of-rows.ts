import type { WireMoney } from '@micromart/money'
import { slugOf, withSuffix } from '@micromart/slug'
import type { CatalogProduct } from '../catalog-product.ts'
import { digestOf } from '../digest.ts'
import type { Refused } from '../reasons/reason.ts'
import type { Picture } from './cells/images.ts'
import { mostPictures } from './cells/images.ts'
import type { Status } from './cells/sale-status.ts'
import { isMadeDate } from './cells/spreadsheet.ts'
import { surcharged } from './cells/surcharge.ts'
import { type Choice, choicesOf, mostVariants, type Priced } from './choices.ts'
import type { Note, Refusal } from './products.ts'
import type { RowFacts } from './row/read-row.ts'
import { skusOf } from './variant-skus.ts'

/** What the shop decides about what the file leaves open. */
export interface SaleRule {
  /** Pieces of every variant that is not sold out, whatever the file counts. */
  always: number | undefined
  /** Pieces where the file counts none. */
  otherwise: number
  /** Whether what costs nothing goes on sale. */
  free: boolean
}

interface ProductRead {
  product: CatalogProduct | undefined
  refused: Refusal[]
  notes: Note[]
}

/**
 * The product that some rows tell of, and the rows that cannot be part of it. The first row leads: what it leaves open,
 * the next that says it fills in. Its slug and SKUs are made of the shop's own keys, so that the same file gives the
 * same product every time.
 */
export function productOfRows(all: readonly RowFacts[], rule: SaleRule): ProductRead {
  const refused: Refusal[] = []
  const notes: Note[] = all.flatMap(({ line, notes: told }) => told.map((note) => ({ line, note })))
  const refuse = (reason: Refused): ProductRead => ({
    product: undefined,
    refused: [...refused, ...othersWith(reason, all, refused)],
    notes: [],
  })
  const unfit = all.find((row) => row.unfit !== undefined)
  if (unfit?.unfit) return refuse(unfit.unfit)
  const rows = all.filter(({ kind }) => kind !== 'aside')
  const [lead] = rows
  // Variants tell nothing of a product that is not there.
  const orphans =
    rows.some(({ kind }) => kind === 'variant') && !rows.some(({ kind }) => kind === 'whole' || kind === 'parent')
  if (!lead || orphans) return refuse({ reason: 'parent-missing' })
  const first = <K extends keyof RowFacts>(key: K) => rows.find((row) => row[key] !== undefined)?.[key]
  const name = first('name')

  const parent = lead.kind === 'parent' ? lead : undefined
  const sellable = rows.filter(({ kind }) => kind === 'whole' || kind === 'variant')
  const offered = sellable.length > 0 ? sellable : parent ? [parent] : []
  const withheld = withheldOf(offered, parent)
  for (const { line } of withheld.left) notes.push({ line, note: { reason: 'variant-left-out' } })
  const priced = pricedRows(withheld.kept, parent, refused)
  if (name === undefined) return refuse({ reason: 'no-name' })
  if (priced.length === 0) return refuse({ reason: 'no-price' })
  const { sold, free } = withoutFree(priced, rule, refused)

  const { options, choices, count } = choicesOf(sold, parent ?? lead, refused)
  if (count > mostVariants) return refuse({ reason: 'too-many-variants', variants: count, most: mostVariants })
  if (choices.length === 0) return refuse({ reason: 'nothing-sellable' })
  if (free) notes.push({ line: lead.line, note: { reason: 'price-zero-draft' } })
  for (const { name: option, values } of options)
    for (const said of values.filter(isMadeDate))
      notes.push({ line: lead.line, note: { reason: 'value-made-date', said, option } })
  const key = keyOf(rows, name)
  const skus = skusOf(key, choices)
  const product: CatalogProduct = {
    slug:
      lead.slug ??
      withSuffix(slugOf(name) || 'product', slugOf(key).length <= 30 && slugOf(key) ? slugOf(key) : digestOf(key, 10)),
    name,
    description: first('description') ?? null,
    brand: first('brand') ?? null,
    status: free && withheld.status === 'ACTIVE' ? 'DRAFT' : withheld.status,
    categories: rows.find(({ categories }) => categories.length > 0)?.categories ?? [],
    media: picturesOf(rows),
    options,
    variants: choices.map(({ selection, row }, n) => ({
      sku: skus[n] ?? '',
      selection,
      price: row.price,
      compareAtPrice: saleFrom(row, parent),
      ...furtherOf(row, rule),
      weightGrams: row.weightGrams ?? parent?.weightGrams ?? null,
      ...gtinOf(row, choices),
      ...piecesOf(row, parent, rule),
    })),
  }
  return { product, refused, notes }
}

const othersWith = (reason: Refused, rows: readonly RowFacts[], refused: readonly Refusal[]) =>
  rows
    .map(({ line }) => line)
    .filter(without(refused.map(({ line }) => line)))
    .map((line) => ({ line, reason }))

/** A file may have all its rows in one product: nothing looks through them for each of them. */
const without = <T>(some: readonly T[]) => {
  const gone = new Set(some)
  return (one: T) => !gone.has(one)
}

/** A product whose own row, or every variant, is not for sale is none; a lone variant that is not is left out. */
function withheldOf(
  rows: readonly RowFacts[],
  parent: RowFacts | undefined,
): { status: Status; kept: readonly RowFacts[]; left: readonly RowFacts[] } {
  const own = parent?.status ?? (parent ? undefined : rows[0]?.status)
  const hidden = !parent && rows.every(({ hiddenAlone }) => hiddenAlone)
  const status = own ?? 'ACTIVE'
  if (status !== 'ACTIVE') return { status, kept: rows, left: [] }
  if (hidden && rows.length > 0) return { status: 'DRAFT', kept: rows, left: [] }
  const kept = rows.filter((row) => (row.status ?? 'ACTIVE') === 'ACTIVE')
  if (kept.length === 0) return { status: 'DRAFT', kept: rows, left: [] }
  return { status, kept, left: rows.filter(without(kept)) }
}

/** Rows with a price: their own, or the product's with what they add to it. */
function pricedRows(rows: readonly RowFacts[], parent: RowFacts | undefined, refused: Refusal[]): Priced[] {
  return rows.flatMap((row) => {
    const price = row.price ?? parent?.price
    if (!price) {
      // What is chosen has a price, here or nowhere.
      if (row.options.length > 0 || row.kind === 'variant')
        refused.push({ line: row.line, reason: { reason: 'no-price' } })
      return []
    }
    if ('reason' in price) {
      refused.push({ line: row.line, reason: price.reason })
      return []
    }
    const regular = surcharged(price, row.surcharge)
    const reduced = surcharged(regular, row.reduction ?? parent?.reduction)
    return [{ ...row, price: reduced, compareAt: reduced === regular ? row.compareAt : regular }]
  })
}

/** Nothing is sold for 0 unless somebody asks for it; a product that has nothing else is kept, as a draft. */
function withoutFree(
  rows: readonly Priced[],
  rule: SaleRule,
  refused: Refusal[],
): { sold: readonly Priced[]; free: boolean } {
  const free = rows.filter(({ price }) => Number(price.amount) === 0)
  if (rule.free || free.length === 0) return { sold: rows, free: false }
  if (free.length === rows.length) return { sold: rows, free: true }
  for (const { line } of free) refused.push({ line, reason: { reason: 'price-zero' } })
  return { sold: rows.filter(without(free)), free: false }
}

/** What the shop knows the product by: of several rows what they share, of one row its own key. */
function keyOf(rows: readonly RowFacts[], name: string): string {
  const [row] = rows
  const own = row?.id ?? row?.sku ?? row?.group ?? row?.url
  return (rows.length > 1 ? (row?.group ?? own) : own) ?? `${row?.brand ?? ''} ${name}`.trim()
}

function piecesOf(
  row: Priced,
  parent: RowFacts | undefined,
  { always, otherwise }: SaleRule,
): { stock: number; uncounted?: true } {
  if (row.soldOut || (row.stock === undefined && parent?.soldOut)) return { stock: 0 }
  const counted = always ?? row.stock ?? (parent?.stock || undefined)
  return counted === undefined ? { stock: otherwise, uncounted: true } : { stock: counted }
}

function saleFrom({ price, compareAt }: Choice['row'], parent: RowFacts | undefined): WireMoney | null {
  const before = compareAt ?? parent?.compareAt
  if (!before || before.currency !== price.currency) return null
  return Number(before.amount) > Number(price.amount) ? before : null
}

/** A number is one thing's: of a row that offers several nobody knows which has it. */
function gtinOf({ gtin, ...row }: Priced, choices: readonly Choice[]) {
  const isAlone = choices.filter((choice) => choice.row.line === row.line).length === 1
  return gtin !== undefined && isAlone ? { gtin } : {}
}

/** In other currencies than its own; nothing is sold for 0 in those either. */
function furtherOf({ price: own, furtherPrices }: Choice['row'], { free }: SaleRule) {
  const sold = furtherPrices.filter(
    ({ price }) => price.currency !== own.currency && (free || Number(price.amount) > 0),
  )
  return sold.length > 0 ? { furtherPrices: sold } : {}
}

/** Each picture once, where it first stands, and as the first row tells it that tells it in words. */
function picturesOf(rows: readonly RowFacts[]): Picture[] {
  const byUrl = new Map<string, Picture>()
  for (const picture of rows.flatMap(({ pictures }) => pictures))
    if (!byUrl.get(picture.url)?.alt) byUrl.set(picture.url, picture)
  return [...byUrl.values()].slice(0, mostPictures)
}
