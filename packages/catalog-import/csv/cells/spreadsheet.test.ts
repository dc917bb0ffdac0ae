import { expect, test } from 'vitest'
import { isMadeDate } from './spreadsheet.ts'

test.each(['2-Mar', '02. Mrz', 'Mar-02', '2-set', 'Set-02'])('%s was a size', (value) => {
  expect(isMadeDate(value)).toBe(true)
})

test.each(['1 Set', '12 set', '2-3', 'Mar', '100 g', 'M'])('%s is a value', (value) => {
  expect(isMadeDate(value)).toBe(false)
})
