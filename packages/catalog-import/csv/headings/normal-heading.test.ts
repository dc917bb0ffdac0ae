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
