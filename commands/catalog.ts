import { parseArgs } from 'node:util'
import {
  beginJournal,
  begunBefore,
  counted,
  type EnglishReport,
  englishReport,
  exportCatalog,
  openProgress,
  pastImports,
  portOf,
  tellReport,
} from '@micromart/catalog'
import { emptyReport, type ImportOptions, importCatalog, inEnglish } from '@micromart/catalog-import'
import { fromCaller, shopFolder } from '@micromart/running-shop'
import { UsageError } from '@micromart/running-shop/operator-error'
import { type CatalogOptions, catalogOptions, openedCsv, readingOf, runningShop } from './catalog-options.ts'
import { undoImport } from './catalog-undo.ts'
import { exitCodeAfter, interruption } from './interruption.ts'

export const help = `npm run catalog -- import FILE [--dry-run] [--update] [--map FIELD="HEADING" …]
npm run catalog -- export FILE [--shopify]
npm run catalog -- imports | undo ID [--dry-run] [--force]

Puts the products of another shop's CSV export into a running shop, through its public API as staff. Shop systems are
recognised by their columns, columns by their headings, in many languages. What is not for sale there stays a draft here.
It can be stopped and run again: what is there is left as it is, and nothing is doubled. Each reason for which rows are
refused is told once, with their lines. An export can be imported again; an import can be undone as a whole, but for what
somebody has changed since, which is told.

  --dry-run            only read the file: how it was understood, one product, and what would go in; of undo, only say what it
                       would do
  --update             change what is there and differs (prices, texts, pictures, status, stock that the file counts), after
                       saying what; with --dry-run only say it
  --with FILE          another file of the same shop whose rows belong with this one's, such as PrestaShop's combinations
  --map FIELD=HEADING  which column holds a field, as --map price="Tarif régulier"; may be given many times
  --mapping FILE       the same for many fields, as JSON: {"price": "Tarif régulier"}
  --stock N            pieces of every variant that is not sold out (what the file counts, or else 25)
  --currency CODE      the currency of prices that name none, such as EUR
  --encoding NAME      how the file's letters are written, where that cannot be told, such as shift_jis
  --pictures-from URL  where the pictures are that the file has only paths of
  --free               put on sale what costs 0; otherwise it is a draft
  --force              undo what somebody has changed since as well
  --shopify            export in Shopify's columns
  --json               the report as JSON, with every refused row
  --data DIR           the shop that keeps its state in DIR (.micromart)
  --port N             the shop on base port N
  --help               this text

MICROMART_STAFF_EMAIL and MICROMART_STAFF_PASSWORD name a member of staff; without them it is the demo shop's.`

const actions: Record<string, (path: string, values: CatalogOptions) => Promise<number>> = {
  import: runImport,
  export: runExport,
  undo: undoImport,
}

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options: catalogOptions, allowPositionals: true })
  const [action = '', what, ...rest] = positionals
  if (action === 'imports' && what === undefined) return listImports(values)
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!act || what === undefined || rest.length > 0) {
    throw new UsageError('Say import FILE, export FILE, imports or undo ID. See npm run catalog -- --help.')
  }
  return act(what, values)
}

async function runImport(given: string, values: CatalogOptions): Promise<number> {
  const path = fromCaller(given)
  const { 'dry-run': dryRun = false, update = false, json } = values
  const reading = await readingOf(values)
  const shop = dryRun && !update ? undefined : portOf(await runningShop(values))
  const file = await openedCsv(path, values)
  if (typeof file === 'string') return ended({ ...englishReport(emptyReport()), stopped: file }, { dryRun, json })
  const begun = shop && (await begunBefore(await shopFolder(values)))
  // The first one ends it with its report.
  const signal = interruption()
  const options = { ...reading, file, shop, signal, ...(begun && { begun }) }
  if (!update) {
    const journal = dryRun ? undefined : await beginJournal(await shopFolder(values), path, new Date())
    const report = await withProgress({ ...options, ...(journal && { journal }) })
    return exitCodeAfter(signal, ended(report, { dryRun, json, undo: journal?.id }))
  }
  // What would be changed is said first, so that an import that was misunderstood can still be stopped.
  const plan = await withProgress({ ...options, update: 'plan' })
  if (dryRun || plan.stopped !== null) return exitCodeAfter(signal, ended(plan, { dryRun: true, json }))
  if (!json) console.log(`${tellReport(plan, { dryRun: true })}\n`)
  const journal = await beginJournal(await shopFolder(values), path, new Date())
  const report = await withProgress({ ...options, update: 'change', journal })
  return exitCodeAfter(signal, ended(report, { dryRun, json, undo: journal.id }))
}

async function withProgress(options: ImportOptions): Promise<EnglishReport> {
  const bar = openProgress(process.stderr)
  const report = await importCatalog({
    ...options,
    progress: (share, { imported, alreadyThere, changed }) =>
      bar.show(share, counted(imported + alreadyThere + changed.length, 'product')),
  })
  bar.end()
  return englishReport(report)
}

interface Ending {
  dryRun: boolean
  json: boolean | undefined
  undo?: string | undefined
}

function ended(report: EnglishReport, { dryRun, json, undo }: Ending): number {
  const { rows, imported, alreadyThere, changed, stopped } = report
  const undoable = undo !== undefined && imported + changed.length > 0 ? undo : undefined
  if (json) console.log(JSON.stringify({ dryRun, import: undoable ?? null, ...report }, null, 2))
  else {
    console.log(tellReport(report, { dryRun }))
    if (undoable !== undefined) console.log(`npm run catalog -- undo ${undoable} undoes it.`)
  }
  return stopped !== null || (rows > 0 && imported + alreadyThere + changed.length === 0) ? 1 : 0
}

async function runExport(given: string, values: CatalogOptions): Promise<number> {
  const bar = openProgress(process.stderr)
  const report = await exportCatalog({
    shop: await runningShop(values),
    path: fromCaller(given),
    columns: values.shopify ? 'shopify' : 'own',
    signal: interruption(),
    progress: (products) => bar.show(0, counted(products, 'product')),
  }).finally(() => bar.end())
  const stopped = report.stopped && inEnglish(report.stopped)
  if (values.json) console.log(JSON.stringify({ ...report, stopped }, null, 2))
  else {
    for (const left of report.left) console.log(`Left out: ${left}`)
    console.log(
      `${counted(report.products, 'product')}, ${counted(report.variants, 'variant')}, ${counted(report.rows, 'row')}`,
    )
    if (stopped !== null) console.log(stopped)
  }
  return stopped === null ? 0 : 1
}

async function listImports(values: CatalogOptions): Promise<number> {
  const all = await pastImports(await shopFolder(values))
  if (values.json) console.log(JSON.stringify(all, null, 2))
  else if (all.length === 0) console.log('Nothing has been imported.')
  for (const { id, file, created, changed, undone } of values.json ? [] : all) {
    console.log(
      `${id}  ${file}: ${counted(created, 'product')} made, ${counted(changed, 'change')}${undone ? ', undone' : ''}`,
    )
  }
  return 0
}
