import { expect, test } from 'vitest'
import { speechFor } from './languages.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
/** With plain blanks, which differ between runtimes. */
const written = (tag: string | null, money = eur('39.80')) => speechFor(tag).price(money).replace(/\s/g, ' ')

test.each([
  ['de', 'de', true],
  ['de-AT', 'de', true],
  ['de-Latn-CH-1996', 'de', true],
  ['de-u-nu-arab', 'de', true],
  ['en-US', 'en', true],
  [null, 'en', false],
  ['tlh-CA', 'en', false],
  ['den', 'en', false],
  ['constructor', 'en', false],
] as const)('whoever reads %s is spoken to in %s', (tag, language, isWished) => {
  expect(speechFor(tag)).toMatchObject({ language, isWished })
})

test('amounts are written as in their reader’s country, where they name one', () => {
  expect(written(null)).toBe('€39.80')
  expect(written('de')).toBe('39,80 €')
  expect(written('de-AT')).toBe('€ 39,80')
  expect(written('de-CH')).toBe('EUR 39.80')
  expect(written('de-u-nu-arab')).toBe('39,80 €')
  expect(written('tlh-CA')).toBe('€39.80')
})

test('amounts are shown with the decimals of their currency, and lose none of their digits', () => {
  expect(written('en', { amount: '1990', currency: 'JPY' })).toBe('JP¥1,990')
  expect(written('de', { amount: '1990', currency: 'JPY' })).toBe('1.990 ¥')
  expect(written('en', { amount: '1.250', currency: 'KWD' })).toContain('1.250')
  expect(written('en', eur('123456789012345.67'))).toContain('123,456,789,012,345.67')
  expect(written('de', eur('123456789012345.67'))).toContain('123.456.789.012.345,67')
  for (const [currency, amount] of [
    ['LBP', '5.00'],
    ['IQD', '1.250'],
    ['HUF', '990.50'],
    ['CLF', '1.2345'],
    ['UYI', '5'],
  ] as const) {
    expect(written('en', { amount, currency }).replace(/[^\d.]/g, '')).toBe(amount)
  }
})
