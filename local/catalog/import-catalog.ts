import { OperatorError } from '@micromart/running-shop/operator-error'
import type { CatalogProduct } from './catalog-product.ts'
import { openCategoryTree } from './category-tree.ts'
import type { Mapping } from './csv/headings/columns.ts'
import { type Found, productsIn } from './csv/products.ts'
import type { CsvFile } from './csv/rows.ts'
import { surveyOf } from './csv/survey.ts'
import type { Outcome } from './entry.ts'
import { emptyReport, type ImportReport, understoodAs } from './import-report.ts'
import { inBatches } from './in-batches.ts'
import { putProducts } from './put-products.ts'
import { type ShopApi, ShopRefused, ShopUnavailable } from './shop-api.ts'

export interface ImportOptions {
  file: CsvFile
  /** Undefined for a dry run, which only reads. */
  shop: ShopApi | undefined
  /** The currency of prices that name none. */
  currency: string | undefined
  /** Pieces of every variant; undefined for what the file counts, or 25 where it counts none. */
  stock: number | undefined
  /** Whether what costs nothing goes on sale. */
  free?: boolean
  /** Columns that people have named by hand. */
  mapping?: Mapping
  /** Where the pictures are that the file has only paths of. */
  picturesFrom?: string | undefined
  /** Sales that are over by then are none. */
  now?: Date
  /** Told after every batch. */
  progress?: (share: number, report: ImportReport) => void
}

const usualStock = 25
const batches = { size: 8, width: 12 }

/**
 * Puts the products of a CSV export into a shop. Running it again finds what is there and goes on where it stopped. It always ends with its
 * report: one that the shop's absence or the file stopped says so in `stopped`.
 */
export async function importCatalog(options: ImportOptions): Promise<ImportReport> {
  const started = performance.now()
  const report = emptyReport()
  try {
    await readInto(report, options)
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof ShopRefused || error instanceof ShopUnavailable))
      throw error
    report.stopped = reasonOf(error)
  }
  report.refused.sort((a, b) => a.line - b.line)
  report.notes.sort((a, b) => a.line - b.line)
  report.seconds = Math.round(performance.now() - started) / 1000
  return report
}

function reasonOf(error: Error): string {
  if (error instanceof ShopUnavailable)
    return `The shop cannot be reached: ${error.message}. Run it again to go on from here.`
  return error instanceof ShopRefused ? `The shop refuses: ${error.message}` : error.message
}

async function readInto(report: ImportReport, options: ImportOptions): Promise<void> {
  const { file, shop, currency, stock, free = false, mapping = {}, picturesFrom, now = new Date(), progress } = options
  const hints = { currency, now, picturesFrom }
  const survey = await surveyOf(file.rows(), { mapping, hints })
  report.understood = understoodAs(file, survey, currency)
  const categories = shop && openCategoryTree(shop)
  const found = productsIn({
    ...{ rows: file.rows(), survey },
    hints: { ...hints, decimalComma: survey.decimalComma },
    rule: { always: stock, otherwise: usualStock, free },
  })

  function count({ product, lines, notes }: Told, outcome: Outcome) {
    if (outcome.kind === 'refused') {
      for (const line of lines) report.refused.push({ line, reason: outcome.reason })
      return
    }
    if (outcome.kind === 'already there') report.alreadyThere++
    else report.imported++
    if (product.status !== 'ACTIVE') report.withheld++
    report.variants += product.variants.length
    report.notes.push(...notes)
  }

  let taken = 0
  let done = 0
  async function* accepted(): AsyncGenerator<Told> {
    for await (const one of found) {
      if ('product' in one) {
        report.rows += one.lines.length
        if (report.understood) report.understood.sample = moreTelling(report.understood.sample, one.product)
        taken++
        yield one
      } else {
        report.rows++
        report.refused.push({ line: one.line, reason: one.reason })
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
    progress?.((file.read() / file.size) * (done / taken), report)
  })
}

type Told = Extract<Found, { product: unknown }>

const couldGoIn = (): Outcome => ({ kind: 'imported' })

/** The first product with variants shows more of how a file was understood than one that comes in one kind. */
const moreTelling = (shown: CatalogProduct | null, next: CatalogProduct): CatalogProduct =>
  shown === null || (shown.options.length === 0 && next.options.length > 0) ? next : shown
