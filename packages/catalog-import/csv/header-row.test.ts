import { expect, test } from 'vitest'
import { headerRowOf } from './header-row.ts'
import { readText } from './testing/read-text.ts'

const any = [',', ';', '\t', '|']

test.each([
  ['sku,name,price\n1,Mug,4\n', { delimiter: ',', line: 1, above: 0 }],
  [
    'Price list 2026, all shops\n"As of\n1 May"\n\nsku;name;price;stock\n1;Mug;4,50;3\n',
    { delimiter: ';', line: 5, above: 2 },
  ],
  ['# note | id,# note | title,# note | price\nid,title,price\n1,Mug,4\n', { delimiter: ',', line: 2, above: 1 }],
  ['Seller SKU\tProduct Name\tPrice\nitem_sku\titem_name\tstandard_price\nA\tMug\t4\n', { line: 2 }],
  ['ps_sku_short,ps_product_name,ps_price,ps_stock\nSKU,Product Name,Price,Stock\nA,Mug,4,1\n', { line: 1 }],
  ['sku,name,price\n1,Mug,4\nsku,name,price\n2,Cup,5\n', { line: 1 }],
  ['Handle,Title,Option1 Name,Option1 Value,Variant Price\nmug,Title,Price,Stock,4\n', { line: 1 }],
])('of %j the headings are found', (text, found) => {
  expect(headerRowOf(text, any)).toMatchObject(found)
})

test('below a title, headings that nobody knows are the first row that is as wide as any', () => {
  const text = 'Our list, spring\n\nartefact;worth;of which;\nMug;4;2;\nJug;5;3;\n'
  expect(headerRowOf(text, any)).toEqual({ delimiter: ';', line: 3, above: 1 })
})

test('where no row names a name or a price, and none is a title, nothing is found', () => {
  expect(headerRowOf('artefact,worth\nMug,4\n', any)).toBeUndefined()
})

test('a file of nothing but quotes is looked at once', { timeout: 5_000 }, () => {
  for (const text of ['"'.repeat(200_001), '",'.repeat(100_000), '"\n'.repeat(100_000)])
    expect(headerRowOf(text, any)).toBeUndefined()
})

test('a price list with its title above and its total below is a list of products', async () => {
  const text = 'Preisliste 2026, Firma Müller;;;\nStand: 1.11.2025;;;\n\nArt.-Nr.;Bezeichnung;VK-Preis (EUR);Lager\n'
  const { products, refused } = await readText(`${text}A-1;Hammer;24,90;1.000\n;Summe;24,90;1.000\nSumme;;24,90;\n`)
  expect(products.map(({ name, variants }) => [name, variants[0]?.price.amount, variants[0]?.stock])).toEqual([
    ['Hammer', '24.90', 1000],
  ])
  expect(refused).toEqual([
    { line: 6, reason: 'it sums up other rows' },
    { line: 7, reason: 'it has no name' },
  ])
})

test('headings that nobody knows are no title for a mark that parts decimals', () => {
  expect(headerRowOf('MATNR;MAKTX;NETPR;LABST\n4711;LAMPE;29,90;14,000\n', [',', ';'])).toBeUndefined()
})
