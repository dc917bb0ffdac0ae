import { describe, expect, test } from 'vitest'
import { columnsOf } from './headings/columns.ts'
import { offersOf as offers, readFixture, readText } from './testing/read-text.ts'

const read = (name: string, currency?: string) => readFixture(name, currency === undefined ? {} : { currency })

describe('an export in Shopify’s style', () => {
  test('has a product’s variants and further pictures on rows of their own', async () => {
    const [tray] = (await read('shopify.csv', 'EUR')).products
    expect(tray).toMatchObject({
      slug: 'walnut-tray-walnut-tray',
      name: 'Walnut tray',
      description: 'Solid walnut.\nOiled & waxed',
      brand: 'Grove',
      categories: [['Home & Garden', 'Kitchen', 'Trays']],
      options: [
        { name: 'Size', values: ['Small', 'Large'] },
        { name: 'Finish', values: ['Oiled', 'Waxed'] },
      ],
    })
    expect(offers(tray)).toEqual([
      ['WT-S-O', 'Small/Oiled', '39.00', 12],
      ['WT-L-O', 'Large/Oiled', '49.00', 0],
      ['WT-L-W', 'Large/Waxed', '52.00', 3],
    ])
    expect(tray?.variants.map(({ compareAtPrice }) => compareAtPrice?.amount)).toEqual([undefined, '59.00', undefined])
    expect(tray?.variants[0]?.weightGrams).toBe(640)
    expect(tray?.media.map(({ url }) => url)).toHaveLength(3)
  })

  test('may show a product’s picture again for a variant, without the words that tell it', async () => {
    const told = await readText(
      'Handle,Title,Variant SKU,Variant Price,Image Src,Image Alt Text,Variant Image\n' +
        'tray,Tray,T-1,39.00,https://i.example/t.jpg,A tray,https://i.example/t.jpg\n',
      { currency: 'EUR' },
    )
    const again = await readText(
      'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Image Alt Text,Variant Image\n' +
        'tray,Tray,Size,S,T-1,39.00,https://i.example/t.jpg,A tray,\n' +
        'tray,,,L,T-2,49.00,,,https://i.example/t.jpg\n',
      { currency: 'EUR' },
    )
    for (const { products } of [told, again])
      expect(products[0]?.media).toEqual([{ url: 'https://i.example/t.jpg', alt: 'A tray' }])
  })

  test('names no currency: without one its prices are refused, with their lines', async () => {
    const { products, refused } = await read('shopify.csv')
    expect(products).toEqual([])
    expect(refused[0]).toMatchObject({ line: 2, reason: expect.stringContaining('--currency') })
  })

  test('may have a product with nothing to choose, and one without a price', async () => {
    const { products, refused } = await read('shopify.csv', 'EUR')
    expect(products[1]).toMatchObject({
      name: 'Tea towel, "Fern"',
      options: [],
      media: [{ url: 'https://cdn.example/towel.jpg' }],
      variants: [{ sku: 'TT-1', selection: [], price: { amount: '12.50', currency: 'EUR' } }],
    })
    expect(refused).toEqual([{ line: 7, reason: 'it has no price' }])
  })
})

test('a German export has semicolons, decimal commas and lists of sizes', async () => {
  const { products, refused } = await read('german.csv')
  const [boot, bottle] = products
  expect(boot).toMatchObject({
    name: 'Wanderschuh „Brocken“',
    brand: 'Halbmeile',
    categories: [['Schuhe', 'Wandern']],
    options: [
      { name: 'Farbe', values: ['Braun'] },
      { name: 'Größe', values: ['40', '41', '42,5'] },
    ],
  })
  expect(offers(boot)?.[2]).toEqual(['4711-BRAUN-42-5', 'Braun/42,5', '1159.90', 8])
  expect(boot?.variants[0]).toMatchObject({ compareAtPrice: { amount: '1299.00', currency: 'EUR' }, weightGrams: 1400 })
  expect(bottle?.options).toEqual([{ name: 'Farbe', values: ['Grün', 'Blau'] }])
  expect(bottle?.media).toEqual([{ url: 'https://bilder.example/4712.jpg', alt: null }])
  // The boot's description takes two lines of the file.
  expect(refused).toEqual([{ line: 5, reason: '"auf Anfrage" is no price' }])
})

test('a Japanese export has prices in yen, and keeps its script in slugs and options', async () => {
  const [kettle, board] = (await read('japanese.csv')).products
  expect(kettle).toMatchObject({
    slug: '南部鉄器-急須-k-001',
    categories: [['キッチン', '急須']],
    options: [
      { name: 'カラー', values: ['黒'] },
      { name: 'サイズ', values: ['0.6L', '0.9L'] },
    ],
  })
  expect(kettle?.variants[0]).toMatchObject({
    sku: 'K-001-黒-0-6L',
    price: { amount: '8800', currency: 'JPY' },
    compareAtPrice: { amount: '9900', currency: 'JPY' },
    stock: 25,
  })
  expect(board?.variants[0]).toMatchObject({ sku: 'K-002', price: { amount: '1280', currency: 'JPY' }, stock: 0 })
})

