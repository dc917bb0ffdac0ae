import { OperatorError } from '@micromart/running-shop/operator-error'
import type { CatalogProduct } from '../catalog-product.ts'
import { type Columns, cellsOf, columnsOf } from './columns.ts'
import { decimalCommaIn } from './price.ts'
import { productOfRows, type Refusal, type StockRule } from './product-of-rows.ts'
import { type RowFacts, readRow } from './read-row.ts'
import type { Row } from './rows.ts'

export interface ProductReading {
  rows: AsyncIterable<Row>
  /** The currency of prices that name none. */
  currency: string | undefined
  stock: StockRule
}

/** A product with the lines that told of it, or a row that is refused. */
export type Found = { product: CatalogProduct; lines: number[] } | Refusal

/**
 * Reads products off a file's rows, as they come; rows of one product follow one another.
 * @throws OperatorError when the header names nothing that could be a product's name or price.
 */
export async function* productsIn(reading: ProductReading): AsyncGenerator<Found> {
  let columns: Columns | undefined
  let decimalComma: boolean | undefined
  let together: RowFacts[] = []
  const seen = new Map<string, { line: number; offers: string }>()

  function* finish(): Generator<Found> {
    for (const rows of apart(together)) yield* productFound(rows)
  }

  function* productFound(rows: readonly RowFacts[]): Generator<Found> {
    const lines = rows.map(({ line }) => line)
    const { product, refused } = productOfRows(rows, reading.stock)
    yield* refused
    if (!product) return
    const offers = JSON.stringify(product.variants.map(({ sku }) => sku))
    const before = seen.get(product.slug)
    if (before && before.offers !== offers) {
      for (const line of lines) yield { line, reason: `line ${before.line} has the same product with other variants` }
      return
    }
    seen.set(product.slug, { line: lines[0] ?? 0, offers })
    yield { product, lines: lines.filter((line) => !refused.some((row) => row.line === line)) }
  }

  for await (const [row, sample] of withSample(reading.rows)) {
    if ('fault' in row) {
      yield { line: row.line, reason: row.fault }
      continue
    }
    if (!columns) {
      columns = known(columnsOf(row.cells), row.cells)
      const { byRole } = columns
      decimalComma = decimalCommaIn(sample.flatMap((cells) => cellsOf({ byRole }, cells, 'price')))
      continue
    }
    if (row.cells.length !== columns.count) {
      yield { line: row.line, reason: `it has ${row.cells.length} columns, the header has ${columns.count}` }
      continue
    }
    const facts = readRow(columns, row.line, row.cells, { currency: reading.currency, decimalComma })
    if (!belongTogether(together.at(-1), facts)) {
      yield* finish()
      together = []
    }
    together.push(facts)
  }
  if (!columns) throw new OperatorError('The file is empty.')
  yield* finish()
}

const sampleRows = 200

/** Rows as they come, each with what was read ahead of the first: enough to tell how the file writes numbers. */
async function* withSample(rows: AsyncIterable<Row>): AsyncGenerator<[Row, string[][]]> {
  const ahead: Row[] = []
  let reading = false
  const sample = () => ahead.flatMap((row) => ('cells' in row ? [row.cells] : []))
  for await (const row of rows) {
    if (reading) yield [row, []]
    else ahead.push(row)
    if (reading || ahead.length < sampleRows) continue
    reading = true
    for (const first of ahead) yield [first, sample()]
  }
  if (!reading) for (const first of ahead) yield [first, sample()]
}

function known(columns: Columns, header: readonly string[]): Columns {
  const missing = (['name', 'price'] as const).filter((role) => !columns.byRole.has(role))
  if (missing.length === 0) return columns
  throw new OperatorError(
    `No column can be taken for the product's ${missing.join(' or ')}. The columns are: ${header.map((name) => JSON.stringify(name)).join(', ')}`,
  )
}

/** Rows that share a group and yet have nothing that tells them apart are products of their own. */
function apart(rows: readonly RowFacts[]): (readonly RowFacts[])[] {
  const priced = rows.filter(({ price }) => price !== undefined)
  const own = new Set(priced.map(({ id, sku }) => id ?? sku))
  const alike = priced.length > 1 && own.size === priced.length && priced.every(({ options }) => options.length === 0)
  if (alike) return rows.map((row) => [row])
  return rows.length > 0 ? [rows] : []
}

function belongTogether(last: RowFacts | undefined, next: RowFacts): boolean {
  if (!last) return false
  const key = (row: RowFacts) => row.group ?? row.id
  return key(last) !== undefined && key(last) === key(next)
}
