import { importCatalog, openCsv } from '@micromart/catalog-import'
import { fixturePath } from '@micromart/catalog-import/testing'
import { expect, test } from 'vitest'
import { englishReport } from './english-report.ts'
import { tellReport } from './tell-report.ts'

async function told(name: string, currency?: string) {
  const file = await openCsv(fixturePath(name))
  const report = await importCatalog({ file, shop: undefined, currency, stock: undefined })
  return tellReport(englishReport(report), { dryRun: true }).split('\n')
}

test('a dry run shows how the file was understood, and a product with what varies', async () => {
  const lines = await told('platforms/woocommerce-de.csv', 'EUR')
  expect(lines[0]).toBe('Platform: WooCommerce. Encoding: utf-8. Separator: comma. Decimal comma. Currency: EUR.')
  expect(lines).toContain('  price          "Regulärer Preis"')
  expect(lines).toContain('  WooCommerce\'s own "Typ"')
  expect(lines.find((line) => line.startsWith('  not read'))).toContain('"Ist hervorgehoben?"')
  expect(lines).toContain('  Teekanne (teekanne-1), on sale')
  expect(lines).toContain('  KANNE-B: Farbe Blau, 34.90 EUR (was 39.90), 2 in stock')
  expect(lines).toContain('2 products could be imported, 1 of those in the file not on sale')
})

test('what all rows lack is told in one sentence, with the option that gives it', async () => {
  const lines = await told('platforms/magento.csv')
  expect(lines.filter((line) => line.includes('--currency'))).toEqual([
    '  lines 2, 4, 7, 8: the currency is not told; give it with --currency',
  ])
  expect(lines.filter((line) => line.includes('--pictures-from'))).toHaveLength(0)
  const withCurrency = await told('platforms/magento.csv', 'EUR')
  expect(withCurrency.filter((line) => line.includes('--pictures-from'))).toHaveLength(1)
})

test('one of a thing is told as one', async () => {
  const lines = await told('platforms/etsy.csv')
  expect(lines).toContain('1 product could be imported')
  expect(lines.find((line) => line.startsWith('1 row, '))).toBeDefined()
})
