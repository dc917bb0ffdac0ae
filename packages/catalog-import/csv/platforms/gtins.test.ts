import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { gtinIn } from '../cells/gtin.ts'
import { openCsv } from '../file/csv-file.ts'
import { readFixture, readText } from '../testing/read-text.ts'

const fixtures = await readdir(new URL('../fixtures/platforms/', import.meta.url))

/** Whatever is a trade number of twelve digits or more in a file, wherever it stands, however it is grouped. */
async function numbersIn(file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let headings: readonly string[] = []
  for await (const row of (await openCsv(new URL(`../fixtures/platforms/${file}`, import.meta.url).pathname)).rows()) {
    if (!('cells' in row)) continue
    if (headings.length === 0) headings = row.cells
    for (const [n, cell] of row.cells.entries()) {
      const read = /^\s*'?\d[\d -]{11,16}(?:\.0)?\s*$/.test(cell) ? gtinIn(cell) : null
      if (read && 'gtin' in read) found.set(read.gtin, headings[n] ?? '')
    }
  }
  return found
}

/** Numbers of variants that are not for sale. */
const leftOut: Readonly<Record<string, readonly string[]>> = { 'faire.tsv': ['4006381333948'] }

test.each(fixtures)('no trade number of %s is lost', async (file) => {
  const numbers = await numbersIn(file)
  if (numbers.size === 0) return
  const { products } = await readFixture(`platforms/${file}`, { currency: 'EUR' })
  const kept = new Set(products.flatMap(({ variants }) => variants.flatMap(({ gtin }) => gtin ?? [])))
  const lost = [...numbers].filter(([gtin]) => !kept.has(gtin) && !leftOut[file]?.includes(gtin))
  expect(lost).toEqual([])
})

const ean = '4006381333931'

test.each([
  'GTIN',
  'EAN',
  'EAN-Code',
  'ean13',
  'EAN-13',
  'UPC',
  'UPC/EAN',
  'ISBN',
  'Barcode',
  'Variant Barcode',
  'GTIN, UPC, EAN, or ISBN',
  'GTIN, UPC, EAN oder ISBN',
  'GTIN, UPC, EAN ou ISBN',
  'GTIN, UPC, EAN o ISBN',
  'GTIN, UPC, EAN lub ISBN',
  'GTIN, UPC, EAN of ISBN',
  'GTIN, UPC, EAN или ISBN',
  'GTIN、UPC、EAN、または ISBN',
  'EAN/GTIN',
  'P:EAN',
  'P:UPC',
  'external_product_id',
  'EAN13',
  'Produkt-EAN',
  'Code-barres',
  'Code barre',
  'Code EAN',
  'Código de barras',
  'Codice a barre',
  'Kod kreskowy',
  'Kod EAN',
  'Штрихкод',
  'Штрих-код',
  'JANコード',
  'バーコード',
  '바코드',
  '条形码',
  'Streckkod',
  'Čárový kód',
  'Barkod',
  'Mã vạch',
  'ברקוד',
  'Strichcode',
  'EAN-Nummer',
  'Global Trade Item Number',
  'ean (gtin)',
  'productEan',
])('a column that is called %s has trade numbers', async (heading) => {
  const { products } = await readText(`SKU;Name;Price;"${heading}"\nA-1;Marker;5.00;${ean}\n`, { currency: 'EUR' })
  expect(products).toMatchObject([{ variants: [{ sku: 'A-1', gtin: ean }] }])
})

test('of several columns the first that has a right one counts; a wrong one keeps no product out', async () => {
  const rows = `SKU,Name,Price,UPC,EAN\nA-1,Marker,5.00,,${ean}\nA-2,Pen,2.00,4006381333932,\n`
  const { products, refused, notes } = await readText(rows, { currency: 'EUR' })
  expect(products.map(({ variants }) => variants[0]?.gtin)).toEqual([ean, undefined])
  expect([refused, notes]).toEqual([[], []])
})

test('of a row that offers several choices nobody knows which has its number', async () => {
  const rows = `SKU,Name,Price,EAN,Sizes\nA-1,Shirt,5.00,${ean},"S,M"\n`
  const { products } = await readText(rows, { currency: 'EUR' })
  expect(products[0]?.variants.map(({ gtin }) => gtin)).toEqual([undefined, undefined])
})

test("Amazon's reports say beside a number what kind it is", async () => {
  const header = 'item-name\tseller-sku\tprice\tquantity\tproduct-id-type\tproduct-id\tasin1'
  const rows = [`Marker\tA-1\t5.00\t3\t4\t${ean}\tB07XYZ1234`, 'Pen\tA-2\t2.00\t3\t1\tB07XYZ1235\tB07XYZ1235']
  const { products, platform } = await readText([header, ...rows, ''].join('\n'), { currency: 'EUR' })
  expect(platform).toBe('Amazon')
  expect(products.map(({ variants }) => variants[0]?.gtin)).toEqual([ean, undefined])
})
