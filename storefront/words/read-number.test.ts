import { expect, test } from 'vitest'
import { readAmount, readWhole } from './read-number.ts'

test.each([
  ['19,90', '19.90'],
  ['19.90', '19.90'],
  ['19', '19'],
  ['1.234,50', '1234.50'],
  ['1,234.50', '1234.50'],
  ['1 234,50', '1234.50'],
  ['1\u202f234,5', '1234.5'],
  ["1'234.50", '1234.50'],
  ['1.234.567', '1234567'],
  ['1,234,567.8', '1234567.8'],
  [' 12,5 ', '12.5'],
  [',50', '0.50'],
  ['0,125', '0.125'],
  ['1234,567', '1234.567'],
  ['-3,50', '-3.50'],
  ['\u22123.50', '-3.50'],
])('“%s” is %s to whoever reads', (text, value) => {
  for (const decimal of ['.', ','] as const) expect(readAmount(text, decimal)).toEqual({ value })
})

test('a lone mark before three digits is not clear, and it is said what either would be', () => {
  expect(readAmount('1.234', ',')).toEqual({ fault: 'ambiguous', whole: '1234', decimals: '1,23' })
  expect(readAmount('1,234', '.')).toEqual({ fault: 'ambiguous', whole: '1234', decimals: '1.23' })
  expect(readAmount('1,234', ',')).toMatchObject({ fault: 'ambiguous' })
})

test('where there may be three decimals, it is the reader’s own mark for them', () => {
  expect(readAmount('1,234', ',', 3)).toEqual({ value: '1.234' })
  expect(readAmount('1.234', ',', 3)).toMatchObject({ fault: 'ambiguous' })
})

test.each([
  '',
  'five',
  '5 €',
  '€5',
  '1,2,3',
  '1.2.3',
  '1.23,4.5',
  '12.34.567',
  '1,234.567.8',
  '1 23',
  '5-',
  '--5',
  '5,',
  '٣',
  '1e3',
])('“%s” is no amount', (text) => {
  for (const decimal of ['.', ','] as const) expect(readAmount(text, decimal)).toEqual({ fault: 'none' })
})

test('a whole number is read as its reader writes thousands', () => {
  expect(readWhole('1.500', ',')).toBe(1500)
  expect(readWhole('1,500', '.')).toBe(1500)
  expect(readWhole('1 500', ',')).toBe(1500)
  expect(readWhole('-3', '.')).toBe(-3)
  expect(readWhole('+12', '.')).toBe(12)
  for (const text of ['1,5', '1,500', '1.5', '', 'ten', '1e3', '12345678901']) expect(readWhole(text, ',')).toBeNull()
  expect(readWhole('1.500', '.')).toBeNull()
})

test('what may stand behind the mark is the currency’s: of yen nothing, of dinars three digits', () => {
  expect(readAmount('1.500', '.', 0)).toEqual({ value: '1500' })
  expect(readAmount('-1,500', '.', 0)).toEqual({ value: '-1500' })
  expect(readAmount('1.234', '.', 3)).toEqual({ value: '1.234' })
  expect(readAmount('1,234', '.', 3)).toEqual({ fault: 'ambiguous', whole: '1234', decimals: '1.234' })
})
