import { expect, test } from 'vitest'
import { gtinKey, optionalGtin, readGtin } from './gtin.ts'
import { readInput } from './read.ts'

test.each([
  ['4006381333931', '4006381333931'],
  [' 4 006381 333931 ', '4006381333931'],
  ['978-3-86680-192-9', '9783866801929'],
  ['978–3–86680–192–9', '9783866801929'],
  ['４９０１２３４５６７８９４', '4901234567894'],
  ['036000291452', '036000291452'],
  ['96385074', '96385074'],
  ['00012345600012', '00012345600012'],
  // ISBNs of ten, one with the X that stands for 10.
  ['3-86680-192-0', '9783866801929'],
  ['0-8044-2957-X', '9780804429573'],
  ['080442957x', '9780804429573'],
])('%s is the trade number %s', (sent, gtin) => {
  expect(readGtin(sent)).toEqual({ gtin })
  expect(readInput(optionalGtin, sent)).toEqual({ value: gtin })
})

test.each([undefined, null, '', '  '])('%j is no trade number, and no fault', (sent) => {
  expect(readInput(optionalGtin, sent)).toEqual({ value: null })
})

test.each([
  ['4006381333932', 'check digit'],
  ['4006381333913', 'check digit'],
  ['3866801921', 'check digit'],
  ['0000000000000', 'no number'],
  ['00000000', 'no number'],
  ['0000000000', 'check digit'],
  ['400638133393', 'check digit'],
  ['12345678901', 'no number'],
  ['123456789012345', 'no number'],
  ['4.00638E+12', 'no number'],
  ['EAN 4006381333931', 'no number'],
  ['Does not apply', 'no number'],
  ['4006381\u00003339310', 'no number'],
  [`4006381333931${' '.repeat(60)}`, 'no number'],
])('%j is none: %s', (sent, fault) => {
  expect(readGtin(sent)).toEqual({ fault })
  expect(readInput(optionalGtin, sent)).toHaveProperty('problem', 'invalid input')
})

test('a number is the same with however many zeros before it', () => {
  const upc = ['036000291452', '0036000291452', '00036000291452', ' 0 36000 29145 2'].map(gtinKey)
  expect(new Set(upc)).toEqual(new Set(['36000291452']))
  expect(gtinKey('36000291452')).toBeNull()
  expect(gtinKey('LAMP-1')).toBeNull()
})