test('a marketplace’s export has lists in JSON, the word null, and rows that cannot be had', async () => {
  const { products, refused } = await read('marketplace.csv')
  const [sneakers, scarf, ...others] = products
  expect(others).toEqual([])
  expect(sneakers).toMatchObject({
    slug: 'canvas-sneakers-900',
    categories: [['Shoes', 'Sneakers']],
    media: [{ url: 'https://i.example/a,1.jpg' }, { url: 'https://i.example/a2.jpg' }],
    options: [
      { name: 'Colour', values: ['Black, White and Red'] },
      { name: 'Size', values: ['38', '39', '40'] },
    ],
  })
  expect(sneakers?.variants[0]).toMatchObject({
    sku: '900-BLACK-WHITE-AND-RED-38',
    price: { amount: '59.00', currency: 'USD' },
    compareAtPrice: { amount: '79.00', currency: 'USD' },
  })
  expect(scarf).toMatchObject({ brand: null, options: [{ name: 'Size', values: ['one-size'] }] })
  expect(scarf?.variants[0]).toMatchObject({ stock: 0, compareAtPrice: null })
  expect(refused).toEqual([
    { line: 4, reason: 'it has 3 columns, the header has 12' },
    { line: 5, reason: '"ZZZ" is no currency' },
    { line: 6, reason: 'line 3 has the same product otherwise' },
  ])
})

test('rows of one group with nothing to choose are products of their own', async () => {
  const text =
    'title,final_price,currency,availability,parent_asin,asin\n' +
    'Boot,"""57.79""",USD,In Stock,P1,A1\nRed boot,60.00,USD,Currently unavailable.,P1,A2\n'
  const { products } = await readText(text, { stock: 1 })
  expect(products.map(offers)).toEqual([[['A1', '', '57.79', 1]], [['A2', '', '60.00', 0]]])
})

test('options may be listed in one cell of JSON', async () => {
  const variations = '"[{""name"":""Kích cỡ"",""options"":[""S"",""M""]},{""name"":""Màu"",""options"":[""Đỏ""]}]"'
  const { products } = await readText(`id,tên sản phẩm,giá,tiền tệ,variations\n1,Áo thun,150.000,VND,${variations}\n`)
  expect(products).toMatchObject([
    {
      slug: 'ao-thun-1',
      options: [
        { name: 'Kích cỡ', values: ['S', 'M'] },
        { name: 'Màu', values: ['Đỏ'] },
      ],
      variants: [{ price: { amount: '150000', currency: 'VND' } }, {}],
    },
  ])
})

test.each([
  ['Product Name', 'name'],
  ['productTitle', 'name'],
  ['FINAL_PRICE', 'price'],
  ['Verkaufspreis (brutto)', 'price'],
  ['Prix TTC', 'price'],
  ['売価', undefined],
  ['价格', 'price'],
  ['Цена', 'price'],
  ['Compare-at price', 'compareAt'],
  ['Manufacturer', 'brand'],
  ['Taille', 'size'],
  ['Product Color', 'colour'],
  ['Item SKU', 'sku'],
  ['reviews_count', undefined],
])('the column %s holds %s', (heading, role) => {
  const [found] = [...columnsOf([heading]).byRole.keys()]
  expect(found).toBe(role)
})

test('a file without names or prices is refused as a whole, with the columns it has and the way to name them', async () => {
  const reading = readText('colour,weight\nred,3\n')
  await expect(reading).rejects.toThrow(
    'name or price: say which it is, as with --map name="HEADING", or give the file of the same shop that has it --with. The columns are: "colour", "weight"',
  )
})

test('a price that names no currency is in the one that is said, beside prices in others', async () => {
  const rows = 'Bowl,10.00,12.00,8.00,10.50\n'
  const said = await readText(`Name,Price,Compare-at price,Price GBP,Price USD\n${rows}`, { currency: 'EUR' })
  const column = await readText(`Name,Price,Was price,Price GBP,Price USD,Currency\n${rows.trim()},CHF\n`)
  for (const [{ products }, own] of [
    [said, 'EUR'],
    [column, 'CHF'],
  ] as const) {
    expect(products[0]?.variants[0]).toMatchObject({
      ...{ price: { amount: '10.00', currency: own }, compareAtPrice: { amount: '12.00', currency: own } },
      furtherPrices: [{ price: { amount: '8.00', currency: 'GBP' } }, { price: { amount: '10.50', currency: 'USD' } }],
    })
  }
})
