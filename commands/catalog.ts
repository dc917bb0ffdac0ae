import { parseArgs } from 'node:util'
import {
  type CsvFile,
  type ImportReport,
  importCatalog,
  openCsv,
  openProgress,
  openShop,
  type RefusedRow,
  type ShopApi,
  ShopRefused,
  ShopUnavailable,
} from '@micromart/catalog'
import { findShop, fromCaller, shopOptions } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'

export const help = `npm run catalog -- import FILE [--dry-run] [--stock N]

Puts the products of another shop's CSV export into a running shop, through its public API as staff. Columns are found
by their headings, in many languages; sizes and colours become variants, categories a tree. It can be stopped and run
again: what is there is left as it is, and nothing is doubled. Refused rows are told with their line and the reason.

  --dry-run         only read the file, and say what would go in
  --stock N         pieces of every variant that is not sold out (what the file counts, or else 25)
  --currency CODE   the currency of prices that name none, such as EUR
  --encoding NAME   how the file is written down, when the guess is wrong, such as shift_jis
  --json            the counts and the refused rows as JSON
  --data DIR        the shop that keeps its state in DIR (.micromart)
  --port N          the shop on base port N
  --help            this text

MICROMART_STAFF_EMAIL and MICROMART_STAFF_PASSWORD name a member of staff; without them it is the demo shop's.`

const options = {
  ...shopOptions,
  'dry-run': { type: 'boolean' },
  stock: { type: 'string' },
  currency: { type: 'string' },
  encoding: { type: 'string' },
  json: { type: 'boolean' },
} as const

const mostStock = 100_000
const refusedShown = 50

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action, path, ...rest] = positionals
  if (action !== 'import' || path === undefined || rest.length > 0) {
    throw new OperatorError('Say import FILE. See npm run catalog -- --help.')
  }
  const stock = stockOf(values.stock)
  const currency = currencyOf(values.currency)
  const file = await openedCsv(fromCaller(path), values.encoding)
  const dryRun = values['dry-run'] ?? false
  const shop = dryRun ? undefined : await runningShop(values)

  const progress = openProgress(process.stderr)
  let told = 0
  const refused = ({ line, reason }: RefusedRow) => {
    if (told++ < refusedShown) progress.note(`line ${line}: ${reason}`)
  }
  const report = await importCatalog({
    ...{ file, shop, currency, stock },
    heard: {
      ...(values.json ? {} : { refused }),
      progress: (share, { imported, alreadyThere }) => progress.show(share, `${imported + alreadyThere} products`),
    },
  }).catch(explain)
  progress.end()
  console.log(values.json ? JSON.stringify({ dryRun, ...report }, null, 2) : summary(report, dryRun))
  return report.rows > 0 && report.imported + report.alreadyThere === 0 ? 1 : 0
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

async function openedCsv(path: string, encoding: string | undefined): Promise<CsvFile> {
  try {
    return await openCsv(path, encoding)
  } catch (error) {
    if (error instanceof RangeError) throw new OperatorError(`There is no encoding ${JSON.stringify(encoding)}.`)
    throw new OperatorError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
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

function explain(error: unknown): never {
  if (error instanceof ShopUnavailable) {
    throw new OperatorError(`The shop cannot be reached: ${error.message}. Run it again to go on from here.`)
  }
  if (error instanceof ShopRefused) throw new OperatorError(`The shop refuses: ${error.message}`)
  throw error
}

function summary({ rows, imported, alreadyThere, variants, refused, seconds }: ImportReport, dryRun: boolean): string {
  const hidden = refused.length - refusedShown
  return [
    ...(hidden > 0 ? [`… and ${hidden} more refused rows; --json lists them all.`] : []),
    `${rows} rows, ${variants} variants, in ${seconds.toFixed(1)} s`,
    `${imported} products ${dryRun ? 'could be imported' : 'imported'}`,
    `${alreadyThere} already there`,
    `${refused.length} rows refused`,
  ].join('\n')
}
