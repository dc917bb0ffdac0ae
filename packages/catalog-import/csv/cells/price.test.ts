import { expect, test } from 'vitest'
import { currencyIn } from './currency-symbols.ts'
import { decimalCommaIn, readPrice } from './price.ts'

const english = { currency: undefined, decimalComma: false }
const german = { currency: 'EUR', decimalComma: true }

test.each([
  ['120.99 USD', english, '120.99', 'USD'],
  ['$1,234.5', english, '1234.50', 'USD'],
  ['US$1,234', english, '1234.00', 'USD'],
  ['"57.79"', { currency: 'USD', decimalComma: false }, '57.79', 'USD'],
  ['1.234,50 €', english, '1234.50', 'EUR'],
  ['19,90', german, '19.90', 'EUR'],
  ['1.299', german, '1299.00', 'EUR'],
  ['1.299', { currency: 'EUR', decimalComma: false }, '1.30', 'EUR'],
  ['1 234,56', german, '1234.56', 'EUR'],
  ["1'234.50 CHF", english, '1234.50', 'CHF'],
  ['¥1,280', english, '1280', 'JPY'],
  ['１，２８０円', english, '1280', 'JPY'],
  ['1280.00', { currency: 'JPY', decimalComma: false }, '1280', 'JPY'],
  ['₫1.250.000', english, '1250000', 'VND'],
  ['12.9995', { currency: 'USD', decimalComma: false }, '13.00', 'USD'],
  ['5 990 ₽', english, '5990.00', 'RUB'],
  ['3.500', { currency: 'KWD', decimalComma: false }, '3.500', 'KWD'],
  ['Rp150.000', { currency: undefined, decimalComma: undefined }, '150000.00', 'IDR'],
  ['₺1.299', { currency: undefined, decimalComma: undefined }, '1299.00', 'TRY'],
  ['R$ 59,90', english, '59.90', 'BRL'],
  ['2.794000000000000e+01', { currency: 'SGD', decimalComma: false }, '27.94', 'SGD'],
  ['1.5E+3', { currency: 'MYR', decimalComma: true }, '1500.00', 'MYR'],
  ['1.23456e2', { currency: 'KWD', decimalComma: false }, '123.456', 'KWD'],
  ['₹1,37,900.50', english, '137900.50', 'INR'],
  ['12 500,5 €', german, '12500.50', 'EUR'],
  ['$.99', english, '0.99', 'USD'],
  [',50 €', german, '0.50', 'EUR'],
  ['1.249,- €', german, '1249.00', 'EUR'],
  ['5e-1', { currency: 'USD', decimalComma: undefined }, '0.50', 'USD'],
  ['12⁹⁹ €', german, '12.99', 'EUR'],
  ['99 ct', german, '0.99', 'EUR'],
  ['50 groszy', { currency: 'PLN', decimalComma: true }, '0.50', 'PLN'],
  ['₹ 99,999/-', english, '99999.00', 'INR'],
  ['3999', { currency: 'EUR', decimalComma: false, inCents: true }, '39.99', 'EUR'],
  ['1280', { currency: 'JPY', decimalComma: false, inCents: true }, '1280', 'JPY'],
  ['3500', { currency: 'KWD', decimalComma: false, inCents: true }, '3.500', 'KWD'],
  ['١٬٢٣٤٫٥٠', { currency: 'EGP', decimalComma: false }, '1234.50', 'EGP'],
])('%s is %s %s', (text, hints, amount, currency) => {
  expect(readPrice(text, hints)).toMatchObject({ price: { amount, currency } })
})

test.each([
  ['', 'price-unreadable'],
  ['on request', 'price-unreadable'],
  ['10.00 - 20.00 USD', 'price-several'],
  ['-5 USD', 'price-negative'],
  ['12.50', 'currency-untold'],
  ['from 10.00 USD', 'price-lowest'],
  ['ab 10,00 €', 'price-lowest'],
  ['à partir de 10 €', 'price-lowest'],
  ['10.00 USD and up', 'price-lowest'],
  ['up to 10.00 USD', 'price-several'],
  ['bis zu 10,00 €', 'price-several'],
  ['($5.00)', 'price-negative'],
  ['-.50 USD', 'price-negative'],
  ['5.00-', 'price-negative'],
  ['10 %', 'price-unreadable'],
  ['12.5.0 USD', 'price-unreadable'],
  ['1.299.00 USD', 'price-unreadable'],
  ['19.99 29.99 USD', 'price-several'],
  ['99999999999 USD', 'price-too-high'],
  ['10.00 USD / kg', 'price-several'],
  ['10.00 USD per 100 ml', 'price-several'],
  ['10,00 €/m²', 'price-several'],
  ['min. 10.00 USD', 'price-lowest'],
])('%j is refused', (text, reason) => {
  expect(readPrice(text, english)).toMatchObject({ reason: { reason } })
})

test('a price that loses some of its digits says so; what floating point leaves is nothing', () => {
  expect(readPrice('100.5', { currency: 'JPY', decimalComma: false })).toEqual({
    price: { amount: '101', currency: 'JPY' },
    note: { reason: 'price-rounded', said: '100.5', amount: '101', currency: 'JPY' },
  })
  expect(readPrice('19.900000000000002', { currency: 'USD', decimalComma: false })).toEqual({
    price: { amount: '19.90', currency: 'USD' },
  })
})

test('a currency is found in a heading', () => {
  expect(currencyIn('Price (EUR)')).toBe('EUR')
  expect(currencyIn('価格（円）')).toBe('JPY')
  expect(currencyIn('price')).toBeUndefined()
})

test('whether prices have a decimal comma is told by all of them together', () => {
  expect(decimalCommaIn(['1.299', '19,90 €', '5'])).toBe(true)
  expect(decimalCommaIn(['$1,299.00', '1,299'])).toBe(false)
  expect(decimalCommaIn(['1.299', '12'])).toBeUndefined()
})
