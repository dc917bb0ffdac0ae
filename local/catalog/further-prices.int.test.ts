import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCatalog, openCsv, undoImport } from '@micromart/catalog-import'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { englishReport } from './english-report.ts'
import { exportCatalog } from './export/export-catalog.ts'
import { allProducts } from './standing-products.ts'
import { openTestApi, type TestApi } from './test-shop-api.ts'
import { beginJournal, stepsOf } from './update/journal.ts'

let shop: TestApi
let folder: string
let files = 0
beforeAll(async () => {
  shop = await openTestApi()
  folder = await mkdtemp(join(tmpdir(), 'micromart-further-'))
  await imported(shop, sold)
})
afterAll(async () => {
  await shop.close()
  await rm(folder, { recursive: true })
})

const sold = `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status
bowl,Bowl,Size,Small,B-S,5,10.00,active
bowl,,,Large,B-L,2,14.00,
plate,Plate,Title,Default Title,P-1,9,8.00,active
`

async function imported(into: TestApi, text: string, updating = false) {
  const path = join(folder, `${++files}.csv`)
  await writeFile(path, text)
  const journal = await beginJournal(folder, path, new Date(Date.UTC(2026, 0, 1, 0, 0, files)))
  const update = updating ? ('change' as const) : undefined
  const reading = { file: await openCsv(path), shop: into.port, currency: 'EUR', stock: undefined, journal }
  const report = englishReport(await importCatalog({ ...reading, ...(update && { update }) }))
  return { report, id: journal.id }
}

/** What each variant costs, by its SKU. */
async function prices(of: TestApi) {
  const found: Record<string, string[]> = {}
  for await (const { variants } of allProducts(of.api))
    for (const { sku, prices } of variants)
      found[sku] = prices.map(({ price, compareAtPrice }) =>
        [price.amount, price.currency, ...(compareAtPrice ? [`was ${compareAtPrice.amount}`] : [])].join(' '),
      )
  return found
}

async function exported() {
  const path = join(folder, `export-${++files}.csv`)
  const report = await exportCatalog({ shop: shop.api, path, columns: 'own' })
  return { report, text: await readFile(path, 'utf8') }
}

const priced = { 'B-S': ['10.00 EUR', '11.00 USD was 12.00'], 'B-L': ['14.00 EUR'], 'P-1': ['8.00 EUR', '1300 JPY'] }

test('a shop that sells in one currency has no columns of others', async () => {
  const { text } = await exported()
  expect(text.split('\r\n')[0]).not.toContain('Price EUR')
})

test('further prices go out into columns of their own, and come back as they were', async () => {
  const variants = new Map<string, string>()
  for await (const product of allProducts(shop.api)) for (const { sku, id } of product.variants) variants.set(sku, id)
  const money = (amount: string, currency: string) => ({ amount, currency })
  await shop.port.setPrices([
    { variantId: variants.get('B-S') ?? '', price: money('11', 'USD'), compareAtPrice: money('12', 'USD') },
    { variantId: variants.get('P-1') ?? '', price: money('1300', 'JPY'), compareAtPrice: null },
  ])
  expect(await prices(shop)).toEqual(priced)
  const { report, text } = await exported()
  expect(report.left).toEqual([])
  expect(text.split('\r\n')[0]).toContain('Price USD,Compare-at price USD')
  const again = await imported(shop, text, true)
  expect(again.report).toMatchObject({ changed: [], refused: [], notes: [], alreadyThere: 2 })
  const other = await openTestApi()
  expect((await imported(other, text)).report).toMatchObject({ imported: 2, refused: [], notes: [] })
  expect(await prices(other)).toEqual(priced)
  await other.close()
})

test('an update changes and adds them, leaves those alone that the file does not say, and is undone', async () => {
  const { text } = await exported()
  const columns = (text.split('\r\n')[0] ?? '').split(',')
  const [sku, usd, was, jpy] = ['SKU', 'Price USD', 'Compare-at price USD', 'Price JPY'].map((name) =>
    columns.indexOf(name),
  )
  const changed = text
    .split('\r\n')
    .map((line) => {
      const cells = line.split(',')
      const set = (at = -1, cell = '') => void cells.splice(at, 1, cell)
      if (cells[sku ?? -1] === 'B-S') {
        set(usd, '10.50')
        set(was, '')
      }
      if (cells[sku ?? -1] === 'B-L') set(usd, '15,x')
      if (cells[sku ?? -1] === 'P-1') {
        set(usd, '9')
        set(jpy, '')
      }
      return cells.join(',')
    })
    .join('\r\n')
    .replace('15,x', 'fifteen')
  const { report, id } = await imported(shop, changed, true)
  expect(report.changed.flatMap(({ changes }) => changes).sort()).toEqual([
    'price of B-S: 11.00 USD (was 12.00) -> 10.50 USD',
    'price of P-1, in USD as well: 9.00 USD',
  ])
  expect(report.notes.map(({ note }) => note)).toEqual(['its price in USD is left out: "fifteen" is no price'])
  expect(await prices(shop)).toEqual({
    ...{ 'B-S': ['10.00 EUR', '10.50 USD'], 'B-L': ['14.00 EUR'] },
    'P-1': ['8.00 EUR', '1300 JPY', '9.00 USD'],
  })
  expect(await undoImport(shop.port, await stepsOf(folder, id))).toMatchObject({ restored: 2, left: [] })
  expect(await prices(shop)).toEqual(priced)
})
