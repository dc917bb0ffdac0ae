import { importCatalog, openCsv } from '@micromart/catalog-import'
import { fixturePath } from '@micromart/catalog-import/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { englishReport } from './english-report.ts'
import { openTestApi, type TestApi } from './test-shop-api.ts'

let shop: TestApi
beforeAll(async () => {
  shop = await openTestApi()
})
afterAll(() => shop.close())

async function importFixture(name: string, { dryRun = false, stock }: { dryRun?: boolean; stock?: number } = {}) {
  const file = await openCsv(fixturePath(name))
  const report = await importCatalog({ file, shop: dryRun ? undefined : shop.port, currency: 'EUR', stock })
  return { ...englishReport(report), seconds: 0, understood: report.understood?.platform }
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

test('what is not for sale there is not for sale here, and a second import leaves it so', async () => {
  const report = await importFixture('platforms/shopify.csv')
  expect(report).toMatchObject({ understood: 'Shopify', imported: 7, withheld: 5, stopped: null })
  const views = await shop.products.db.selectFrom('product_views').select(['slug', 'status']).execute()
  const status = Object.fromEntries(views.map((view) => [view.slug, view.status]))
  expect(status).toMatchObject({
    'linen-apron-strap-linen-apron': 'ACTIVE',
    'waiting-bowl-wb-1': 'DRAFT',
    'hidden-bowl-hb-1': 'DRAFT',
    'old-bowl-ob-1': 'ARCHIVED',
    'voucher-v-20': 'DRAFT',
  })
  expect(await importFixture('platforms/shopify.csv')).toMatchObject({ imported: 0, alreadyThere: 7, refused: [] })
})

test('steps of no time come to the end of a file, and find nothing to do after it', async () => {
  const whole = await importFixture('platforms/woocommerce.csv', { dryRun: true })
  const file = await openCsv(fixturePath('platforms/woocommerce.csv'))
  const reading = { file, shop: shop.port, currency: 'EUR', stock: undefined, mostMs: 0, most: { size: 2, width: 1 } }
  let imported = 0
  let refused = 0
  let steps = 0
  for (let from: number | null = 0; from !== null; steps++) {
    const report = await importCatalog({ ...reading, from })
    expect(report.stopped).toBeNull()
    imported += report.imported
    refused += report.refused.length
    from = report.next
  }
  expect({ imported, refused }).toEqual({ imported: whole.imported, refused: whole.refused.length })
  expect(steps).toBe(Math.ceil(whole.imported / 2))
  expect(await importFixture('platforms/woocommerce.csv')).toMatchObject({ imported: 0, alreadyThere: whole.imported })
})

test('a shop that refuses ends an import with its report', async () => {
  shop.faults.before = (query) =>
    query.includes('createProduct')
      ? Response.json({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }, { status: 400 })
      : undefined
  const report = await importFixture('platforms/jtl.csv')
  shop.faults.before = undefined
  expect(report).toMatchObject({ stopped: 'The shop refuses: no', imported: 0 })
})
