import type { CatalogProduct } from './catalog-product.ts'
import { openCategoryTree } from './category-tree.ts'
import type { CsvFile } from './csv/file/csv-file.ts'
import type { Mapping } from './csv/headings/columns.ts'
import { productsIn } from './csv/products.ts'
import { type Survey, surveyOf } from './csv/survey.ts'
import type { Outcome } from './entry.ts'
import { emptyReport, type ImportReport, understoodAs } from './import-report.ts'
import { inBatches } from './in-batches.ts'
import { openPace, type Pace } from './pace.ts'
import { type Putting, putProducts } from './put-products.ts'
import type { ShopPort } from './shop-port.ts'
import { stopOf } from './stop-of.ts'
import { openTally } from './tally.ts'
import type { Journal } from './update/journal.ts'
import { updateCatalog } from './update/update-catalog.ts'

export interface ImportOptions {
  file: CsvFile
  /** Undefined for a dry run that only reads the file. */
  shop: ShopPort | undefined
  /** What is there already is changed where it differs, or left; `plan` only says what would be. */
  update?: 'plan' | 'change'
  /** Where it is written down what is done. */
  journal?: Journal
  /** Slugs of products that imports before this one were to put on sale: one that is a draft still was left so by an interruption. */
  begun?: ReadonlySet<string>
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
  /** Products of the file that are passed over, since an earlier step is done with them: the `next` of its report. */
  from?: number
  /**
   * Milliseconds from the first batch on, after which no further one begins: a step. One batch is always worked on, and each step reads the file
   * anew, which takes time of its own. The reports of steps that go on from each other add up to that of the whole, whatever ended each. A shop that
   * stays away is not waited for longer than that.
   */
  mostMs?: number
  /** Products in a batch, and batches at once, where the shop keeps up; what is under way when a step is over is as much. */
  most?: { size: number; width: number }
  /** Once it is aborted no batch begins; what is under way ends. */
  signal?: AbortSignal
  /** Told after every batch. */
  progress?: (share: number, report: ImportReport) => void
}

const usualStock = 25
const usualMost = { size: 8, width: 12 }

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
    const stop = stopOf(error)
    if (!stop) throw error
    report.stopped = stop
  }
  report.refused.sort((a, b) => a.line - b.line)
  report.notes.sort((a, b) => a.line - b.line)
  report.seconds = Math.round(performance.now() - started) / 1000
  return report
}

async function readInto(report: ImportReport, options: ImportOptions): Promise<void> {
  const { file, shop, currency, stock, free = false, mapping = {}, picturesFrom, now = new Date(), progress } = options
  const { from = 0, mostMs, most = usualMost, signal } = options
  const survey = await surveyOf(file.rows(), { mapping, currency, now, picturesFrom })
  report.understood = understoodAs(file, survey, currency)
  const pace = openPace(most, mostMs === undefined ? {} : { patienceMs: mostMs })
  const work = shop && workOn(shop, pace, survey.silent, options)
  const found = productsIn({ rows: file.rows(), survey, rule: { always: stock, otherwise: usualStock, free } })
  const tally = openTally(report, from)
  const categories = new Set<string>()
  let taken = 0
  let done = 0
  let read = false
  async function* accepted(): AsyncGenerator<Placed> {
    for await (const one of found) {
      if (!('product' in one)) {
        tally.refused(one)
        continue
      }
      addCategories(categories, one.product)
      if (report.understood) {
        report.understood.categories = categories.size
        report.understood.sample = moreTelling(report.understood.sample, one.product)
      }
      const place = tally.taken(one)
      if (place === undefined) continue
      taken++
      yield { place, product: one.product }
    }
    read = true
  }

  let begun: number | undefined
  const workOnBatch = async (batch: Placed[]) => {
    begun ??= performance.now()
    const products = batch.map(({ product }) => product)
    const outcomes = work ? await work(products) : products.map(couldGoIn)
    for (const [n, { place }] of batch.entries()) tally.done(place, outcomes[n] ?? couldGoIn())
    done += batch.length
    // What was read and is still under way is not done.
    progress?.((file.read() / file.size) * (done / taken), report)
  }
  const isLong = () => mostMs !== undefined && begun !== undefined && performance.now() - begun >= mostMs
  try {
    await inBatches(accepted(), pace, workOnBatch, () => signal?.aborted === true || isLong())
    if (signal?.aborted && (!read || done < taken)) report.stopped = { reason: 'interrupted' }
  } finally {
    tally.close(mostMs === undefined ? 'count' : 'leave')
  }
}

interface Placed {
  place: number
  product: CatalogProduct
}

/** What is done with products in a shop: put there, or held against what stands there. */
function workOn(
  shop: ShopPort,
  pace: Pace,
  silent: Survey['silent'],
  { update, journal, begun = new Set() }: ImportOptions,
): (products: CatalogProduct[]) => Promise<Outcome[]> {
  const creating = async (products: readonly CatalogProduct[]) => {
    await journal?.note(
      products.map(
        ({ slug, status }) => ({ did: 'create', slug, ...(status === 'ACTIVE' && { sale: true }) }) as const,
      ),
    )
  }
  const takingUp: Putting['takingUp'] = async (drafts) => {
    await journal?.note(
      drafts.map(({ id, to }) => ({ did: 'status', productId: id, before: 'DRAFT', after: to }) as const),
    )
  }
  const leaving: Putting['leaving'] = async (left) => {
    if (left.length > 0) await journal?.note(left.map((one) => ({ did: 'left', ...one }) as const))
  }
  const putting = { shop, pace, creating, takingUp, leaving, categories: openCategoryTree(shop) }
  return update === undefined
    ? (products) => putProducts(putting, products)
    : (products) => updateCatalog({ ...putting, journal, plan: update === 'plan', open: { silent, begun } }, products)
}

/** Each by its path, with those above it. */
function addCategories(known: Set<string>, { categories }: CatalogProduct): void {
  for (const path of categories) for (const n of path.keys()) known.add(JSON.stringify(path.slice(0, n + 1)))
}

const couldGoIn = (): Outcome => ({ kind: 'imported' })

/** The first product with variants shows more of how a file was understood than one that comes in one kind. */
const moreTelling = (shown: CatalogProduct | null, next: CatalogProduct): CatalogProduct =>
  shown === null || (shown.options.length === 0 && next.options.length > 0) ? next : shown
