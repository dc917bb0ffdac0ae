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
import { openPace, type Pace } from './pace.ts'
import { putProducts } from './put-products.ts'
import { type ShopApi, ShopRefused, ShopUnavailable } from './shop-api.ts'
import type { Journal } from './update/journal.ts'
import { updateCatalog } from './update/update-catalog.ts'

export interface ImportOptions {
  file: CsvFile
  /** Undefined for a dry run that only reads the file. */
  shop: ShopApi | undefined
  /** What is there already is changed where it differs, or left; `plan` only says what would be. */
  update?: 'plan' | 'change'
  /** Where it is written down what is done. */
  journal?: Journal
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
const most = { size: 8, width: 12 }

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
  const survey = await surveyOf(file.rows(), { mapping, currency, now, picturesFrom })
  report.understood = understoodAs(file, survey, currency)
  const pace = openPace(most)
  const work = shop && workOn(shop, pace, options)
  const found = productsIn({ rows: file.rows(), survey, rule: { always: stock, otherwise: usualStock, free } })

  function count({ product, lines, notes }: Told, outcome: Outcome) {
    if (outcome.kind === 'refused') {
      for (const line of lines) report.refused.push({ line, reason: outcome.reason })
      return
    }
    if (outcome.kind === 'changed' && outcome.changes.length > 0) {
      report.changed.push({ slug: product.slug, name: product.name, changes: outcome.changes })
    } else if (outcome.kind === 'imported') report.imported++
    else report.alreadyThere++
    if (outcome.kind === 'changed') report.notes.push(...outcome.faults.map((note) => ({ line: lines[0] ?? 0, note })))
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

  await inBatches(accepted(), pace, async (batch) => {
    const products = batch.map(({ product }) => product)
    const outcomes = work ? await work(products) : products.map(couldGoIn)
    for (const [n, told] of batch.entries()) count(told, outcomes[n] ?? couldGoIn())
    done += batch.length
    // What was read and is still under way is not done.
    progress?.((file.read() / file.size) * (done / taken), report)
  })
}

/** What is done with products in a shop: put there, or held against what stands there. */
function workOn(
  shop: ShopApi,
  pace: Pace,
  { update, journal }: ImportOptions,
): (products: CatalogProduct[]) => Promise<Outcome[]> {
  const creating = async (slugs: readonly string[]) => {
    await journal?.note(slugs.map((slug) => ({ did: 'create', slug }) as const))
  }
  const putting = { shop, pace, creating, categories: openCategoryTree(shop) }
  return update === undefined
    ? (products) => putProducts(putting, products)
    : (products) => updateCatalog({ ...putting, journal, plan: update === 'plan' }, products)
}

type Told = Extract<Found, { product: unknown }>

const couldGoIn = (): Outcome => ({ kind: 'imported' })

/** The first product with variants shows more of how a file was understood than one that comes in one kind. */
const moreTelling = (shown: CatalogProduct | null, next: CatalogProduct): CatalogProduct =>
  shown === null || (shown.options.length === 0 && next.options.length > 0) ? next : shown
