import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { isNet } from './net-price.ts'

const priceOf = (...headings: string[]) => {
  const columns = columnsOf(['SKU', 'Name', ...headings])
  return { price: columns.byRole.get('price')?.[0]?.heading, net: isNet(columns) }
}

test.each([
  ['Prix (HT)', 'Prix (TTC)'],
  ['Price (tax excl.)', 'Price (tax incl.)'],
  ['Price (excl. VAT)', 'Price (incl. VAT)'],
  ['Preis (netto)', 'Preis (brutto)'],
  ['Preis (exkl. MwSt.)', 'Preis (inkl. MwSt.)'],
  ['Precio (sin IVA)', 'Precio (con IVA)'],
  ['Prezzo (IVA esclusa)', 'Prezzo (IVA inclusa)'],
  ['Cena (netto)', 'Cena (brutto)'],
  ['Preço (sem IVA)', 'Preço (com IVA)'],
  ['Цена (без НДС)', 'Цена (с НДС)'],
  ['Prijs (excl. btw)', 'Prijs (incl. btw)'],
])('of %s and %s the one that customers pay is the price, wherever it stands', (net, gross) => {
  expect(priceOf(net, gross)).toEqual({ price: gross, net: false })
  expect(priceOf(gross, net)).toEqual({ price: gross, net: false })
  expect(priceOf(net)).toEqual({ price: net, net: true })
})

test('what else stands in brackets says nothing of what a column is', () => {
  expect(priceOf('Price (EUR)')).toEqual({ price: 'Price (EUR)', net: false })
})

const rolesOf = (...headings: string[]) =>
  Object.fromEntries(
    [...columnsOf(headings).byRole].map(([role, found]) => [role, found.map(({ heading }) => heading)]),
  )

test.each(['Цена, руб.', 'Cena (zł)', 'Price in USD', 'Prix TTC €', '/price@gross', 'VK-Preis EUR'])(
  '%s is a price',
  (heading) => {
    expect(rolesOf(heading)).toMatchObject({ price: [heading] })
  },
)

test('a field that a shop has added is not what its name says', () => {
  const added = [
    'Description (product.metafields.custom.description)',
    'Color (product.metafields.shopify.color-pattern)',
  ]
  expect(rolesOf('Title', 'Body (HTML)', ...added, 'Variant Price')).toEqual({
    name: ['Title'],
    description: ['Body (HTML)'],
    price: ['Variant Price'],
  })
})

test('a heading that asks whether there is stock does not count it', () => {
  expect(rolesOf('Varasto?', 'Varasto')).toEqual({ stock: ['Varasto'], available: ['Varasto?'] })
})

test('a text may be in a language that its heading names', () => {
  expect(rolesOf('name_de', 'name_en', 'description_en-GB', 'price')).toEqual({
    name: ['name_de', 'name_en'],
    description: ['description_en-GB'],
    price: ['price'],
  })
})

test('a heading that offers yes and no says neither a price nor a number', () => {
  expect(rolesOf('Precio', 'En oferta (0/1)', 'Stock (0 = No, 1 = Yes)', 'Activo (0/1)')).toEqual({
    price: ['Precio'],
    published: ['Activo (0/1)'],
    available: ['Stock (0 = No, 1 = Yes)'],
  })
})

test('a heading may have a number’s sign, or no blanks', () => {
  expect(rolesOf('Item #', 'productname', 'productprice', 'saleprice', 'hideproduct')).toEqual({
    id: ['Item #'],
    sku: ['Item #'],
    name: ['productname'],
    price: ['productprice'],
    salePrice: ['saleprice'],
    withheld: ['hideproduct'],
  })
  for (const heading of ['Référence n°', 'Referencia nº', 'Indeks #', 'Reference #'])
    expect(rolesOf(heading).sku).toEqual([heading])
})

test('what things cost on shelves or in lists is their price where nothing else is', () => {
  expect(rolesOf('Name', 'Retail price').price).toEqual(['Retail price'])
  expect(rolesOf('Name', 'Retail price', 'Price')).toMatchObject({ price: ['Price'], compareAt: ['Retail price'] })
  expect(rolesOf('Name', 'Retail price', 'Sale price').price).toBeUndefined()
})

test.each([
  ['Variant Option One Name', 'Variant Option One Value'],
  ['Nome da variação 1', 'Valor da variação 1'],
  ['Назва 1 атрибуту', '1 значення атрибуту'],
  ['Tulajdonság neve 1', 'Tulajdonság (1) értéke(i)'],
  ['productOptionName[1]', 'productOptionChoices[1]'],
  ['Variationsname 1', 'Variationswert 1'],
  ['Variation 1', 'Variationswert 1'],
  ['et_title_variation_1', 'et_title_option_for_variation_1'],
])('%s and %s are an option', (name, value) => {
  expect(columnsOf(['Title', name, value]).options).toEqual([{ name: 1, value: 2 }])
})
