import { parseArgs } from 'node:util'
import {
  type CsvFile,
  emptyReport,
  type ImportReport,
  importCatalog,
  mappingFrom,
  openCsv,
  openProgress,
  openShop,
  type ShopApi,
  tellReport,
} from '@micromart/catalog'
import { findShop, fromCaller, shopOptions } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'

export const help = `npm run catalog -- import FILE [--dry-run] [--map FIELD="HEADING" …]

Puts the products of another shop's CSV export into a running shop, through its public API as staff. Shop systems are
recognised by their columns, columns by their headings, in many languages. What is not for sale there stays a draft here.
It can be stopped and run again: what is there is left as it is, and nothing is doubled. Each reason for which rows are
refused is told once, with their lines.

  --dry-run            only read the file: how it was understood, one product, and what would go in
  --map FIELD=HEADING  which column holds a field, as --map price="Tarif régulier"; may be given many times
  --mapping FILE       the same for many fields, as JSON: {"price": "Tarif régulier"}
  --stock N            pieces of every variant that is not sold out (what the file counts, or else 25)
  --currency CODE      the currency of prices that name none, such as EUR
  --encoding NAME      how the file's letters are written, where that cannot be told, such as shift_jis
  --pictures-from URL  where the pictures are that the file has only paths of
  --free               put on sale what costs 0; otherwise it is a draft
  --json               the report as JSON, with every refused row
  --data DIR           the shop that keeps its state in DIR (.micromart)
  --port N             the shop on base port N
  --help               this text

MICROMART_STAFF_EMAIL and MICROMART_STAFF_PASSWORD name a member of staff; without them it is the demo shop's.`

const options = {
  ...shopOptions,
  'dry-run': { type: 'boolean' },
  stock: { type: 'string' },
  currency: { type: 'string' },
  encoding: { type: 'string' },
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  'pictures-from': { type: 'string' },
  free: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

const mostStock = 1_000_000

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action, path, ...rest] = positionals
  if (action !== 'import' || path === undefined || rest.length > 0) {
    throw new OperatorError('Say import FILE. See npm run catalog -- --help.')
  }
  const report = await imported(fromCaller(path), values)
  const dryRun = values['dry-run'] ?? false
  console.log(values.json ? JSON.stringify({ dryRun, ...report }, null, 2) : tellReport(report, { dryRun }))
  const nothing = report.rows > 0 && report.imported + report.alreadyThere === 0
  return nothing || report.stopped !== null ? 1 : 0
}

/** Wrong options are told as such; what is wrong with the file or the shop stands in the report, which always comes. */
async function imported(path: string, values: Given): Promise<ImportReport> {
  const { free, mapping: mappingFile, map, 'pictures-from': pictures, 'dry-run': dryRun } = values
  const stock = stockOf(values.stock)
  const currency = currencyOf(values.currency)
  const picturesFrom = placeOf(pictures)
  const mapping = await mappingFrom(map ?? [], mappingFile === undefined ? undefined : fromCaller(mappingFile))
  const shop = dryRun ? undefined : await runningShop(values)
  const file = await openedCsv(path, values.encoding)
  if (typeof file === 'string') return { ...emptyReport(), stopped: file }
  const bar = openProgress(process.stderr)
  const report = await importCatalog({
    ...{ file, shop, currency, stock, mapping, picturesFrom, free: free ?? false },
    progress: (share, { imported, alreadyThere }) => bar.show(share, `${imported + alreadyThere} products`),
  })
  bar.end()
  return report
}

function stockOf(text: string | undefined): number | undefined {
  if (text === undefined) return
  const stock = Number(text)
  if (/^\d+$/.test(text) && stock <= mostStock) return stock
  throw new OperatorError(`--stock is a number of pieces from 0 to ${mostStock}.`)
}

function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Z]{3}$/.test(text)) return text
  throw new OperatorError('--currency is an ISO 4217 code such as EUR.')
}

function placeOf(text: string | undefined): string | undefined {
  if (text === undefined) return
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text.replace(/\/+$/, '')
  throw new OperatorError('--pictures-from is an https address such as https://old-shop.example/media.')
}

/** The file, or the sentence that says why it cannot be read. */
async function openedCsv(path: string, encoding: string | undefined): Promise<CsvFile | string> {
  try {
    return await openCsv(path, encoding)
  } catch (error) {
    if (error instanceof OperatorError) return error.message
    return `${path} cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

async function runningShop(where: { data?: string | undefined; port?: string | undefined }): Promise<ShopApi> {
  const router = (await findShop(where)).processes.router
  if (!router) throw new OperatorError('This shop has no router.')
  return openShop({
    graphqlUrl: router.url.endsWith('/graphql') ? router.url : new URL('/graphql', router.url).href,
    email: process.env.MICROMART_STAFF_EMAIL ?? 'staff@micromart.example',
    password: process.env.MICROMART_STAFF_PASSWORD ?? 'micromart-demo-1',
  })
}
