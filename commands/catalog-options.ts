import { basename } from 'node:path'
import type { parseArgs } from 'node:util'
import { type JournalLine, mappingFrom, noteUndone, openShop, type ShopApi, stepsOf } from '@micromart/catalog'
import {
  type CsvFile,
  type ImportOptions,
  joinedFiles,
  mostPieces,
  openCsv,
  UnreadableFile,
} from '@micromart/catalog-import'
import { findShop, fromCaller, shopFolder, shopOptions } from '@micromart/running-shop'
import { fileFault } from '@micromart/running-shop/file-fault'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'

/** `parseArgs` options of the catalog's commands. */
export const catalogOptions = {
  ...shopOptions,
  'dry-run': { type: 'boolean' },
  update: { type: 'boolean' },
  force: { type: 'boolean' },
  stock: { type: 'string' },
  currency: { type: 'string' },
  encoding: { type: 'string' },
  with: { type: 'string' },
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  'pictures-from': { type: 'string' },
  free: { type: 'boolean' },
  shopify: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export type CatalogOptions = ReturnType<typeof parseArgs<{ options: typeof catalogOptions }>>['values']

type Reading = Pick<ImportOptions, 'stock' | 'currency' | 'mapping' | 'picturesFrom' | 'free'>

/** How a file is to be read. @throws OperatorError for options that say nothing sensible */
export async function readingOf(values: CatalogOptions): Promise<Reading> {
  const { stock, currency, map = [], mapping, 'pictures-from': pictures, free = false } = values
  return {
    stock: stockOf(stock),
    currency: currencyOf(currency),
    picturesFrom: placeOf(pictures),
    mapping: await mappingFrom(map, mapping === undefined ? undefined : fromCaller(mapping)),
    free,
  }
}

function stockOf(text: string | undefined): number | undefined {
  if (text === undefined) return
  const stock = Number(text)
  if (/^\d+$/.test(text) && stock <= mostPieces) return stock
  throw new UsageError(`--stock is a number of pieces from 0 to ${mostPieces}.`)
}

function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Z]{3}$/.test(text)) return text
  throw new UsageError('--currency is an ISO 4217 code such as EUR.')
}

function placeOf(text: string | undefined): string | undefined {
  if (text === undefined) return
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text.replace(/\/+$/, '')
  throw new UsageError('--pictures-from is an https address such as https://old-shop.example/media.')
}

/** The file, with the one that belongs with it, or the sentence that says why it cannot be read. */
export async function openedCsv(
  path: string,
  { encoding, with: other }: Pick<CatalogOptions, 'encoding' | 'with'>,
): Promise<CsvFile | string> {
  try {
    const file = await openCsv(path, encoding)
    return other === undefined ? file : joinedFiles(file, await openCsv(fromCaller(other), encoding), basename(other))
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    return `${path} cannot be read: ${fileFault(error)}.`
  }
}

type Where = Pick<CatalogOptions, 'data' | 'port'>

/** The running shop's API, as staff. @throws OperatorError */
export async function runningShop(where: Where): Promise<ShopApi> {
  const router = (await findShop(where)).processes.router
  if (!router) throw new OperatorError('This shop has no router.')
  return openShop({
    graphqlUrl: router.url.endsWith('/graphql') ? router.url : new URL('/graphql', router.url).href,
    email: process.env.MICROMART_STAFF_EMAIL ?? 'staff@micromart.example',
    password: process.env.MICROMART_STAFF_PASSWORD ?? 'micromart-demo-1',
  })
}

interface ToUndo {
  steps: JournalLine[]
  /** Whether it has been undone already. */
  undone: boolean
  done(): Promise<void>
}

/** What an import has written down, and how to say that it is undone. @throws OperatorError */
export async function stepsToUndo(id: string, where: Where): Promise<ToUndo> {
  const folder = await shopFolder(where)
  const steps = await stepsOf(folder, id)
  const undone = steps.some(({ did }) => did === 'undo')
  return { steps, undone, done: () => noteUndone(folder, id, new Date()) }
}
