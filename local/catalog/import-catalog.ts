import { openCategoryTree } from './category-tree.ts'
import { type Found, productsIn } from './csv/products.ts'
import type { CsvFile } from './csv/rows.ts'
import type { Outcome } from './entry.ts'
import { inBatches } from './in-batches.ts'
import { putProducts } from './put-products.ts'
import type { ShopApi } from './shop-api.ts'

export interface ImportOptions {
  file: CsvFile
  /** Undefined for a dry run, which only reads. */
  shop: ShopApi | undefined
  /** The currency of prices that name none. */
  currency: string | undefined
  /** Pieces of every variant; undefined for what the file counts, or 25 where it counts none. */
  stock: number | undefined
  /** Told after every batch, and of each refused row at once. */
  heard?: { progress?(share: number, report: ImportReport): void; refused?(row: RefusedRow): void }
}

export interface RefusedRow {
  /** The physical line of the file that it begins on, from 1. */
  line: number
  reason: string
}

export interface ImportReport {
  /** Rows after the header. */
  rows: number
  /** Products, as are those that were there before. In a dry run: those that could go in. */
  imported: number
  alreadyThere: number
  variants: number
  refused: RefusedRow[]
  seconds: number
}

const usualStock = 25
const batches = { size: 8, width: 12 }

/**
 * Puts the products of a CSV export into a shop. Running it again finds what is there and goes on where it stopped.
 * @throws OperatorError for a file that is no catalog; ShopRefused, ShopUnavailable.
 */
export async function importCatalog({ file, shop, currency, stock, heard = {} }: ImportOptions): Promise<ImportReport> {
  const started = performance.now()
  const report: ImportReport = { rows: 0, imported: 0, alreadyThere: 0, variants: 0, refused: [], seconds: 0 }
  const categories = shop && openCategoryTree(shop)
  const found = productsIn({ rows: file.rows(), currency, stock: { always: stock, otherwise: usualStock } })

  function refuse(lines: readonly number[], reason: string) {
    for (const line of lines) {
      report.refused.push({ line, reason })
      heard.refused?.({ line, reason })
    }
  }

  function count({ product, lines }: Told, outcome: Outcome) {
    if (outcome.kind === 'refused') return refuse(lines, outcome.reason)
    if (outcome.kind === 'already there') report.alreadyThere++
    else report.imported++
    report.variants += product.variants.length
  }

  let taken = 0
  let done = 0
  async function* accepted(): AsyncGenerator<Told> {
    for await (const one of found) {
      if ('product' in one) {
        report.rows += one.lines.length
        taken++
        yield one
      } else {
        report.rows++
        refuse([one.line], one.reason)
      }
    }
  }

  await inBatches(accepted(), batches, async (batch) => {
    const products = batch.map(({ product }) => product)
    const outcomes: Outcome[] =
      shop && categories ? await putProducts(shop, categories, products) : products.map(couldGoIn)
    for (const [n, told] of batch.entries()) count(told, outcomes[n] ?? couldGoIn())
    done += batch.length
    // What was read and is still under way is not done.
    heard.progress?.((file.read() / file.size) * (done / taken), report)
  })
  report.refused.sort((a, b) => a.line - b.line)
  report.seconds = Math.round(performance.now() - started) / 1000
  return report
}

type Told = Extract<Found, { product: unknown }>

const couldGoIn = (): Outcome => ({ kind: 'imported' })
