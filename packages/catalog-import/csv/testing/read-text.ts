import type { CatalogProduct } from '../../catalog-product.ts'
import { inEnglish } from '../../reasons/in-english.ts'
import { type CsvFile, openCsv } from '../file/csv-file.ts'
import { records } from '../file/rows.ts'
import { textFormatOf } from '../file/text-format.ts'
import type { Mapping } from '../headings/columns.ts'
import { type Found, productsIn } from '../products.ts'
import { surveyOf } from '../survey.ts'

export interface ReadingOfFile {
  platform: string
  products: CatalogProduct[]
  /** In the command's words, as the notes are. */
  refused: { line: number; reason: string }[]
  notes: { line: number; note: string }[]
}

interface How {
  currency?: string
  mapping?: Mapping
  picturesFrom?: string
  free?: boolean
  stock?: number
  encoding?: string
}

/** Reads a file's text as an import would, at noon of 2026-01-01. For tests. */
export async function readText(text: string, how: How = {}): Promise<ReadingOfFile> {
  const format = textFormatOf(text)
  const rows = () =>
    records(
      (async function* () {
        yield text
      })(),
      format,
    )
  return readRows(rows, how)
}

/** Reads a file beside the tests. For tests. */
export async function readFixture(name: string, how: How = {}): Promise<ReadingOfFile & { file: CsvFile }> {
  const file = await openCsv(new URL(`../fixtures/${name}`, import.meta.url).pathname, how.encoding)
  return { file, ...(await readRows(() => file.rows(), how)) }
}

async function readRows(
  rows: () => ReturnType<CsvFile['rows']>,
  { currency, mapping = {}, picturesFrom, free = false, stock }: How,
) {
  const now = new Date('2026-01-01T12:00:00Z')
  const survey = await surveyOf(rows(), { mapping, currency, picturesFrom, now })
  const rule = { always: stock, otherwise: 25, free }
  const found: Found[] = []
  for await (const one of productsIn({ rows: rows(), survey, rule })) found.push(one)
  return {
    platform: survey.platform.name,
    products: found.flatMap((one) => ('product' in one ? one.product : [])),
    refused: found
      .flatMap((one) => ('reason' in one ? { line: one.line, reason: inEnglish(one.reason) } : []))
      .sort((a, b) => a.line - b.line),
    notes: found
      .flatMap((one) => ('product' in one ? one.notes : []))
      .map(({ line, note }) => ({ line, note: inEnglish(note) })),
  }
}

/** SKU, chosen values, price and stock of each variant. */
export const offersOf = (product: CatalogProduct | undefined) =>
  product?.variants.map(({ sku, selection, price, stock }) => [
    sku,
    selection.map(({ value }) => value).join('/'),
    price.amount,
    stock,
  ])
