import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCatalog, openCsv } from '@micromart/catalog-import'
import { fixturePath } from '@micromart/catalog-import/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allProducts } from '../standing-products.ts'
import { openTestApi, type TestApi } from '../test-shop-api.ts'
import { exportCatalog } from './export-catalog.ts'

let first: TestApi
let second: TestApi
let folder: string
beforeAll(async () => {
  ;[first, second, folder] = await Promise.all([
    openTestApi(),
    openTestApi(),
    mkdtemp(join(tmpdir(), 'micromart-export-')),
  ])
})
afterAll(() => Promise.all([first.close(), second.close(), rm(folder, { recursive: true })]))

async function put(shop: TestApi, path: string, update?: 'plan') {
  return importCatalog({
    ...{ file: await openCsv(path), shop: shop.port, currency: 'EUR', stock: undefined },
    ...(update && { update }),
  })
}

/** All that a file says of products, without what each shop gives them itself. */
async function shelf(shop: TestApi) {
  const products: unknown[] = []
  for await (const { id: _, categories, variants, ...product } of allProducts(shop.api)) {
    products.push({
      ...product,
      categories: categories.map(({ slug }) => slug).sort(),
      variants: variants.map(({ id: __, ...variant }) => variant),
    })
  }
  return products.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

test('what is exported can be imported again: into another shop it is the same, in this one nothing differs', async () => {
  for (const name of ['platforms/shopify.csv', 'platforms/magento.csv']) await put(first, fixturePath(name))
  const path = join(folder, 'own.csv')
  const report = await exportCatalog({ shop: first.api, path, columns: 'own' })
  expect(report).toMatchObject({ products: 10, left: [] })

  const here = await put(first, path, 'plan')
  expect(here).toMatchObject({
    understood: { platform: 'MicroMart' },
    imported: 0,
    changed: [],
    alreadyThere: 10,
    refused: [],
    notes: [],
  })
  expect(await put(second, path)).toMatchObject({ imported: 10, refused: [], notes: [], stopped: null })
  expect(await shelf(second)).toEqual(await shelf(first))
})

test('in Shopify’s columns a file is one of Shopify’s, with what it has no place for told', async () => {
  const path = join(folder, 'shopify.csv')
  const report = await exportCatalog({ shop: first.api, path, columns: 'shopify' })
  expect(report.left).toContain('tent-tent has pictures that are paths of this shop, which Shopify cannot fetch')
  const read = await importCatalog({ file: await openCsv(path), shop: undefined, currency: 'EUR', stock: undefined })
  expect(read).toMatchObject({
    understood: { platform: 'Shopify' },
    imported: report.products,
    refused: [],
  })
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  const apron = lines.filter((line) => line.startsWith('linen-apron-strap-linen-apron,'))
  expect(apron[0]).toContain(
    'Linen apron & strap,Washed linen,Loomhouse,Kitchen,Home & Garden,TRUE,Colour,Moss,Size,Short,,,LA-M-S,310,shopify,7,deny,manual,49.00,59.00',
  )
  expect(apron).toHaveLength(3)
})
