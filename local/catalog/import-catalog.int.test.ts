import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCsv } from './csv/rows.ts'
import { importCatalog } from './import-catalog.ts'
import { openTestApi, type TestApi } from './test-shop-api.ts'

let shop: TestApi
beforeAll(async () => {
  shop = await openTestApi()
})
afterAll(() => shop.close())

async function importFixture(name: string, { dryRun = false, stock }: { dryRun?: boolean; stock?: number } = {}) {
  const file = await openCsv(new URL(`./csv/fixtures/${name}`, import.meta.url).pathname)
  const report = await importCatalog({ file, shop: dryRun ? undefined : shop.api, currency: 'EUR', stock })
  return { ...report, seconds: 0 }
}

const titles = async () => {
  const views = await shop.products.db.selectFrom('product_views').select(['doc', 'status']).execute()
  return views.filter(({ status }) => status === 'ACTIVE').map(({ doc }) => doc.name)
}

test('a dry run asks the shop nothing and says what would go in', async () => {
  const report = await importFixture('german.csv', { dryRun: true })
  expect(report).toMatchObject({ rows: 3, imported: 2, variants: 5, refused: [{ line: 5 }] })
  expect(shop.requests).toEqual([])
})

test('an import puts a whole file on sale; a second one finds it all there', async () => {
  const first = await importFixture('shopify.csv')
  expect(first).toMatchObject({ rows: 6, imported: 2, alreadyThere: 0, variants: 4 })
  expect(first.refused).toEqual([{ line: 7, reason: 'it has no price' }])
  expect((await titles()).sort()).toEqual(['Tea towel, "Fern"', 'Walnut tray'])
  const stock = [...shop.stock]
  expect(await importFixture('shopify.csv', { stock: 99 })).toEqual({ ...first, imported: 0, alreadyThere: 2 })
  expect([...shop.stock]).toEqual(stock)
})

test('every variant gets the stock that is asked for, but what is sold out gets none', async () => {
  const before = new Set(shop.stock.keys())
  await importFixture('japanese.csv', { stock: 7 })
  const added = [...shop.stock].filter(([variant]) => !before.has(variant))
  expect(added.map(([, pieces]) => pieces)).toEqual([7, 7])
  expect(await titles()).toContain('竹のまな板')
})
