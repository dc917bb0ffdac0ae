import { expect, test } from 'vitest'
import { importCatalog } from '../../import-catalog.ts'
import { emptyReport } from '../../import-report.ts'
import { openCsv } from './csv-file.ts'
import { joinedFiles } from './joined-files.ts'

const open = (name: string) => openCsv(new URL(`../fixtures/platforms/${name}`, import.meta.url).pathname)
const reading = { shop: undefined, currency: 'EUR', stock: undefined }

test("PrestaShop's combinations in a file of their own are variants of the products in the other", async () => {
  const file = joinedFiles(
    await open('prestashop-products.csv'),
    await open('prestashop-their-combinations.csv'),
    'combinations.csv',
  )
  const { understood, imported, variants, refused, stopped } = await importCatalog({ ...reading, file })
  expect({ imported, variants, refused, stopped }).toEqual({ imported: 2, variants: 3, refused: [], stopped: null })
  expect(understood?.platform).toBe('PrestaShop')
  expect(understood?.remarks).toContainEqual({ reason: 'joined-lines', from: 4, name: 'combinations.csv' })
  expect(understood?.sample).toMatchObject({
    name: 'Rug',
    options: [
      { name: 'Size', values: ['Small', 'Large'] },
      { name: 'Colour', values: ['Red'] },
    ],
    variants: [
      { sku: 'RUG-S-R', price: { amount: '100.00' }, stock: 5 },
      { sku: 'RUG-L-R', price: { amount: '145.50' }, stock: 2 },
    ],
  })
})

test('combinations without their products say what is missing', async () => {
  const file = await open('prestashop-their-combinations.csv')
  const { stopped, rows } = await importCatalog({ ...reading, file })
  expect(stopped).toEqual({ reason: 'only-combinations' })
  expect(rows).toBe(emptyReport().rows)
})

test('products and their variants in files apart are put together by the products’ ids', async () => {
  const file = joinedFiles(await open('apart-products.csv'), await open('apart-variants.csv'), 'variants.csv')
  const { understood, imported, variants, withheld, refused } = await importCatalog({ ...reading, file })
  expect({ imported, variants, withheld, refused }).toEqual({ imported: 2, variants: 3, withheld: 1, refused: [] })
  expect(understood?.sample).toMatchObject({
    ...{ name: 'Lamp', brand: 'Halm', options: [{ name: 'Colour', values: ['Red', 'Blue'] }] },
    variants: [
      { sku: 'L-R', price: { amount: '19.90' }, stock: 4 },
      { sku: 'L-B', price: { amount: '21.90' }, stock: 2 },
    ],
  })
})

test.each([
  [
    'prestashop-es-products.csv',
    'prestashop-es-their-combinations.csv',
    [
      ['JAR-R-G', '22.95', 4],
      ['JAR-A-P', '16.20', 0],
    ],
  ],
  [
    'shopify-plain.csv',
    'apart-shopify-inventory.csv',
    [
      ['L-R', '10.00', 7],
      ['L-B', '11.00', 25],
    ],
  ],
])('%s and what belongs to it in %s', async (first, second, variants) => {
  const file = joinedFiles(await open(first), await open(second), second)
  const { understood, refused } = await importCatalog({ ...reading, file, now: new Date('2026-11-30') })
  expect(refused).toEqual([])
  expect(understood?.sample?.variants.map(({ sku, price, stock }) => [sku, price.amount, stock])).toEqual(variants)
})
