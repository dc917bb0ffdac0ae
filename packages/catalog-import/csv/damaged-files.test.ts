import { describe, expect, it } from 'vitest'
import { offersOf, readText } from './testing/read-text.ts'

const told = (notes: readonly { note: string }[]) => notes.map(({ note }) => note)

describe('what a spreadsheet has made of a file', () => {
  it('is told: numbers that it rounded are none, and sizes that became days are looked at', async () => {
    const { products, notes } = await readText(
      `Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status
tee,Tee,TRUE,Size,2-Mar,1.23E+11,19.99,active
tee,,,,02. Mrz,4,19.99,
cap,Cap,TRUE,Title,Default Title,"4,00638E+12",9.99,active`,
      { currency: 'EUR' },
    )
    expect(products.map(offersOf)).toEqual([
      [
        ['TEE-2-MAR', '2-Mar', '19.99', 25],
        ['4', '02. Mrz', '19.99', 25],
      ],
      [['CAP', '', '9.99', 25]],
    ])
    expect(told(notes)).toEqual([
      'a spreadsheet has left "1.23E+11" of a longer number in "Variant SKU": it is taken for none',
      '"2-Mar" of "Size" looks as if a spreadsheet had made a date of a value: it is taken as it is',
      '"02. Mrz" of "Size" looks as if a spreadsheet had made a date of a value: it is taken as it is',
      'a spreadsheet has left "4,00638E+12" of a longer number in "Variant SKU": it is taken for none',
    ])
  })

  it('of two that share such a number is two', async () => {
    const { products } = await readText('ean,name,price\n4.00638E+12,Lamp,10.00\n4.00638E+12,Chair,20.00', {
      currency: 'EUR',
    })
    expect(products.map(({ name }) => name)).toEqual(['Lamp', 'Chair'])
  })
})

describe('sums below a list', () => {
  it.each([
    ['WooCommerce', 'ID;Type;SKU;Naam;Gepubliceerd;Zichtbaarheid in catalogus;Reguliere prijs', ';;;Totaal;;;"12,00"'],
    ['Magento', 'sku;attribute_set_code;product_type;name;product_online;price', ';;;Total;;12.00'],
    ['no known platform', 'sku;name;price', ';Итого;12.00'],
  ])('are no product, of whatever platform: %s', async (name, headings, sum) => {
    const { platform, products, refused } = await readText(`${headings}\n${sum}`, { currency: 'EUR' })
    expect({ platform, products }).toEqual({ platform: name, products: [] })
    expect(refused).toEqual([{ line: 2, reason: 'it sums up other rows' }])
  })
})

describe('what is said of being for sale', () => {
  it('holds in the headings of another language, and what nobody knows is a draft as it is told to be', async () => {
    const { products, notes } = await readText(
      `sku;attribute_set_code;Название;Статус;Видимость;Цена
L1;Default;Лампа;Отключено;;999,00
L2;Default;Стул;Включено;Не видим отдельно;999,00
L3;Default;Стол;Включено;Каталог, Поиск;999,00
L4;Default;Ваза;Включено;;999,00`,
      { currency: 'EUR' },
    )
    expect(products.map(({ status }) => status)).toEqual(['DRAFT', 'DRAFT', 'DRAFT', 'ACTIVE'])
    expect(told(notes)).toEqual(['nobody knows what "Каталог, Поиск" in "Видимость" means: a draft'])
  })

  it.each([
    ['Aktif', 'ACTIVE', 5],
    ['En vente', 'ACTIVE', 5],
    ['Hors stock', 'ACTIVE', 0],
    ['Nicht auf Lager', 'ACTIVE', 0],
    ['Wyprzedany', 'ACTIVE', 0],
    ['仓库中', 'DRAFT', 5],
    ['Sospeso', 'DRAFT', 5],
    ['Отключено', 'DRAFT', 5],
    ['Снят с продажи', 'ARCHIVED', 5],
    ['Auslaufartikel', 'ARCHIVED', 5],
  ])('is known: %s', async (said, status, stock) => {
    const { products, notes } = await readText(`sku,name,price,stock,status\nA1,Lamp,10.00,5,${said}`, {
      currency: 'EUR',
    })
    expect(products.map((product) => [product.status, product.variants[0]?.stock])).toEqual([[status, stock]])
    expect(notes).toEqual([])
  })
})

describe('a stock', () => {
  it.each([
    ['более 10', 10, []],
    ['mehr als 10', 10, []],
    ['yes', 25, []],
    ['a few', 25, ['the stock "a few" is no number: taken as if it were not counted']],
    ['10-20', 25, ['the stock "10-20" is no number: taken as if it were not counted']],
  ])('of %j is told where it is no number', async (said, stock, notes) => {
    const read = await readText(`sku,name,price,stock\nA1,Lamp,10.00,${said}`, { currency: 'EUR' })
    expect(read.products.map((product) => product.variants[0]?.stock)).toEqual([stock])
    expect(told(read.notes)).toEqual(notes)
  })
})

it('entities that two programs have encoded are decoded', async () => {
  const { products } = await readText(
    'sku,name,description,price\nA1,Lamp &amp;amp; Shade,<p>Caf&amp;eacute; &amp;#39;Noir&amp;#39;</p>,10.00',
    { currency: 'EUR' },
  )
  expect(products).toMatchObject([{ name: 'Lamp & Shade', description: "Café 'Noir'" }])
})

it('a line that a spreadsheet took for one cell is the line that it was', async () => {
  const { products } = await readText(
    `"sku,name,price,status"
"A1,""Lamp, big"",10.00,active"
A2,Chair,12.00,draft
"A3,""Rug, red"",13.00,active"`,
    { currency: 'EUR' },
  )
  expect(products.map(({ name, status }) => [name, status])).toEqual([
    ['Lamp, big', 'ACTIVE'],
    ['Chair', 'DRAFT'],
    ['Rug, red', 'ACTIVE'],
  ])
})
