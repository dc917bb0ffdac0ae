import type { CatalogProduct } from '../catalog-product.ts'
import { digestOf } from '../digest.ts'
import type { Noted, Refused } from '../reasons/reason.ts'
import { leastOf } from './cells/sale-status.ts'
import type { Row } from './file/rows.ts'
import { isOfHeadings, mostBelow } from './header-row.ts'
import { cellReader } from './platforms/platform.ts'
import { productOfRows, type SaleRule } from './product-of-rows.ts'
import { type RowFacts, readRow } from './row/read-row.ts'
import { fits, type Survey } from './survey.ts'

export interface ProductReading {
  rows: AsyncIterable<Row>
  survey: Survey
  rule: SaleRule
}

export interface Refusal {
  /** The physical line of the file that it begins on, from 1. */
  line: number
  reason: Refused
}

/** What is told of a row that goes in. */
export interface Note {
  line: number
  note: Noted
}

/** A product with the lines that told of it, or a row that is refused. */
export type Found = { product: CatalogProduct; lines: number[]; notes: Note[] } | Refusal

/** Reads products off a file's rows, as they come; each as soon as the last of its rows has come. */
export async function* productsIn({ rows, survey, rule }: ProductReading): AsyncGenerator<Found> {
  const { columns, groups, platform, hints } = survey
  const cellsOf = cellReader(columns)
  const refine = platform.open?.(columns, hints)
  const open = new Map<string, RowFacts[]>()
  const seen = openSeen()
  let header = true
  let below = 0
  let place = 0
  for await (const row of rows) {
    if ('fault' in row) {
      yield { line: row.line, reason: row.fault }
      continue
    }
    if (header) {
      header = false
      continue
    }
    if (++below <= mostBelow && isOfHeadings(row.cells)) continue
    if (!fits(row.cells, columns)) {
      const { length } = columns.headings
      yield { line: row.line, reason: { reason: 'row-misfit', columns: row.cells.length, header: length } }
      continue
    }
    const read = readRow(columns, row.line, row.cells, hints)
    const facts = refine ? refined(read, refine(read, cellsOf(row.cells))) : read
    const group = groups.of(place++)
    const together = open.get(group) ?? []
    together.push(facts)
    open.set(group, together)
    if (together.length < groups.size(group)) continue
    open.delete(group)
    for (const apart of productsApart(ranked(together)))
      yield* seen.onlyOnce(apart, productOfRows(platform.join?.(apart) ?? apart, rule))
  }
}

/** What a platform's own rules make of a row: no product of what is none by its columns alone, and a draft of what is told to be one. */
function refined(read: RowFacts, facts: RowFacts): RowFacts {
  const isUnknown = facts.kind !== 'aside' && facts.notes.some(({ reason }) => reason === 'status-unknown')
  return {
    ...facts,
    unfit: facts.unfit ?? read.unfit,
    status: isUnknown ? leastOf([facts.status, 'DRAFT']) : facts.status,
  }
}

/** The row that the others belong to comes first, and is no variant itself. */
function ranked(rows: readonly RowFacts[]): RowFacts[] {
  const tied = rows.filter(({ belongs, kind }) => belongs !== undefined && kind !== 'aside' && kind !== 'more')
  const isParent = (row: RowFacts) =>
    row.kind === 'parent' ||
    (row.kind === 'whole' && row.belongs === undefined && (tied.length > 0 || row.holds.length > 0))
  const parents = rows.filter(isParent).map((row): RowFacts => ({ ...row, kind: 'parent' }))
  return [...parents, ...rows.filter((row) => !isParent(row))]
}

/** Rows that share a group and yet have nothing that tells them apart are products of their own. */
function productsApart(rows: readonly RowFacts[]): (readonly RowFacts[])[] {
  const priced = rows.filter(({ price }) => price !== undefined)
  const own = new Set(priced.map(({ id, sku }) => id ?? sku))
  const plain = rows.every(({ kind }) => kind === 'whole')
  const alike =
    plain && priced.length > 1 && own.size === priced.length && priced.every(({ options }) => options.length === 0)
  return alike ? rows.map((row) => [row]) : [rows]
}

/** Tells the second of two products that are the same, and the second variant with a SKU. */
function openSeen() {
  const products = new Map<string, { line: number; whole: string }>()
  const skus = new Map<string, number>()

  function* onlyOnce(rows: readonly RowFacts[], read: ReturnType<typeof productOfRows>): Generator<Found> {
    const { product, refused, notes } = read
    yield* refused
    if (!product) return
    const lines = rows.map(({ line }) => line)
    const gone = new Set(refused.map(({ line }) => line))
    const left = lines.filter((line) => !gone.has(line))
    // A file's products are remembered by so much, not by all of their texts.
    const whole = digestOf(JSON.stringify(product), 24)
    const before = products.get(product.slug)
    if (before && before.whole !== whole) {
      for (const line of left) yield { line, reason: { reason: 'same-product-otherwise', line: before.line } }
      return
    }
    const taken = before
      ? undefined
      : product.variants.map(({ sku }) => skus.get(sku.toLowerCase())).find((line) => line !== undefined)
    if (taken !== undefined) {
      for (const line of left) yield { line, reason: { reason: 'sku-taken', line: taken } }
      return
    }
    products.set(product.slug, { line: lines[0] ?? 0, whole })
    for (const { sku } of product.variants) skus.set(sku.toLowerCase(), left[0] ?? 0)
    yield { product, lines: left, notes }
  }
  return { onlyOnce }
}
